import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import { findDocument } from '@xinban/store/documents'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeRoots } from '../chain-roots/make-roots.ts'
import { exportCase } from '../cli/export-case.ts'
import { readZip } from '../cli/verify-case/read-zip.ts'
import { verifyArchive } from '../cli/verify-case/verify-archive.ts'
import { verifyCase } from '../cli/verify-case/verify-case.ts'
import { clientOf } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { acceptedCase, archiveOf, makePapers } from './sample-archive.fixture.ts'

let server: TestServer
let owner: pg.Client
let view: CaseView
let now = '2026-11-23T02:00:00.000Z'
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  view = await acceptedCase(server)
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

/** What a command prints while it runs. */
async function printed(run: () => Promise<number>): Promise<{ code: number; text: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const error = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const code = await run()
    return { code, text: [...out.mock.calls, ...error.mock.calls].map(([line]) => String(line)).join('') }
  } finally {
    out.mockRestore()
    error.mockRestore()
  }
}

describe('the archive of a case', () => {
  it('waits for papers that are being made', async () => {
    const { status, headers, bytes } = await archiveOf(server, 'applicant', view.id)
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('2')
    expect(JSON.parse(bytes.toString()).detail.zh).toContain('正在生成')
  })

  it('is the same bytes for the same state, whoever may read all of it and whenever', async () => {
    await makePapers(server, view.id)
    const first = await archiveOf(server, 'applicant', view.id)
    expect(first.status, first.bytes.toString().slice(0, 300)).toBe(200)
    expect(first.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${view.number}.zip"`,
      'content-length': String(first.bytes.length),
    })
    now = '2026-11-23T09:00:00.000Z'
    const second = await archiveOf(server, 'clerk', view.id)
    expect(second.bytes.equals(first.bytes)).toBe(true)
    const bad = (await verifyArchive(first.bytes)).filter((check) => check.state === 'bad')
    expect(bad).toEqual([])
  })

  it('holds everything: state, plan, every step, clock, papers and what was handed in', async () => {
    const files = readZip((await archiveOf(server, 'applicant', view.id)).bytes)
    const names = [...files.keys()]
    expect(names).toEqual([...names].sort())
    for (const name of [
      'README.txt',
      'case.json',
      'clock.json',
      'events.jsonl',
      'manifest.json',
      'plan.json',
    ])
      expect(names).toContain(name)
    expect(names).toContain('papers/receipt.pdf')
    expect(names).toContain('papers/acceptance_notice.pdf')
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(view.files.length)
    const opened = files.get('opened.tsv')?.toString() ?? ''
    const events = files.get('events.jsonl')?.toString() ?? ''
    expect(opened).toMatch(/^2\tform\t[0-9a-f]{64}\t[0-9a-f]{32}\t\{.*"contact_phone":"13863100000"/m)
    expect(opened).toMatch(/^3\tactor.name\t[0-9a-f]{64}\t[0-9a-f]{32}\t"于洋"$/m)
    expect(events).not.toMatch(/13863100000|于洋/)
  })

  it('gets the proof under the root of the day', async () => {
    now = '2026-11-23T16:00:01.000Z'
    await makeRoots(server.context)
    const { bytes } = await archiveOf(server, 'applicant', view.id)
    const checks = await verifyArchive(bytes)
    expect(checks.map((check) => check.state)).toEqual(checks.map(() => 'good'))
    expect(checks.at(-1)?.name.en).toBe('daily roots')
  })

  it('is written and checked by commands too, whose answer is their exit code', async () => {
    const { data } = server.context.settings
    const path = join(data, 'case.zip')
    expect(await printed(() => exportCase(server.context, view.id, path))).toMatchObject({ code: 0 })
    const bytes = await readFile(path)
    expect(bytes.equals((await archiveOf(server, 'applicant', view.id)).bytes)).toBe(true)
    const roots = join(data, 'roots.json')
    const { body } = await (await clientOf(server.app, null)).get('/api/chain-roots')
    await writeFile(roots, JSON.stringify(body))
    const good = await printed(() => verifyCase([path, '--roots', roots]))
    expect(good.text).toContain('✓ 每日校验根 daily roots: 1 天，与公布的相同')
    expect(good.code).toBe(0)
    await writeFile(path, bytes.fill(bytes.readUInt8(5000) ^ 1, 5000, 5001))
    const bad = await printed(() => verifyCase([path]))
    expect(bad.text).toMatch(/^✗ 容器/)
    expect(bad.text).not.toMatch(/\n\s+at /)
    expect(bad.code).toBe(1)
    expect((await printed(() => verifyCase([join(data, 'none.zip')]))).code).toBe(2)
    expect((await printed(() => verifyCase([path, '--roots', path]))).code).toBe(2)
    expect((await printed(() => verifyCase([]))).code).toBe(2)
    expect((await printed(() => exportCase(server.context, 'x', null))).code).toBe(2)
  })

  it('is for those who read the whole case; others learn nothing or that it is not for them; reading is audited', async () => {
    for (const person of ['auditor', 'surveyor', 'leader', `approver-${view.plan.approval.lead}`])
      expect((await archiveOf(server, person, view.id)).status, person).toBe(403)
    expect((await archiveOf(server, `chief-${view.plan.approval.lead}`, view.id)).status).toBe(200)
    expect((await archiveOf(server, 'applicant-2', view.id)).status).toBe(404)
    const { rows } = await owner.query(
      "select person_id from audit where subject = $1 and action = 'archive.read'",
      [view.id],
    )
    const readers = rows.map((row) => row.person_id).sort()
    expect(readers).toEqual([`chief-${view.plan.approval.lead}`, 'clerk', 'command-line'])
  })

  it('names what could not be made and what the storage lost', async () => {
    const other = await acceptedCase(server)
    await makePapers(server, other.id)
    const receipt = await findDocument(server.context.db, other.id, 'receipt')
    await rm(join(server.context.settings.data, receipt?.path ?? ''))
    await owner.query("delete from document where case_id = $1 and kind = 'acceptance_notice'", [other.id])
    expect((await archiveOf(server, 'applicant', other.id)).status).toBe(503)
    await owner.query('update graphile_worker._private_jobs set attempts = max_attempts where key = $1', [
      `paper:${other.id}:acceptance_notice`,
    ])
    const { status, bytes } = await archiveOf(server, 'applicant', other.id)
    expect(status).toBe(200)
    const papers = (await verifyArchive(bytes)).find((check) => check.name.en === 'papers')
    expect(papers?.state).toBe('bad')
    expect(JSON.stringify(papers?.notes)).toContain('papers/receipt.pdf')
    const manifest = JSON.parse(readZip(bytes).get('manifest.json')?.toString() ?? '')
    expect(manifest.missing).toEqual([
      { name: 'papers/acceptance_notice.pdf', why: 'not_made' },
      { name: 'papers/receipt.pdf', why: 'lost' },
    ])
  })
})
