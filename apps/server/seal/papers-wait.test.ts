import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import { verifyPdf } from '@xinban/documents/sign/verify-pdf'
import { findDocument } from '@xinban/store/documents'
import { listCertificates } from '@xinban/store/seal-certificates'
import { findOutage } from '@xinban/store/seal-outage'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorker } from '../jobs/worker.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { cscService } from './csc-service.fixture.ts'
import { opensslKey } from './openssl-key.fixture.ts'

let service: Awaited<ReturnType<typeof cscService>>
let server: TestServer
let applicant: Client
beforeAll(async () => {
  const key = opensslKey('bureau')
  service = await cscService(key, key)
  const seal = { url: service.url, token: 'secret', credential: 'bureau-1' }
  server = await startTestServer({ settings: { seal }, patience: 20_000 })
  applicant = await clientOf(server.app, 'applicant')
})
afterAll(async () => {
  service.close()
  await server.close()
})

it('a paper waits while the seal is away, the case says so, and it is made when the seal is back', async () => {
  const { db, settings } = server.context
  const { id } = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(id, { type: 'submit', committed: true })
  service.state.mood = 'refuses'
  const worker = await startWorker(server.context, server.url)
  try {
    const outage = await until(() => findOutage(db))
    expect(outage.reason).toBe('the seal service answered 503')
    expect(await findDocument(db, id, 'receipt')).toBeUndefined()
    const waiting = await applicant.get<CaseView>(`/api/cases/${id}`)
    expect(waiting.body.sealAwaySince).toBe(outage.since)
    expect((await applicant.get(`/api/cases/${id}/documents/receipt`)).status).toBe(503)

    service.state.mood = 'answers'
    // Half a minute later; here at once.
    const owner = await until(async () => {
      const moved = await db.pool.query(
        `update graphile_worker._private_jobs set run_at = $1 where locked_at is null and key like 'waits:%' returning attempts`,
        [new Date(Date.now() - 1000)],
      )
      return moved.rows[0] as { attempts: number } | undefined
    })
    expect(owner.attempts).toBe(0)
    const document = await until(() => findDocument(db, id, 'receipt'))
    expect(document.sealKey).toBe((await listCertificates(db))[0]?.key)
    const pdf = await readFile(join(settings.data, document.path))
    expect((await verifyPdf(pdf)).verdict).toBe('valid')
    expect((await applicant.get<CaseView>(`/api/cases/${id}`)).body.sealAwaySince).toBeNull()
    expect(await findOutage(db)).toBeUndefined()
  } finally {
    await worker.stop()
  }
})
