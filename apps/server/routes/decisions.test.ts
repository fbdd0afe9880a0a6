import type { CaseView } from '@xinban/core/case/case-view'
import type { PublicDecision } from '@xinban/core/case/public-decisions'
import type { StatisticsView } from '@xinban/core/site/views'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, clientOf } from '../testing/client.ts'
import { concludedCase } from '../testing/concluded-case.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let anybody: Client
let now = '2026-11-23T02:00:00.000Z'
let company: CaseView
let trader: CaseView
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  anybody = await clientOf(server.app, null)
  const before = await anybody.get<StatisticsView>('/api/statistics')
  expect(before.body).toMatchObject({ speed: null, promises: { cases: 0 } })
  company = await concludedCase(server.app, 'i_bookstore', { subject_kind: 'company' })
  now = '2026-11-24T02:00:00.000Z'
  trader = await concludedCase(server.app, 'i_bookstore', { subject_kind: 'sole_trader' })
})
afterAll(() => server.close())

interface List {
  readonly decisions: PublicDecision[]
  readonly next: string | null
}

const list = async (query = '') => (await anybody.get<List>(`/api/decisions${query}`)).body

/** Every text of the form that is not one of those that are public for this holder. */
function secretsOf({ form, id }: CaseView, shown: readonly string[]): string[] {
  const values = Object.entries(form).filter(([field]) => !shown.includes(field))
  const texts = values.flatMap(([, value]) => (typeof value === 'string' && value.length >= 2 ? [value] : []))
  return [...texts.filter((text) => /\d{6}|路|号|李晓梅/.test(text)), id]
}

it('an organisation is named with its code and its licence, an individual business by its trade name alone', async () => {
  const { decisions } = await list()
  const of = (view: CaseView) => {
    const numbers = view.licence?.permits.map((permit) => permit.number) ?? []
    return decisions.filter((one) => numbers.includes(one.permit))
  }
  expect(of(company).length).toBe(company.licence?.permits.length)
  for (const one of of(company)) {
    expect(one).toMatchObject({ kind: 'granted', holder: company.form.subject_name, code: company.form.uscc })
    expect(one.licence).toBe(company.licence?.number)
  }
  for (const one of of(trader))
    expect(one).toMatchObject({ code: null, licence: null, decidedOn: '2026-11-24' })
  expect(of(trader).length).toBeGreaterThan(0)
})

it('nothing else of the form leaks: not on the list, not in the files, not in the figures', async () => {
  const secrets = [
    ...secretsOf(company, ['subject_name', 'uscc']),
    ...secretsOf({ ...trader, form: { ...trader.form, uscc: '' } }, ['subject_name']),
  ]
  expect(secrets.length).toBeGreaterThan(4)
  for (const path of [
    '/api/decisions',
    '/api/open-data/decisions.json',
    '/api/open-data/decisions.csv',
    '/api/statistics',
  ]) {
    const { body, statusCode } = await server.app.inject(path)
    expect(statusCode, path).toBe(200)
    for (const secret of secrets) expect(body.includes(secret), `${path} ${secret}`).toBe(false)
  }
})

it('the newest stand first; day, authority and service narrow the list; pages go on where the last ended', async () => {
  const all = (await list()).decisions
  expect(all.map((one) => one.decidedOn)).toEqual(
    all
      .map((one) => one.decidedOn)
      .sort()
      .reverse(),
  )
  expect((await list('?until=2026-11-23')).decisions.every((one) => one.decidedOn === '2026-11-23')).toBe(
    true,
  )
  expect((await list('?service=i_restaurant')).decisions).toEqual([])
  const [first] = all
  const mine = (await list(`?authority=${first?.authority.id}`)).decisions
  expect(mine.every((one) => one.authority.id === first?.authority.id)).toBe(true)
  const paged: string[] = []
  let cursor = ''
  do {
    const page: List = await list(`?limit=1${cursor}`)
    paged.push(...page.decisions.map((one) => one.permit))
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : ''
  } while (cursor)
  expect(paged).toEqual(all.map((one) => one.permit))
  expect((await anybody.get('/api/decisions?from=yesterday')).status).toBe(400)
})

it('a permit that is revoked is published, with nothing of its reasons', async () => {
  const item = company.licence?.permits[0]?.item ?? ''
  const authority = company.plan.items.find((one) => one.id === item)?.authority.id
  const chief = await clientOf(server.app, `chief-${authority}`)
  const reasons = '隐瞒情况，联系人电话13812345678'
  await chief.command(company.id, { type: 'notify_revocation', item, ground: 'unlawful', reasons })
  const applicant = await clientOf(server.app, 'applicant')
  await applicant.command(company.id, { type: 'state_defence', item, text: '情况不实' })
  now = '2026-11-30T02:00:00.000Z'
  const done = await chief.command(company.id, { type: 'revoke', item, reasons })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const { decisions } = await list()
  expect(decisions[0]).toMatchObject({ kind: 'revoked', item: { id: item }, decidedOn: '2026-11-30' })
  expect(JSON.stringify(decisions)).not.toContain('13812345678')
})

it('figures are counted from the cases, kept for ten minutes, and say when', async () => {
  const { body } = await anybody.get<StatisticsView>('/api/statistics')
  expect(body.countedAt).toBe(now)
  expect(body.cases.concluded).toBe(2)
  expect(body.speed).toMatchObject({ cases: 2, inTime: 2, medianUsed: 0 })
  expect(body.speed?.medianLegal).toBeGreaterThan(0)
  expect(body.months).toHaveLength(12)
  expect(body.months.at(-1)).toMatchObject({ month: '2026-11', revoked: 1 })
  now = '2026-11-30T02:09:00.000Z'
  expect((await anybody.get<StatisticsView>('/api/statistics')).body.countedAt).toBe(body.countedAt)
  now = '2026-11-30T02:10:00.000Z'
  expect((await anybody.get<StatisticsView>('/api/statistics')).body.countedAt).toBe(now)
})
