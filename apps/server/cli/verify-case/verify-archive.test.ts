import type { CaseView } from '@xinban/core/case/case-view'
import { caseKey, dayRoot, firstRootHash, proofOf } from '@xinban/core/chain-root/chain-root'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prettyJson } from '../../archive/archive-texts.ts'
import type { Manifest } from '../../archive/manifest.ts'
import { acceptedCase, archiveOf, makePapers } from '../../archive/sample-archive.fixture.ts'
import { makeRoots } from '../../chain-roots/make-roots.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { type Altered, listed, otherJson, packed, rechained, zipOf } from './altered.fixture.ts'
import { historyOf } from './check-history.ts'
import { checkOpened, openedOf, withOpened } from './check-opened.ts'
import type { Published } from './check-proofs.ts'
import { replayed } from './check-state.ts'
import { readZip } from './read-zip.ts'
import { verifyArchive } from './verify-archive.ts'

let server: TestServer
let view: CaseView
let zip: Buffer
let files: Altered
let manifest: Manifest
let now = '2026-11-23T02:00:00.000Z'
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  view = await acceptedCase(server)
  await makePapers(server, view.id)
  now = '2026-11-24T01:00:00.000Z'
  await makeRoots(server.context)
  zip = (await archiveOf(server, 'applicant', view.id)).bytes
  files = new Map(readZip(zip))
  manifest = JSON.parse(textOf('manifest.json'))
})
afterAll(() => server.close())

function textOf(name: string): string {
  return files.get(name)?.toString() ?? ''
}

function withFile(name: string, content: string | Buffer): Altered {
  return new Map([...files, [name, Buffer.from(content)]])
}

/** The names of the checks that say no. */
async function faultsOf(archive: Buffer, published: Published | null = null): Promise<string[]> {
  return (await verifyArchive(archive, published)).flatMap((one) =>
    one.state === 'bad' ? [one.name.en] : [],
  )
}

/** Every name, but of the many uploads and papers two each. */
function someNames(): string[] {
  const byFolder = Object.values(
    Object.groupBy(files.keys(), (name) => name.split('/')[name.includes('/') ? 0 : 1] ?? ''),
  )
  return byFolder.flatMap((names = []) => (names[0]?.includes('/') ? names.slice(0, 2) : names))
}

const calendarOf = (clock: string) => JSON.stringify(JSON.parse(clock).calendar)
const jsonFiles = () => [...files.keys()].filter((name) => name.endsWith('.json') && name !== 'manifest.json')

describe('an archive as it was exported', () => {
  it('is whole, with letters, papers, files and a proof', async () => {
    expect((await verifyArchive(zip)).map((one) => [one.name.en, one.state])).toEqual([
      ['container', 'good'],
      ['manifest', 'good'],
      ['signature', 'good'],
      ['history', 'good'],
      ['sealed values', 'good'],
      ['state', 'good'],
      ['plan', 'good'],
      ['clock', 'good'],
      ['letters', 'good'],
      ['files', 'good'],
      ['papers', 'good'],
      ['daily roots', 'good'],
    ])
    expect(packed(files).equals(zip)).toBe(true)
    expect(await faultsOf(await listed(files))).toEqual([])
    expect(jsonFiles()).toContain('letters/1.json')
  })
})

