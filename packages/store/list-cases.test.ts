import type { Person, Role } from '@xinban/core/access/person'
import { roleNames } from '@xinban/core/access/person'
import { type CaseFacts, sees } from '@xinban/core/access/sees'
import { statuses } from '@xinban/core/case/case'
import type { EventBody } from '@xinban/core/case/event'
import { planOf } from '@xinban/core/case/plan.fixture'
import { ordinary } from '@xinban/core/case/promises/state'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseRow, listCases } from './cases.ts'
import { newId } from './ids.ts'
import {
  acceptance,
  applicant,
  changeOf,
  clerk,
  goOn,
  granted,
  keep,
  openCase,
  openingOf,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'

const other: Person = { ...applicant, id: 'p-other' }
const authorities = ['bureau', 'fire', 'police']

/** Three authorities in each position: as lead, as one of several, and not at all; with and without a survey. */
const plans = [
  planOf([{ id: 'p_food', authority: 'bureau', surveyed: true }], {
    approval: { lead: 'bureau', stages: [] },
  }),
  planOf([{ id: 'p_fire', authority: 'fire' }], { approval: { lead: 'police', stages: [] } }),
  planOf(
    [
      { id: 'p_food', authority: 'bureau' },
      { id: 'p_hotel', authority: 'police', surveyed: true },
    ],
    { approval: { lead: 'fire', stages: [] } },
  ),
].map((plan, index) => ({ ...plan, service: { ...plan.service, id: `i_${index}` } }))

const refused: EventBody = { type: 'acceptance_refused', ground: 'not_required', reason: '' }

/** The supervisor's work begins: of an authority that need not be one of the parts'. */
function verified(authority: string): EventBody {
  return { type: 'verification_opened', item: `p_${authority}`, authority, due: '2027-02-01' }
}

/** The ways that lead to each status. */
function ways(items: readonly string[]): EventBody[][] {
  const accepted = () => [submission(), acceptance]
  const ready = () => [...accepted(), ...items.map(granted)]
  return [
    [],
    [{ type: 'withdrawn', reason: '' }],
    [submission()],
    [submission(), { type: 'withdrawn', reason: '' }],
    [submission(), { type: 'correction_requested', marks: [] }],
    [submission(), refused],
    [submission('138', { ...ordinary, preview: ['m_lease'] })],
    accepted(),
    ready(),
    [...ready(), { type: 'concluded', outcome: 'granted', note: '' }],
    [...ready(), { type: 'concluded', outcome: 'granted', note: '' }, ...authorities.map(verified)],
    [...ready(), { type: 'concluded', outcome: 'granted', note: '' }, verified('police')],
  ]
}

let store: TestStore
const all: { id: string; facts: CaseFacts }[] = []
beforeAll(async () => {
  store = await testStore()
  for (const plan of plans) {
    for (const person of [applicant, other]) {
      for (const way of ways(plan.items.map((item) => item.id))) {
        const id = newId()
        const change = changeOf(null, id, plan, [openingOf(plan, person), ...way])
        await keep(store.db, change)
        all.push({ id, facts: change.facts })
      }
    }
  }
})
afterAll(() => store.close())

async function everything(person: Person, limit: number): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await listCases(store.db, person, { limit, cursor })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    rows.push(...page.rows)
    if (page.next === null) return rows
    cursor = page.next
  }
}

const role: fc.Arbitrary<Role> = fc.record(
  { role: fc.constantFrom(...roleNames), authority: fc.constantFrom(...authorities) },
  { requiredKeys: ['role'] },
)
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom(applicant.id, other.id, 'p-nobody'),
  name: fc.constant('张三'),
  roles: fc.array(role, { maxLength: 3 }),
})

describe('the list of cases', () => {
  it('was tried with cases of every status', () => {
    expect(new Set(all.map((one) => one.facts.status))).toEqual(new Set(statuses))
  })

  it('shows exactly what sees() allows, newest first, each once, at any page size', async () => {
    const run = async (somebody: Person, limit: number) => {
      const rows = await everything(somebody, limit)
      const expected = all.filter((one) => sees(somebody, one.facts)).map((one) => one.id)
      expect(rows.map((row) => row.id)).toEqual(expected.sort().reverse())
    }
    await fc.assert(fc.asyncProperty(person, fc.integer({ min: 1, max: 30 }), run), { numRuns: 120 })
  })

  it('can be narrowed to one status', async () => {
    const { rows } = await listCases(store.db, clerk, { status: 'ready', limit: 100 })
    expect(rows).toHaveLength(6)
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['ready']))
  })

  it('shows the applicant masked, the dates and no form', async () => {
    const { rows } = await listCases(store.db, clerk, { status: 'accepted', limit: 1 })
    const [row] = rows
    expect(row).toMatchObject({ applicant: '李**', due: '2026-12-14', openedAt: '2026-11-23T04:00:00.000Z' })
    expect(JSON.stringify(row)).not.toContain('海韵渔家饭店')
  })

  it('is empty for a person without roles and for a cursor that is none', async () => {
    const nobody: Person = { id: applicant.id, name: '', roles: [] }
    expect(await listCases(store.db, nobody, { limit: 10 })).toEqual({ rows: [], next: null })
    for (const cursor of ['', 'x', 'bnVsbA', Buffer.from('["1\' or 1=1"]').toString('base64url')]) {
      expect(await listCases(store.db, clerk, { limit: 10, cursor })).toEqual({ rows: [], next: null })
    }
  })

  it('goes on where it was when cases are added in between', async () => {
    const first = await listCases(store.db, clerk, { limit: 5 })
    const late = await openCase(store.db)
    await goOn(store.db, late, [submission()])
    const second = await listCases(store.db, clerk, { limit: 5, cursor: first.next ?? '' })
    const ids = [...first.rows, ...second.rows].map((row) => row.id)
    expect(new Set(ids).size).toBe(10)
    expect(ids).not.toContain(late.case.id)
  })
})
