import { randomUUID } from 'node:crypto'
import type { TaskRow } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import type { LicenceView } from '@xinban/core/licence/views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerQuestions, type Client, clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let applicant: Client
let clerk: Client
let surveyor: Client
let chief: Client
const wishes = { assembly_place: true, sells_tobacco: true, has_business_licence: true }

beforeAll(async () => {
  server = await startTestServer()
  const as = (person: string) => clientOf(server.app, person)
  ;[applicant, clerk, surveyor, chief] = await Promise.all([
    as('applicant'),
    as('clerk'),
    as('surveyor'),
    as('chief-a_bureau'),
  ])
})
afterAll(() => server.close())

async function submitted(): Promise<CaseView> {
  const opened = await prepareCase(applicant, 'i_restaurant', wishes)
  const done = await applicant.command(opened.id, { type: 'submit', committed: true })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  return done.body
}

async function accepted(): Promise<CaseView> {
  return (await clerk.command((await submitted()).id, { type: 'accept' })).body
}

async function surveyed(view: CaseView): Promise<void> {
  const findings = (view.plan.survey?.checklist ?? []).map(({ id }) => ({ checkpoint: id, passed: true }))
  if (findings.length === 0) return
  const done = await surveyor.command(view.id, {
    type: 'record_survey',
    surveyors: ['surveyor', 'surveyor-2'],
    findings,
  })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
}

async function approverOf(view: CaseView, item: string): Promise<Client> {
  const authority = view.plan.items.find((candidate) => candidate.id === item)?.authority.id
  return clientOf(server.app, `approver-${authority}`)
}

async function grantAll(view: CaseView, except: readonly string[] = []): Promise<void> {
  for (const item of view.plan.approval.stages.flat().filter((id) => !except.includes(id))) {
    const done = await (await approverOf(view, item)).command(view.id, { type: 'grant', item })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
  }
}

describe('a restaurant, from the questions to the licence', () => {
  it('goes the whole way through the API', async () => {
    const view = await accepted()
    expect(view.number).toMatch(/^371072\d{8}\d{6}[0-9A-Z]$/)
    await surveyed(view)
    await grantAll(view)
    const concluded = await chief.command(view.id, { type: 'conclude' })
    expect(concluded.body.conclusion?.outcome).toBe('granted')
    const number = concluded.body.licence?.number ?? ''
    const anybody = await clientOf(server.app, null)
    const licence = await anybody.get<LicenceView>(`/api/licences/${number}`)
    expect(licence.body.status).toBe('valid')
    const expected = view.plan.items.filter((item) => item.onLicence).map((item) => item.name.zh)
    expect(licence.body.permits.map((permit) => permit.name.zh)).toEqual(expected)
    expect(JSON.stringify(licence.body)).not.toContain('371002199001010007')
  })

  it('one refused part does not sink the others, and stays off the licence', async () => {
    const view = await accepted()
    await surveyed(view)
    await grantAll(view, ['p_tobacco'])
    const tobacco = await clientOf(server.app, 'approver-a_tobacco')
    expect((await tobacco.command(view.id, { type: 'refuse', item: 'p_tobacco', reasons: '' })).status).toBe(
      422,
    )
    await tobacco.command(view.id, { type: 'refuse', item: 'p_tobacco', reasons: '距学校出入口不足规定距离' })
    const concluded = await chief.command(view.id, { type: 'conclude' })
    expect(concluded.body.conclusion?.outcome).toBe('partly')
    expect(concluded.body.licence?.permits.some((permit) => permit.item === 'p_tobacco')).toBe(false)
    expect(concluded.body.documents).toEqual(expect.arrayContaining(['refusal', 'licence']))
  })

  it('shows each authority its own task at the same time, and nothing of others’ fields', async () => {
    const view = await accepted()
    const tobacco = await clientOf(server.app, 'approver-a_tobacco')
    const tasks = await tobacco.get<{ tasks: TaskRow[] }>('/api/tasks')
    const mine = tasks.body.tasks.filter((task) => task.case === view.id)
    expect(mine.map((task) => task.item?.id)).toEqual(['p_tobacco'])
    const seen = (await tobacco.get<CaseView>(`/api/cases/${view.id}`)).body
    const asked = new Set(
      view.plan.form.sections.flatMap((s) =>
        s.fields.filter((f) => f.askedBy.includes('p_tobacco')).map((f) => f.id),
      ),
    )
    expect(Object.keys(seen.form).filter((field) => !asked.has(field))).toEqual([])
    expect(Object.keys(seen.form).length).toBeGreaterThan(0)
  })
})

