import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDocument } from '@xinban/store/documents'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { makePaperJob } from './make-paper.ts'
import { startWorker } from './worker.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('a job that a command left behind runs when the next process starts', async () => {
  const applicant = await clientOf(server.app, 'applicant')
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(opened.id, { type: 'submit', committed: true })
  const path = `/api/cases/${opened.id}/documents/receipt`
  expect(await applicant.get(path)).toMatchObject({ status: 503, body: { kind: 'unavailable' } })

  const worker = await startWorker(server.context, server.url)
  const document = await until(() => findDocument(server.context.db, opened.id, 'receipt'))
  await worker.stop()

  const file = join(server.context.settings.data, document.path)
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await makePaperJob(server.context, { caseId: opened.id, paper: 'receipt', version: 2 })
  const again = await findDocument(server.context.db, opened.id, 'receipt')
  expect(again).toEqual(document)
})
