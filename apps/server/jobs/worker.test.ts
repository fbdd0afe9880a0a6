import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { findDocument } from '@xinban/store/documents'
import { seenWorkers } from '@xinban/store/job-workers'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { clientOf, prepareCase } from '../testing/client.ts'
import { lineTo } from '../testing/line.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { makePaperJob } from './make-paper.ts'
import { startWorker } from './worker.ts'

/** A gateway for SMS that answers at once, or lets all wait: a job is then surely at its work. */
const waiting: ServerResponse[] = []
let holds = false
const gateway = createServer((_request, response) => {
  if (holds) waiting.push(response)
  else response.end()
})

function letGo(): void {
  holds = false
  for (const response of waiting.splice(0)) response.end()
}

let server: TestServer
beforeAll(async () => {
  gateway.listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  const { port } = gateway.address() as AddressInfo
  const sms = { url: `http://127.0.0.1:${port}`, token: 'token' }
  server = await startTestServer({ settings: { sms } })
})
afterAll(async () => {
  gateway.close()
  await server.close()
})

async function submitted(): Promise<string> {
  const applicant = await clientOf(server.app, 'applicant')
  const { id } = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(id, { type: 'submit', committed: true })
  return id
}

async function asOwner(text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  return (await client.query(text).finally(() => client.end())).rows
}

const held = `select distinct locked_by from graphile_worker._private_jobs where locked_by is not null`

it('a job that a command left behind runs when the next process starts', async () => {
  const id = await submitted()
  const applicant = await clientOf(server.app, 'applicant')
  const path = `/api/cases/${id}/documents/receipt`
  expect(await applicant.get(path)).toMatchObject({ status: 503, body: { kind: 'unavailable' } })

  const worker = await startWorker(server.context, server.url)
  const document = await until(() => findDocument(server.context.db, id, 'receipt'))
  await worker.stop()

  const file = join(server.context.settings.data, document.path)
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await makePaperJob(server.context, { caseId: id, paper: 'receipt', version: 2 })
  const again = await findDocument(server.context.db, id, 'receipt')
  expect(again).toEqual(document)
})

it('the name on the jobs that it holds is one that counts', async () => {
  holds = true
  const worker = await startWorker(server.context, server.url)
  await submitted()
  await until(async () => waiting.length > 0 || undefined)
  const rows = await asOwner(held)
  expect(rows).toHaveLength(1)
  await until(async () => {
    const counting = await seenWorkers(server.context.db)
    return counting.find(({ worker }) => worker === rows[0]?.locked_by)?.beats
  })
  letGo()
  await worker.stop()
})

it('goes on after the database went away while a job was noted as done', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const line = await lineTo(server.url)
  holds = true
  const worker = await startWorker(server.context, line.url, { every: 50 })
  await submitted()
  await until(async () => waiting.length > 0 || undefined)
  await line.cut()
  letGo()
  await until(
    async () =>
      said.mock.calls
        .flat()
        .some((words) => /Could not completeJobs|work ended|Failed to complete/.test(String(words))) ||
      undefined,
  )
  await line.restore()
  const id = await submitted()
  expect(await until(() => findDocument(server.context.db, id, 'receipt'))).toBeDefined()
  await worker.stop()
  await line.cut()
  said.mockRestore()
})

it('goes on where the very first question to the queue failed', async () => {
  const ask = pg.Client.prototype.query
  let failed = 0
  const first = (text: unknown) =>
    failed === 0 && JSON.stringify(text).includes('._private_tasks as tasks (identifier)')
  const asking = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    if (!first(args[0])) return Reflect.apply(ask, this, args)
    failed += 1
    return Promise.reject(Object.assign(new Error('terminating connection'), { code: '57P01' }))
  } as never)
  const worker = await startWorker(server.context, server.url, { every: 50 })
  const id = await submitted()
  expect(await until(() => findDocument(server.context.db, id, 'receipt'))).toBeDefined()
  expect(failed).toBe(1)
  await worker.stop()
  asking.mockRestore()
})
