import { existsSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import { listFiles } from '@xinban/store/files'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRoots } from '../chain-roots/make-roots.ts'
import { verifyAll } from '../chain-roots/verify-all.ts'
import { sweepFiles } from '../files/sweep-files.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let applicant: Client
let now = '2026-11-23T02:00:00.000Z'
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  applicant = await clientOf(server.app, 'applicant')
})
afterAll(() => server.close())

const prepare = () => prepareCase(applicant, 'i_restaurant', { has_business_licence: true })

/** Where the files of a case lie. */
async function pathsOf(id: string): Promise<string[]> {
  const { db, settings } = server.context
  return (await listFiles(db, id)).map(({ path }) => join(settings.data, path))
}

describe('DELETE /api/cases/:id', () => {
  it('deletes a draft with its files; nothing is there any more, for whatever is asked', async () => {
    const { id, plan } = await prepare()
    const paths = await pathsOf(id)
    expect(paths.length).toBeGreaterThan(1)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
    expect((await applicant.send('DELETE', `/api/cases/${id}`)).status).toBe(204)
    expect(paths.filter((path) => existsSync(path))).toEqual([])
    const material = plan.materials.find(({ provider }) => provider === 'applicant')?.id
    const upload = await applicant.upload(`/api/cases/${id}/files?material=${material}`, 'a.pdf', samplePdf())
    const later = [
      await applicant.get(`/api/cases/${id}`),
      await applicant.get(`/api/cases/${id}/draft`),
      await applicant.send('PUT', `/api/cases/${id}/draft`, { form: {}, version: 0 }),
      await applicant.command(id, { type: 'submit', committed: true }),
      await applicant.send('DELETE', `/api/cases/${id}`),
      upload,
    ]
    expect(later.map(({ status }) => status)).toEqual(later.map(() => 404))
    const { cases } = (await applicant.get<{ cases: { id: string }[] }>('/api/cases')).body
    expect(cases.map((one) => one.id)).not.toContain(id)
  })

  it('deletes one that was withdrawn before it was handed in', async () => {
    const { id } = await prepare()
    expect((await applicant.command(id, { type: 'withdraw', reason: '' })).status).toBe(200)
    expect((await applicant.send('DELETE', `/api/cases/${id}`)).status).toBe(204)
  })

  it('is a problem for what was handed in, also when it was withdrawn since; and for anybody else it is not there', async () => {
    const { id } = await prepare()
    const other = await clientOf(server.app, 'applicant-2')
    expect(await other.send('DELETE', `/api/cases/${id}`)).toMatchObject({ status: 404 })
    await applicant.command(id, { type: 'submit', committed: true })
    const refused = {
      status: 409,
      body: { kind: 'command-not-allowed', detail: { zh: expect.stringContaining('归档') } },
    }
    expect(await applicant.send('DELETE', `/api/cases/${id}`)).toMatchObject(refused)
    await applicant.command(id, { type: 'withdraw', reason: '' })
    expect(await applicant.send('DELETE', `/api/cases/${id}`)).toMatchObject(refused)
    const clerk = await clientOf(server.app, 'clerk')
    expect((await clerk.send('DELETE', `/api/cases/${id}`)).status).toBe(403)
  })

  it('says why a draft that an earlier version put under a daily root stays', async () => {
    const { id } = await prepare()
    const owner = new pg.Client({ connectionString: server.url })
    await owner.connect()
    const root = `insert into chain_root values ($1, '2026-01-01', 1, 'r', 'p', 'h', now())`
    await owner.query(root, [server.context.db.region])
    const leaf = `insert into chain_leaf values ($1, '2026-01-01', $2, 1, 'h', 'p')`
    await owner.query(leaf, [server.context.db.region, id])
    expect(await applicant.send('DELETE', `/api/cases/${id}`)).toMatchObject({
      status: 409,
      body: { kind: 'command-not-allowed', detail: { zh: expect.stringContaining('校验根') } },
    })
    expect((await applicant.get(`/api/cases/${id}/draft`)).status).toBe(200)
    await owner.query('delete from chain_leaf')
    await owner.query('delete from chain_root')
    await owner.end()
  })

  it('leaves every chain and every daily root whole', async () => {
    const { id } = await prepare()
    now = '2026-11-25T03:00:00.000Z'
    expect(await makeRoots(server.context)).toBe(2)
    expect((await applicant.send('DELETE', `/api/cases/${id}`)).status).toBe(204)
    now = '2026-11-27T03:00:00.000Z'
    await prepare()
    now = '2026-11-30T03:00:00.000Z'
    expect(await makeRoots(server.context)).toBe(5)
    const { faults, days } = await verifyAll(server.context.db)
    expect(faults).toEqual([])
    expect(days).toHaveLength(7)
  })
})

describe('a file that its owner removes', () => {
  const days = (count: number) => new Date(Date.now() - count * 86_400_000)

  it('is gone from the disk a day later, however long ago it was uploaded', async () => {
    const { id } = await prepare()
    const [first] = await listFiles(server.context.db, id)
    const path = join(server.context.settings.data, first?.path ?? '')
    await utimes(path, days(9), days(9))
    expect((await applicant.send('DELETE', `/api/cases/${id}/files/${first?.id}`)).status).toBe(204)
    await sweepFiles(server.context)
    expect(existsSync(path)).toBe(true)
    await utimes(path, days(2), days(2))
    await sweepFiles(server.context)
    expect(existsSync(path)).toBe(false)
  })

  it('stays where it is handed in at the same moment: what the history names is never swept away', async () => {
    const { db } = server.context
    const opened = await Promise.all(Array.from({ length: 6 }, prepare))
    for (const { id } of opened) {
      const [first] = await listFiles(db, id)
      await Promise.all([
        applicant.send('DELETE', `/api/cases/${id}/files/${first?.id}`),
        applicant.command(id, { type: 'submit', committed: true }),
      ])
      const { files } = (await applicant.get<CaseView>(`/api/cases/${id}`)).body
      const noted = (await listFiles(db, id)).map((file) => file.id)
      expect(files.map((file) => file.id).filter((file) => !noted.includes(file))).toEqual([])
    }
  })
})
