import { execFileSync, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { signPdf } from '@xinban/documents/sign/sign-pdf'
import { renderPdf } from '@xinban/documents/typst'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoSeal } from '../seal/demo-seal.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinban-check-'))
const text = readFileSync(resolve(import.meta.dirname, '../../../docs/how-to/check-a-licence.md'), 'utf8')
const [poppler = '', openssl = ''] = [...text.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(
  (match) => match[1],
)
let sealed: Buffer

beforeAll(async () => {
  const key = await (await demoSeal(folder, '演示区')).key()
  writeFileSync(join(folder, 'certificate.pem'), new X509Certificate(key.chain[0]).toString())
  sealed = await signPdf(renderPdf('warm', {}).pdf, key, { at: '2026-11-26T00:00:00.000Z', reason: '核发' })
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(script: string, pdf: Buffer): string {
  writeFileSync(join(folder, 'paper.pdf'), pdf)
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
  return `${stdout}${stderr}`
}

describe('the how-to’s commands, by bash', () => {
  it('find a sealed paper good', () => {
    expect(run(poppler, sealed)).toMatch(/Total document signed[\s\S]*Signature is Valid/)
    expect(run(openssl, sealed)).toContain('CAdES Verification successful')
    expect(run(openssl, sealed)).toContain('covers the whole file')
  })

  it('find a changed one bad', () => {
    const changed = Buffer.from(sealed)
    changed[300] = (changed[300] ?? 0) ^ 1
    expect(run(poppler, changed)).toContain('Digest Mismatch')
    expect(run(openssl, changed)).toMatch(/Verification failure/)
  })

  it('find one that was added to not covered', () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n% more\n')])
    expect(run(openssl, longer)).not.toContain('covers the whole file')
    expect(execFileSync('pdfsig', [join(folder, 'paper.pdf')], { encoding: 'utf8' })).toContain(
      'Not total document signed',
    )
  })
})
