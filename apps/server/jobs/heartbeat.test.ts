import { findDocument } from '@xinban/store/documents'
import { beat, seenWorkers } from '@xinban/store/job-workers'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { pulse, startHeartbeat, watchman } from './heartbeat.ts'
import { startWorker } from './worker.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function asOwner(text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  return (await client.query(text).finally(() => client.end())).rows
}

const jobs = 'graphile_worker._private_jobs'

async function submitted(): Promise<string> {
  const applicant = await clientOf(server.app, 'applicant')
  const { id } = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(id, { type: 'submit', committed: true })
  return id
}

it('takes for gone who does not count in so many looks, and nobody else', () => {
  const look = watchman(3)
  const at = (...counts: [string, number][]) => look(counts.map(([worker, beats]) => ({ worker, beats })))
  expect(at(['still', 7], ['lives', 1])).toEqual([])
  expect(at(['still', 7], ['lives', 2])).toEqual([])
  expect(at(['still', 7], ['lives', 3], ['new', 0])).toEqual(['still'])
  expect(at(['lives', 3], ['new', 0])).toEqual([])
  expect(at(['still', 8], ['lives', 3], ['new', 0])).toEqual(['lives', 'new'])
})

it('what a killed server was at work on is done by the next one', async () => {
  const id = await submitted()
  await beat(server.context.db, ['worker-killed'])
  const held = `update ${jobs} set locked_by = 'worker-killed', locked_at = now(), attempts = 1`
  await asOwner(held)
  await asOwner(`select graphile_worker.add_job('judge', '{}', max_attempts => 1)`)
  await asOwner(`${held} where max_attempts = 1`)

  const worker = await startWorker(server.context, server.url, { every: 20 })
  const document = await until(() => findDocument(server.context.db, id, 'receipt'))
  expect(document.version).toBe(1)
  await worker.stop()
  expect(await asOwner(`select id from ${jobs} where locked_by is not null`)).toEqual([])
  expect(await asOwner(`select id from ${jobs} where max_attempts = 1 and attempts = 1`)).toEqual([])
  expect(await seenWorkers(server.context.db)).toEqual([])
})

it('what a server that lives is at work on stays with it', async () => {
  await submitted()
  await asOwner(`update ${jobs} set locked_by = 'worker-lives', locked_at = now()`)
  const busy = await asOwner(`select id::text from ${jobs} where locked_by = 'worker-lives'`)
  const known = { ids: () => ['worker-lives'], jobs: () => busy.map(({ id }) => String(id)) }
  // So seldom that a busy machine takes nobody for gone.
  const lives = startHeartbeat(server.context.db, known, 200)
  const other = startHeartbeat(server.context.db, { ids: () => ['worker-other'], jobs: () => [] }, 200)
  const beats = async () =>
    (await seenWorkers(server.context.db)).find(({ worker }) => worker === 'worker-other')?.beats ?? 0
  await until(async () => (await beats()) > 2 * pulse.looks || undefined)
  const held = await asOwner(`select id from ${jobs} where locked_by = 'worker-lives'`)
  expect(held.length).toBe(busy.length)
  expect(held.length).toBeGreaterThan(0)
  await other.stop()
  await lives.stop()
})

it('what it was given and never heard of, it gives back', async () => {
  await submitted()
  await asOwner(`update ${jobs} set locked_by = 'worker-deaf', locked_at = now(), attempts = 1`)
  const deaf = startHeartbeat(server.context.db, { ids: () => ['worker-deaf'], jobs: () => [] }, 20)
  const held = `select id from ${jobs} where locked_by = 'worker-deaf' or attempts > 0`
  await until(async () => (await asOwner(held)).length === 0 || undefined)
  await deaf.stop()
})
