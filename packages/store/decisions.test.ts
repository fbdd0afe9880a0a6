import { hotelPlan } from '@xinban/core/case/plan.fixture'
import type { PublicDecision } from '@xinban/core/case/public-decisions'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countDecisions, type DecisionQuery, listDecisions } from './decisions.ts'
import { goOn, openCase, type Story, submission, type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const name = { zh: '名称', en: 'name' }

function decision(permit: string, more: Partial<PublicDecision> = {}): PublicDecision {
  return {
    kind: 'granted',
    decidedOn: '2026-11-23',
    service: { id: hotelPlan.service.id, name },
    item: { id: 'p_food', name },
    authority: { id: 'bureau', name },
    holder: '海韵渔家饭店',
    code: null,
    permit,
    validFrom: '2026-11-23',
    validUntil: null,
    licence: null,
    ...more,
  }
}

const permits = async (query: Partial<DecisionQuery> = {}) =>
  (await listDecisions(store.db, { limit: 100, ...query })).rows.map((row) => row.permit)

it('decisions are kept with the change that made them, and read newest first, page by page', async () => {
  const first = [decision('A1'), decision('A2', { authority: { id: 'fire', name } })]
  const later = [decision('B1', { kind: 'revoked', decidedOn: '2026-12-02' })]
  await goOn(store.db, await openCase(store.db), [submission()], { decisions: first })
  await goOn(store.db, await openCase(store.db), [submission()], { decisions: later })
  expect(await permits()).toEqual(['B1', 'A2', 'A1'])
  expect(await permits({ authority: 'fire' })).toEqual(['A2'])
  expect(await permits({ service: hotelPlan.service.id, from: '2026-12-01' })).toEqual(['B1'])
  expect(await permits({ until: '2026-11-30' })).toEqual(['A2', 'A1'])
  expect(await permits({ service: 'another' })).toEqual([])

  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await listDecisions(store.db, { limit: 1, ...(cursor && { cursor }) })
    seen.push(...page.rows.map((row) => row.permit))
    cursor = page.next
  } while (cursor)
  expect(seen).toEqual(['B1', 'A2', 'A1'])
  expect(await permits({ cursor: 'none' })).toEqual([])
})

it('are counted by month and kind when they are made, once, whoever else is at work', async () => {
  expect(await countDecisions(store.db, '2026-11')).toEqual([
    { month: '2026-11', kind: 'granted', count: 2 },
    { month: '2026-12', kind: 'revoked', count: 1 },
  ])
  expect(await countDecisions(store.db, '2026-12')).toHaveLength(1)
  const stories = await Promise.all(Array.from({ length: 20 }, () => openCase(store.db)))
  const decisions = [decision('C1', { decidedOn: '2027-01-04' }), decision('C2', { decidedOn: '2027-01-05' })]
  const submit = (story: Story) => goOn(store.db, story, [submission()], { decisions })
  await Promise.all(stories.map(submit))
  await expect(submit(stories[0] as Story)).rejects.toThrow()
  expect(await countDecisions(store.db, '2027-01')).toEqual([
    { month: '2027-01', kind: 'granted', count: 40 },
  ])
})

it('every filter is served by an index, in the order of the list', async () => {
  const { owner } = store
  await owner.query(`insert into public_decision
    select region_code, gen_random_uuid(), case_id, kind, service, 'a' || (n % 20), date '2026-01-01' + n % 300, body
    from (select * from public_decision limit 1) as one, generate_series(1, 4000) as n`)
  await owner.query('analyze public_decision')
  for (const where of ['true', `authority = 'a7'`, `service = 'none'`, `decided_on >= '2026-03-01'`]) {
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain select id, body from public_decision
      where region_code = '${store.db.region}' and ${where} order by decided_on desc, id desc limit 21`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('Index Scan Backward using public_decision')
    expect(plan).not.toMatch(/Sort|Seq Scan/)
  }
})