describe('what is altered is found', () => {
  it('any byte, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const altered = Buffer.from(zip)
        altered.writeUInt8(altered.readUInt8(at) ^ by, at)
        expect(await faultsOf(altered)).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('any end that is cut off, and anything put before or behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), async (length) => {
        expect(await faultsOf(zip.subarray(0, length))).toEqual(['container'])
      }),
      { numRuns: 50 },
    )
    expect(await faultsOf(Buffer.concat([zip, Buffer.from('x')]))).toEqual(['container'])
    expect(await faultsOf(Buffer.concat([Buffer.from('x'), zip]))).toEqual(['container'])
  })

  it('every file that is removed, renamed, doubled or swapped, also where the manifest was made to fit', async () => {
    for (const name of someNames()) {
      const bytes = files.get(name) ?? Buffer.alloc(0)
      const without = new Map([...files].filter(([one]) => one !== name))
      expect(await faultsOf(packed(without)), name).not.toEqual([])
      const renamed = new Map([...without, [`${name}.bak`, bytes]] as const)
      expect(await faultsOf(packed(renamed)), name).not.toEqual([])
      expect(await faultsOf(zipOf([...files, [name, bytes]])), name).toEqual(['container'])
      if (name.startsWith('manifest.json')) continue
      expect(await faultsOf(await listed(renamed)), name).not.toEqual([])
      // Without its paper or its proof an archive agrees with itself: it says what is missing.
      const states = (await verifyArchive(await listed(without))).map((one) => one.state)
      expect(
        states.some((state) => state !== 'good'),
        name,
      ).toBe(true)
    }
    const names = someNames()
    for (const [index, name] of names.entries()) {
      const other = names[(index + 1) % names.length] ?? ''
      const [one = Buffer.alloc(0), two = Buffer.alloc(0)] = [files.get(name), files.get(other)]
      const swapped = new Map([...files, [name, two], [other, one]] as const)
      expect(await faultsOf(packed(swapped)), `${name} and ${other}`).not.toEqual([])
    }
  })

  it('a file that is added, also where it is listed', async () => {
    for (const name of ['extra.txt', 'files/x', 'papers/refusal.pdf', 'letters/9.json']) {
      const more = withFile(name, '%PDF-1.4 more')
      expect(await faultsOf(packed(more)), name).toContain('manifest')
      expect(await faultsOf(await listed(more)), name).not.toEqual([])
    }
  })

  it('any value of any JSON file, although the manifest was made to fit', async () => {
    for (const name of jsonFiles()) {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (pick) => {
          const text = otherJson(textOf(name), pick)
          // A day of the calendar that moves nothing is as the State Council told it, not as this history tells.
          const moves = name !== 'clock.json' || calendarOf(text) === calendarOf(textOf(name))
          if (moves) expect(await faultsOf(await listed(withFile(name, text))), name).not.toEqual([])
        }),
        { numRuns: 12 },
      )
    }
  })

  it('any value of the manifest', async () => {
    for (let pick = 0; pick < 60; pick += 5) {
      const altered = withFile('manifest.json', otherJson(textOf('manifest.json'), pick))
      expect(await faultsOf(packed(altered))).not.toEqual([])
    }
  })

  it('an uploaded file, an opened value, a step: each although everything else was made to fit', async () => {
    const upload = [...files.keys()].find((name) => name.startsWith('files/')) ?? ''
    expect(await faultsOf(await listed(withFile(upload, '%PDF-1.4 other')))).toEqual(['files'])
    const value = textOf('opened.tsv').replace('13863100000', '13863100001')
    expect(await faultsOf(await listed(withFile('opened.tsv', value)))).toContain('sealed values')
    // What is hashed stays the same: the value's beginning is said to be of the salt.
    const shorter = textOf('opened.tsv').replace(/\t([0-9a-f]{32})\t\{"/, '\t$1{"\t')
    expect(shorter).not.toBe(textOf('opened.tsv'))
    const read = openedOf(new Map([['opened.tsv', Buffer.from(shorter)]]))
    const { events } = historyOf(files, view.id)
    expect(checkOpened(events, read).state).toBe('bad')
    const lines = textOf('events.jsonl').split('\n').slice(0, -1)
    for (const [index, line] of lines.entries()) {
      const byAnother = line.replace(/^\{"actor":\{"id":"/, '$&x')
      const altered = rechained(files, view.id, lines.with(index, byAnother))
      const head = altered.get('chain.txt')?.toString().trim().split('\n').at(-1) ?? ''
      expect(await faultsOf(await listed(altered, { head }))).toContain('daily roots')
    }
  })
})

/** An archive of a history that never was, with everything in it that can be made to fit. */
function forged(lines: readonly string[]): Altered {
  const altered = rechained(files, view.id, lines)
  const opened = textOf('opened.tsv')
    .split('\n')
    .filter((row) => row !== '' && Number.parseInt(row, 10) <= lines.length)
  altered.set('opened.tsv', Buffer.from(opened.map((row) => `${row}\n`).join('')))
  const head = altered.get('chain.txt')?.toString().trim().split('\n').at(-1) ?? ''
  const leaf = { key: caseKey(view.id), version: lines.length, head, plan: manifest.plan }
  const root = dayRoot(firstRootHash('371072'), '2026-11-23', [leaf])
  const proof = {
    format: 'xinban-proof/1',
    key: leaf.key,
    plan: leaf.plan,
    proofs: [proofOf(root, [leaf], leaf.key)],
  }
  const events = withOpened(
    lines.map((line) => JSON.parse(line)),
    openedOf(altered),
  )
  altered.set('case.json', Buffer.from(prettyJson(replayed(view.id, events))))
  altered.set('proofs.json', Buffer.from(prettyJson(proof)))
  return altered
}

describe('a history that was written anew from end to end', () => {
  const published = (): Published =>
    new Map([['2026-11-23', JSON.parse(textOf('proofs.json')).proofs[0].root.hash]])

  it('agrees with itself, and is found by the root that was published', async () => {
    const lines = textOf('events.jsonl').split('\n').slice(0, -1)
    const other = lines.map((line) => line.replaceAll('"id":"applicant"', '"id":"applicant-2"'))
    const altered = forged(other)
    const { head } = JSON.parse(altered.get('proofs.json')?.toString() ?? '').proofs[0]
    const archive = await listed(altered, { head })
    expect(await faultsOf(archive)).toEqual([])
    expect(await faultsOf(archive, published())).toEqual(['daily roots'])
    expect(await faultsOf(zip, published())).toEqual([])
  })

  it('its last step taken away: the root of the day knows it', async () => {
    const lines = textOf('events.jsonl').split('\n').slice(0, -2)
    const altered = forged(lines)
    altered.set('proofs.json', files.get('proofs.json') ?? Buffer.alloc(0))
    for (const name of ['clock.json']) altered.delete(name)
    const last = JSON.parse(lines.at(-1) ?? '')
    const head = altered.get('chain.txt')?.toString().trim().split('\n').at(-1) ?? ''
    const archive = await listed(altered, { head, version: lines.length, madeAt: last.at })
    expect(await faultsOf(archive)).toEqual(['daily roots'])
  })
})

describe('what is no archive gets a clear answer', () => {
  it('whatever is in it: never an exception', async () => {
    const wrong = [
      '',
      'x',
      'null',
      '[]',
      '1',
      '{}',
      '"x"',
      `${'['.repeat(200_000)}`,
      '{"__proto__":{}}',
      '\uFEFF{}',
    ]
    const texts = [...files.keys()].filter((name) => /^[a-z]+\.(json|jsonl|tsv|txt)$/.test(name))
    for (const name of texts)
      for (const content of wrong) {
        const altered = withFile(name, content)
        const archive = name === 'manifest.json' ? packed(altered) : await listed(altered)
        expect(await faultsOf(archive), `${name} ${content.slice(0, 20)}`).not.toEqual([])
      }
  })

  it('bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await faultsOf(Buffer.from(bytes))).toEqual(['container'])
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const end = Buffer.concat([zip.subarray(0, 4), Buffer.from(bytes), zip.subarray(-22)])
        expect(await faultsOf(end)).toEqual(['container'])
      }),
    )
  })

  it('a ZIP that another program packed, that unfolds, or whose names lead elsewhere', async () => {
    const again = zipSync(
      Object.fromEntries([...files].map(([name, bytes]) => [name, new Uint8Array(bytes)])),
    )
    const said = async (archive: Uint8Array) => JSON.stringify(await verifyArchive(Buffer.from(archive)))
    expect(await said(again)).toContain('重新打包')
    expect(await said(zipSync({ bomb: new Uint8Array(5_000_000) }))).toContain('经过压缩')
    for (const name of ['../etc/passwd', '/etc/passwd', 'a/../b', 'C:\\x', 'a//b', '.hidden', 'a/'])
      expect(await faultsOf(zipOf([[name, Buffer.from('x')]])), name).toEqual(['container'])
    expect(await said(zipSync({ '../x': strToU8('x') }, { level: 0 }))).toContain('文件名不允许')
  })
})
