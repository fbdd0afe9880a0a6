import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findDocument } from '@xinban/store/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { makePaperJob } from './make-paper.ts'

let server: TestServer
let applicant: Client
let id: string
beforeAll(async () => {
  server = await startTestServer()
  applicant = await clientOf(server.app, 'applicant')
  id = (await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })).id
  await applicant.command(id, { type: 'submit', committed: true })
  const clerk = await clientOf(server.app, 'clerk')
  await clerk.command(id, { type: 'accept' })
})
afterAll(() => server.close())

function paper(name: string) {
  return applicant.get(`/api/cases/${id}/documents/${name}`)
}

describe('a paper of a case', () => {
  it('is made from the case as it was when the paper became due, and kept under its identity', async () => {
    await makePaperJob(server.context, { caseId: id, paper: 'receipt', version: 2 })
    const document = await findDocument(server.context.db, id, 'receipt')
    expect(document?.path).toMatch(new RegExp(`${id}-receipt\\.pdf$`))
    expect(existsSync(join(server.context.settings.data, document?.path ?? ''))).toBe(true)
    // At the version before its acceptance the case has no notice of it.
    const early = makePaperJob(server.context, { caseId: id, paper: 'acceptance_notice', version: 2 })
    await expect(early).rejects.toThrow('not due')
  })

  it('is refused where the job names no paper or no version of the case', async () => {
    const job = (payload: object) => makePaperJob(server.context, { caseId: id, version: 2, ...payload })
    await expect(job({ paper: 'pause_notice' })).rejects.toThrow()
    await expect(job({ paper: '../receipt' })).rejects.toThrow()
    await expect(job({ paper: 'acceptance_notice', version: 99 })).rejects.toThrow('version')
  })
})

describe('asking for a paper', () => {
  it('answers 503 while it is being made, 404 for one that the case has not, naming those it has', async () => {
    expect(await paper('acceptance_notice')).toMatchObject({ status: 503, body: { kind: 'unavailable' } })
    for (const name of ['pause_notice.1', 'licence.2', 'receipt.1', 'nothing'])
      expect(await paper(name)).toMatchObject({
        status: 404,
        body: { allowed: ['receipt', 'application_form', 'check_answers', 'acceptance_notice'] },
      })
  })

  it('is refused for a name that no paper can have', async () => {
    for (const name of ['..%2Freceipt', 'pause_notice.0', 'A', 'receipt.1.1'])
      expect((await paper(name)).status, name).toBeGreaterThanOrEqual(400)
  })
})