describe('bad input gets a clear answer', () => {
  it('unknown service, stale edition, answers out of range or contradicting', async () => {
    const anybody = await clientOf(server.app, null)
    const plan = (service: string, body: unknown) =>
      anybody.send('POST', `/api/services/${service}/plan`, body)
    expect(await plan('i_nothing', { answers: {} })).toMatchObject({
      status: 422,
      body: { kind: 'unknown-service' },
    })
    expect(await plan('i_restaurant', { answers: {}, edition: 'old' })).toMatchObject({
      status: 409,
      body: { kind: 'stale-edition' },
    })
    expect(await plan('i_restaurant', { answers: { nothing: true } })).toMatchObject({
      status: 422,
      body: { kind: 'answers-invalid' },
    })
    expect(await plan('i_restaurant', { answers: { sells_tobacco: 'perhaps' } })).toMatchObject({
      status: 422,
      body: { kind: 'answers-invalid' },
    })
    expect(await plan('i_restaurant', { answers: {} })).toMatchObject({
      status: 422,
      body: { kind: 'answers-invalid' },
    })
  })

  it('a case that is not yours does not exist; a command for others is forbidden; a wrong state is a conflict', async () => {
    const view = await submitted()
    const stranger = await clientOf(server.app, 'applicant-2')
    expect((await stranger.get(`/api/cases/${view.id}`)).status).toBe(404)
    expect((await stranger.command(view.id, { type: 'withdraw' })).status).toBe(404)
    expect((await stranger.get('/api/cases/not-an-id')).status).toBe(404)
    expect(await applicant.command(view.id, { type: 'accept' })).toMatchObject({
      status: 403,
      body: { kind: 'forbidden', allowed: ['withdraw'] },
    })
    await clerk.command(view.id, { type: 'accept' })
    expect((await clerk.command(view.id, { type: 'accept' })).status).toBe(409)
    expect(await chief.command(view.id, { type: 'conclude' })).toMatchObject({
      status: 409,
      body: { kind: 'parts-open' },
    })
  })

  it('a second correction notice is refused (R-ACC-3)', async () => {
    const view = await submitted()
    const marks = [{ kind: 'field', id: 'contact_phone', note: '号码有误' }]
    expect((await clerk.command(view.id, { type: 'request_correction', marks })).body.status).toBe(
      'correcting',
    )
    const draft = await applicant.get<{ version: number; form: object }>(`/api/cases/${view.id}/draft`)
    const form = { ...draft.body.form, contact_phone: '13963100000' }
    await applicant.send('PUT', `/api/cases/${view.id}/draft`, { form, version: draft.body.version })
    expect((await applicant.command(view.id, { type: 'answer_correction' })).body.form.contact_phone).toBe(
      '13963100000',
    )
    expect(await clerk.command(view.id, { type: 'request_correction', marks })).toMatchObject({
      status: 409,
      body: { kind: 'second-correction' },
    })
  })

  it('one surveyor alone is refused (R-EXA-2)', async () => {
    const view = await accepted()
    const findings = (view.plan.survey?.checklist ?? []).map(({ id }) => ({ checkpoint: id, passed: true }))
    const alone = await surveyor.command(view.id, {
      type: 'record_survey',
      surveyors: ['surveyor'],
      findings,
    })
    expect(alone).toMatchObject({ status: 422, body: { kind: 'one-surveyor' } })
  })

  it('an unfinished form names its faults; drafts saved before do not help', async () => {
    const answers = await answerQuestions(applicant, 'i_restaurant', wishes)
    const opened = await applicant.send<CaseView>('POST', '/api/cases', {
      service: 'i_restaurant',
      answers,
      requestId: randomUUID(),
    })
    await applicant.send('PUT', `/api/cases/${opened.body.id}/draft`, {
      form: { subject_name: '饭店' },
      version: 0,
    })
    const done = await applicant.command(opened.body.id, { type: 'submit', committed: true })
    expect(done).toMatchObject({ status: 422, body: { kind: 'form-invalid' } })
    const { faults } = done.body as unknown as { faults: { at: string }[] }
    expect(faults.map((fault) => fault.at)).toContain('uscc')
    expect(faults.map((fault) => fault.at)).not.toContain('subject_name')
  })

  it('a repeated request id is carried out once; with another body it is refused', async () => {
    const view = await submitted()
    const id = randomUUID()
    const first = await clerk.command(view.id, { type: 'accept' }, id)
    const again = await clerk.command(view.id, { type: 'accept' }, id)
    expect(again.status).toBe(200)
    expect(again.body.version).toBe(first.body.version)
    const other = await clerk.command(
      view.id,
      { type: 'refuse_acceptance', ground: 'not_required', reason: 'x' },
      id,
    )
    expect(other).toMatchObject({ status: 409, body: { kind: 'request-id-reused' } })
  })

  it('two equal submits at once make one submission', async () => {
    const opened = await prepareCase(applicant, 'i_restaurant', wishes)
    const id = randomUUID()
    const both = await Promise.all(
      [1, 2].map(() => applicant.command(opened.id, { type: 'submit', committed: true }, id)),
    )
    expect(both.map((one) => one.status)).toEqual([200, 200])
    expect(new Set(both.map((one) => one.body.number)).size).toBe(1)
    expect(both[0]?.body.timeline.filter((entry) => entry.type === 'submitted')).toHaveLength(1)
  })

  it('the last two departments decide at the same moment: the case concludes exactly once', async () => {
    const view = await accepted()
    await surveyed(view)
    const items = view.plan.approval.stages.flat()
    const approvers = await Promise.all(items.map((item) => approverOf(view, item)))
    const decided = await Promise.all(
      items.map((item, index) => approvers[index]?.command(view.id, { type: 'grant', item })),
    )
    expect(decided.map((one) => one?.status)).toEqual(items.map(() => 200))
    const ends = await Promise.all([1, 2, 3].map(() => chief.command(view.id, { type: 'conclude' })))
    expect(ends.filter((one) => one.status === 200)).toHaveLength(1)
    const timeline = (await chief.get<CaseView>(`/api/cases/${view.id}`)).body.timeline
    expect(timeline.filter((entry) => entry.type === 'licence_issued')).toHaveLength(1)
  })
})

describe('hidden answers', () => {
  it('are pruned before a draft is stored', async () => {
    const opened = await prepareCase(applicant, 'i_restaurant', wishes)
    const draft = await applicant.get<{ version: number; form: object }>(`/api/cases/${opened.id}/draft`)
    const form = { ...draft.body.form, hotel_rooms: 12, nothing_like_it: 'x' }
    const saved = await applicant.send<{ form: object }>('PUT', `/api/cases/${opened.id}/draft`, {
      form,
      version: draft.body.version,
    })
    expect(saved.body.form).not.toHaveProperty('hotel_rooms')
    expect(saved.body.form).not.toHaveProperty('nothing_like_it')
  })
})
