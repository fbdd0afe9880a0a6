import type { ServiceRow } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { typicalAnswers } from '@xinban/core/compose/typical-answers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let now = '2026-11-23T02:00:00.000Z'
const clients = new Map<string, Client>()
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
})
afterAll(() => server.close())

async function as(person: string): Promise<Client> {
  const client = clients.get(person) ?? (await clientOf(server.app, person))
  clients.set(person, client)
  return client
}

/** A hearing that the law orders: ordered, announced, held two weeks later, recorded (R-HEA-1, R-HEA-3). */
async function hear(approver: Client, id: string, item: string): Promise<void> {
  const held = new Date(Date.parse(now) + 16 * 86_400_000).toISOString()
  const { hosts } = (await approver.get<{ hosts: { id: string }[] }>('/api/people/hosts')).body
  const host = hosts.find((one) => one.id.startsWith('chief-'))?.id
  await approver.command(id, { type: 'offer_hearing', item, reasons: '依法应当听证' })
  const announced = { type: 'announce_hearing', item, date: held.slice(0, 10), place: '听证室', host }
  await approver.command(id, announced)
  now = held
  const record = { type: 'record_hearing', item, participants: '申请人、邻近居民', record: '各方没有异议' }
  const recorded = await approver.command(id, record)
  expect(recorded.status, `${item}: ${JSON.stringify(recorded.body)}`).toBe(200)
}

/** Accepts, surveys, grants everything in its order, concludes. */
async function handle(view: CaseView): Promise<CaseView> {
  const { id, plan } = view
  await (await as('clerk')).command(id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((checkpoint) => ({
    checkpoint: checkpoint.id,
    passed: true,
  }))
  const survey = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  if (plan.survey) await (await as('surveyor')).command(id, survey)
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    const approver = await as(`approver-${authority}`)
    if (plan.law.items[item]?.hearing === 'required') await hear(approver, id, item)
    const granted = await approver.command(id, { type: 'grant', item })
    expect(granted.status, `${item}: ${JSON.stringify(granted.body)}`).toBe(200)
  }
  return (await (await as(`chief-${plan.approval.lead}`)).command(id, { type: 'conclude' })).body
}

it('every industry, with as many items as can apply together, goes from the questions to its licence', async () => {
  const { services } = (
    await (await as('applicant')).get<{ services: ServiceRow[] }>('/api/services?kind=industry')
  ).body
  expect(services).toHaveLength(28)
  for (const [index, { id }] of services.entries()) {
    const applicant = await clientOf(server.app, 'applicant', `10.0.0.${index + 1}`)
    const service = server.context.edition.services.get(id)
    if (!service) throw new Error(id)
    const wishes = typicalAnswers(server.context.edition, service)
    const opened = await prepareCase(applicant, id, wishes)
    const submitted = await applicant.command(opened.id, { type: 'submit', committed: true })
    expect(submitted.status, `${id}: ${JSON.stringify(submitted.body)}`).toBe(200)
    const done = await handle(submitted.body)
    expect(done.conclusion?.outcome, id).toBe('granted')
    expect(done.licence?.permits.map((permit) => permit.item).sort(), id).toEqual(
      [...done.plan.licence.permits].sort(),
    )
  }
})
