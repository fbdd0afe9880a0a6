import type { Person, Role } from '@xinban/core/access/person'
import { roleNames } from '@xinban/core/access/person'
import { type CaseFacts, sees } from '@xinban/core/access/sees'
import { statuses } from '@xinban/core/case/case'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorities, plans, ways } from './any-case.fixture.ts'
import { type CaseRow, listCases } from './cases.ts'
import { newId } from './ids.ts'
import {
  applicant,
  changeOf,
  clerk,
  goOn,
  keep,
  openCase,
  openingOf,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'

const other: Person = { ...applicant, id: 'p-other' }

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
