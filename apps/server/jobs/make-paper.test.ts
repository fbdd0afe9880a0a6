import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import type { MessagesView } from '@xinban/core/message/views'
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
    expect(document?.path).toMatch(new RegExp(`${id}-receipt-${document?.sha256.slice(0, 12)}\\.pdf$`))
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

describe('a name with a character that no font has', () => {
  it('is kept with the paper, shown with the case, and told at the window once', async () => {
    const rare = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
    const { body } = await applicant.get<{ version: number; form: object }>(`/api/cases/${rare.id}/draft`)
    const form = { ...body.form, subject_name: '威海𠮷野家餐饮有限公司' }
    await applicant.send('PUT', `/api/cases/${rare.id}/draft`, { version: body.version, form })
    await applicant.command(rare.id, { type: 'submit', committed: true })
    const made = ['receipt', 'application_form']
    for (const name of made) await makePaperJob(server.context, { caseId: rare.id, paper: name, version: 2 })
    expect((await findDocument(server.context.db, rare.id, 'receipt'))?.missing).toEqual(['𠮷'])
    const { body: view } = await applicant.get<CaseView>(`/api/cases/${rare.id}`)
    expect([...view.unprintable].sort((a, b) => b.paper.localeCompare(a.paper))).toEqual(
      made.map((name) => ({ paper: name, characters: ['𠮷'] })),
    )
    const clerk = await clientOf(server.app, 'clerk')
    const { body: inbox } = await clerk.get<MessagesView>('/api/messages')
    const told = inbox.messages.filter(
      ({ case: of, body: said }) => of === rare.id && said.zh.includes('U+20BB7'),
    )
    expect(told).toHaveLength(1)
  })
})

describe('asking for a paper', () => {
  it('that was never ordered has it made, as of the time when it was due', async () => {
    const job = { caseId: id, kind: 'check_answers' }
    await makePaperJob(server.context, job)
    expect(await findDocument(server.context.db, id, 'check_answers')).toBeDefined()
    const jobs = async () => {
      const found = await server.context.db.pool.query<{ key: string }>(
        'select key from graphile_worker.jobs where key = $1',
        [`paper:${id}:application_form`],
      )
      return found.rowCount
    }
    for (let asked = 0; asked < 2; asked += 1) expect((await paper('application_form')).status).toBe(503)
    expect(await jobs()).toBe(1)
  })

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
