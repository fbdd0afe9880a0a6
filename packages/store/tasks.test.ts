import type { Person, Role } from '@xinban/core/access/person'
import { roleNames } from '@xinban/core/access/person'
import type { EventBody } from '@xinban/core/case/event'
import { type Task, tasksOf } from '@xinban/core/case/tasks'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptance,
  applicant,
  calendar,
  clerk,
  goOn,
  granted,
  openCase,
  type Story,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'
import { countTasks, listTasks, type TaskRow } from './tasks.ts'

const other: Person = { ...applicant, id: 'p-other' }
const correction: EventBody = { type: 'correction_requested', marks: [] }

let store: TestStore
const stories: Story[] = []
const createdAt = new Map<string, string>()

/** Cases at every stage, the later ones accepted with an earlier due date, two of them at the same instant. */
beforeAll(async () => {
  store = await testStore()
  for (const [index, person] of [applicant, other, applicant, other].entries()) {
    const at = `2026-11-2${Math.min(index, 2)}T04:00:00.000Z`
    const due = `2026-12-${20 - index}`
    const dated = structuredClone(acceptance) as Extract<EventBody, { type: 'accepted' }>
    const parts = { p_food: due, p_fire: due, p_hotel: due }
    const accepted: EventBody = {
      ...dated,
      due: {
        ...dated.due,
        effective: due,
        parts: Object.fromEntries(Object.keys(parts).map((id) => [id, { legal: due, effective: due }])),
      },
    }
    const ways = [
      [],
      [submission()],
      [submission(), correction],
      [submission(), accepted],
      [submission(), accepted, granted('p_fire')],
      [submission(), accepted, granted('p_fire'), granted('p_food'), granted('p_hotel')],
    ]
    for (const way of ways) {
      let story = await openCase(store.db, undefined, { person, at })
      if (way.length > 0) story = await goOn(store.db, story, way, { person, at })
      stories.push(story)
      createdAt.set(story.case.id, at)
    }
  }
})
afterAll(() => store.close())

function mayAct(person: Person, story: Story, task: Task): boolean {
  return person.roles.some(({ role, authority }) => {
    if (role !== task.role) return false
    if (role === 'applicant') return story.case.applicant.id === person.id
    return task.authority === null || task.authority === authority
  })
}

/** What the list must be, from the cases themselves: sorted by due date, instant, case, key. */
function expectedFor(person: Person): string[] {
  const tasks = stories.flatMap((story) =>
    tasksOf(story.case, story.plan, calendar)
      .filter((task) => mayAct(person, story, task))
      .map((task) => [task.due ?? '9999', createdAt.get(story.case.id), story.case.id, task.key].join(' ')),
  )
  return tasks.sort()
}

async function everything(person: Person, limit: number): Promise<TaskRow[]> {
  const rows: TaskRow[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await listTasks(store.db, person, { limit, cursor })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    rows.push(...page.rows)
    if (page.next === null) return rows
    cursor = page.next
  }
}

const role: fc.Arbitrary<Role> = fc.record(
  { role: fc.constantFrom(...roleNames), authority: fc.constantFrom('bureau', 'fire', 'police', 'none') },
  { requiredKeys: ['role'] },
)
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom(applicant.id, other.id),
  name: fc.constant('张三'),
  roles: fc.array(role, { maxLength: 3 }),
})

describe('the list of tasks', () => {
  it('holds exactly the open tasks that a person may act on, in order, each once, at any page size', async () => {
    const run = async (somebody: Person, limit: number) => {
      const rows = await everything(somebody, limit)
      const found = rows.map((row) => [row.due ?? '9999', row.createdAt, row.caseId, row.key].join(' '))
      expect(found).toEqual(expectedFor(somebody))
    }
    await fc.assert(fc.asyncProperty(person, fc.integer({ min: 1, max: 12 }), run), { numRuns: 120 })
  })

  it('is counted exactly, by kind and time; narrowed by them it holds what was counted', async () => {
    const run = async (somebody: Person) => {
      const rows = await everything(somebody, 100)
      const counts = await countTasks(store.db, somebody)
      expect(counts.reduce((sum, one) => sum + one.count, 0)).toBe(rows.length)
      for (const { kind, due, paused, count } of counts) {
        const times = [{ due, paused }]
        const narrow = await listTasks(store.db, somebody, { kind, times, limit: 100 })
        const same = rows.filter((row) => row.kind === kind && row.due === due)
        expect(narrow.rows.map(({ caseId, key }) => [caseId, key])).toEqual(
          same.map(({ caseId, key }) => [caseId, key]),
        )
        expect(count).toBe(same.length)
      }
      expect((await listTasks(store.db, somebody, { times: [], limit: 5 })).rows).toEqual([])
    }
    await fc.assert(fc.asyncProperty(person, run), { numRuns: 30 })
  })

  it('says what it is about, the applicant masked', async () => {
    const approver: Person = { id: 'p-a', name: '', roles: [{ role: 'approver', authority: 'police' }] }
    const { rows } = await listTasks(store.db, approver, { limit: 10 })
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      key: 'decide:p_hotel',
      kind: 'decide',
      item: 'p_hotel',
      role: 'approver',
      authority: 'police',
      due: '2026-12-17',
      service: 'i_test',
      applicant: '李**',
    })
    expect(rows[0]?.number).toMatch(/^N\d+$/)
  })

  it('finds nothing by a cursor that is none', async () => {
    const wrong = [
      ['2026-02-30', '2026-11-23T04:00:00.000Z', stories[0]?.case.id, 'accept'],
      ['infinity', 'yesterday', stories[0]?.case.id, 'accept'],
      ['infinity', '2026-11-23T04:00:00.000Z', '1', 'accept'],
      ['infinity', '2026-11-23T04:00:00.000Z', stories[0]?.case.id, 'a\u0000'],
      ['0000-01-01', '2026-11-23T04:00:00.000Z', stories[0]?.case.id, 'accept'],
      ['infinity', '-004713-01-01T00:00:00.000Z', stories[0]?.case.id, 'accept'],
      ['infinity', '0000-01-01T00:00:00.000Z', stories[0]?.case.id, 'accept'],
      ['infinity', '+200000-01-01T00:00:00.000Z', stories[0]?.case.id, 'accept'],
      ['infinity'],
      { length: 4 },
    ]
    for (const parts of wrong) {
      const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
      expect(await listTasks(store.db, clerk, { limit: 5, cursor })).toEqual({ rows: [], next: null })
    }
  })
})
