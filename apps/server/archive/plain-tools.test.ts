import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRoots } from '../chain-roots/make-roots.ts'
import { readZip } from '../cli/verify-case/read-zip.ts'
import { manyLike } from '../testing/many-cases.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { acceptedCase, archiveOf, makePapers } from './sample-archive.fixture.ts'

let server: TestServer
let folder: string
let now = '2026-11-23T02:00:00.000Z'
const text = readFileSync(
  resolve(import.meta.dirname, '../../../docs/how-to/check-a-case-archive.md'),
  'utf8',
)
const blocks = [...text.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  const { id } = await acceptedCase(server)
  await makePapers(server, id)
  await manyLike(server.context, { id, version: 1 }, 6)
  now = '2026-11-23T16:00:00.000Z'
  await makeRoots(server.context)
  folder = mkdtempSync(join(tmpdir(), 'xinban-archive-'))
  for (const [name, bytes] of readZip((await archiveOf(server, 'applicant', id)).bytes)) {
    const path = join(folder, 'archive', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

function run(script: string): string {
  const options = {
    cwd: join(folder, 'archive'),
    input: script,
    encoding: 'utf8',
    stdio: 'pipe',
    timeout: 120_000,
  } as const
  try {
    return execFileSync('bash', options)
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}

function linesOf(script: string): string[] {
  return run(script).trim().split('\n')
}

/** What the commands print that is not OK. */
function wrong(script: string): string[] {
  return linesOf(script).filter(
    (line) => !/(OK|一致|成功)$/.test(line) && !/^(subject|sha256 Fingerprint)/i.test(line),
  )
}

describe('the commands of the how-to, by bash', () => {
  it('find an archive good: files, signature, history, sealed values, daily roots', () => {
    expect(blocks).toHaveLength(5)
    for (const block of blocks) {
      expect(wrong(block), block).toEqual([])
      expect(run(block), block).toContain('OK')
    }
    expect(linesOf(blocks[4] ?? '')).toHaveLength(1)
  })

  it.each([
    ['plan.json', [0, 4]],
    ['manifest.json', [1]],
    ['events.jsonl', [0, 2]],
    ['opened.tsv', [0, 3]],
    ['proofs.json', [0, 4]],
  ] as const)('find an altered %s', (name, found) => {
    const path = join(folder, 'archive', name)
    const before = readFileSync(path)
    const altered = before
      .toString()
      .replaceAll(/[1-8](?=[0-9a-f]{0,20}"?,?$)/gm, '9')
      .replace('applicant', 'applicanu')
      .replace('李晓梅', '李小梅')
    writeFileSync(path, altered)
    const bad = found.filter((index) => {
      const script = blocks[index] ?? ''
      return wrong(script).length > 0 || !run(script).includes('OK')
    })
    writeFileSync(path, before)
    expect(bad).toEqual(found)
  })

  it('are those of the README in the archive', () => {
    const readme = readFileSync(join(folder, 'archive', 'README.txt'), 'utf8')
    const script = readme.slice(readme.indexOf('# 1 '), readme.indexOf('# 4 '))
    const lines = linesOf(script)
    expect(lines.filter((line) => line.endsWith('?'))).toEqual([])
    expect(lines).toContain('OK')
    expect(lines.some((line) => line.endsWith('files.0.name OK'))).toBe(true)
  })
})
