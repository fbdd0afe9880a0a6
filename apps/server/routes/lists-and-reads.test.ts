import { createHash, randomUUID } from 'node:crypto'
import type { Person, Role } from '@xinban/core/access/person'
import { isStaff, roleNames } from '@xinban/core/access/person'
import { hotelPlan } from '@xinban/core/case/plan.fixture'
import type { Recipient } from '@xinban/core/message/message'
import { authorities, plans, ways } from '@xinban/store/any-case.fixture'
import { printsOf } from '@xinban/store/case-prints'
import { findCase } from '@xinban/store/cases'
import { close, connect, type Db } from '@xinban/store/db'
import { newId } from '@xinban/store/ids'
import { upsertPerson } from '@xinban/store/people'
import { createSession } from '@xinban/store/sessions'
import { acceptance, changeOf, keep, openingOf, submission } from '@xinban/store/store.fixture'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { isFor, partFaults } from './parts-of-a-case.fixture.ts'

interface Row {
  readonly id: string
  readonly status: string
  readonly number: string | null
}

const ids = ['p-one', 'p-two', 'p-nobody'] as const

let server: TestServer
const cookies = new Map<string, string>()
let neighbour: Db
/** A case of the neighbouring region, in the same database. */
const foreign = newId()
/** Cases of the worlds before: they stay, and the list has them too. */
const kept: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  const { db } = server.context
  neighbour = connect({ url: server.url, region: '371002', keys: db.keys })
  const [plan = hotelPlan] = plans
  const owner: Person = { id: 'p-one', name: '李晓梅', roles: [] }
  const accepted = [openingOf(plan, owner), submission(), acceptance]
  await keep(neighbour, changeOf(null, foreign, plan, accepted))
  for (const id of ids) {
    await upsertPerson(db, { id, provider: 'test', subject: id, name: '张三', roles: [] })
    const token = randomUUID()
    const tokenHash = createHash('sha256').update(token).digest('hex')
    const [createdAt, expiresAt] = [0, 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString())
    const times = { createdAt: createdAt ?? '', expiresAt: expiresAt ?? '' }
    await createSession(db, { tokenHash, personId: id, browser: '', ...times }, 1)
    cookies.set(id, `xinban_session=${token}`)
  }
})
afterAll(async () => {
  await close(neighbour)
  await server.close()
})

let calls = 0
async function ask(person: Person, url: string) {
  const remoteAddress = `10.1.${calls >> 8}.${calls++ & 255}`
  const headers = { cookie: cookies.get(person.id) ?? '' }
  const { statusCode, body } = await server.app.inject({ url, headers, remoteAddress })
  return { status: statusCode, text: body }
}

async function get(person: Person, url: string) {
  const { status, text } = await ask(person, url)
  return { status, body: JSON.parse(text) }
}

async function searched(person: Person, typed: string, limit = 100) {
  const remoteAddress = `10.2.${calls >> 8}.${calls++ & 255}`
  const headers = { cookie: cookies.get(person.id) ?? '' }
  const request = { method: 'POST', url: '/api/cases/search', headers, remoteAddress } as const
  const { statusCode, body } = await server.app.inject({ ...request, payload: { typed, limit } })
  return { status: statusCode, body: JSON.parse(body) }
}

/** Staff find by number exactly what they see, and by the name that all forms bear all of it; applicants may not search. */
async function searchAgrees(somebody: Person, rows: readonly Row[], world: readonly string[]): Promise<void> {
  if (!isStaff(somebody)) {
    expect((await searched(somebody, '海韵渔家饭店')).status).toBe(403)
    return
  }
  const { db } = server.context
  const inList = new Set(rows.map((row) => row.id))
  for (const id of world) {
    const number = (await findCase(db, id))?.case.number
    if (!number) continue
    const { body } = await searched(somebody, number)
    expect(body.cases.map((row: Row) => row.id)).toEqual(inList.has(id) ? [id] : [])
    expect(body.count).toBe(body.cases.length)
  }
  const handedIn = rows.filter((row) => row.number !== null).map((row) => row.id)
  const { body } = await searched(somebody, ' 海韵 渔家饭店 ', 5)
  expect(body.count).toBe(handedIn.length)
  expect(body.cases.map((row: Row) => row.id)).toEqual(handedIn.slice(0, 5))
}

/** All of a list, page by page. */
async function all<T>(person: Person, name: 'cases' | 'messages', query: string): Promise<T[]> {
  const rows: T[] = []
  let cursor = ''
  for (;;) {
    const page = await get(person, `/api/${name}?${query}${cursor}`)
    expect(page.status).toBe(200)
    rows.push(...page.body[name])
    if (page.body.next === null) return rows
    cursor = `&cursor=${page.body.next}`
  }
}

const role: fc.Arbitrary<Role> = fc.record(
  { role: fc.constantFrom(...roleNames), authority: fc.constantFrom(...authorities) },
  { requiredKeys: ['role'] },
)
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom(...ids),
  name: fc.constant('张三'),
  roles: fc.array(role, { minLength: 1, maxLength: 3 }),
})
const recipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.record({ person: fc.constantFrom(...ids) }),
  fc.record({
    role: fc.constantFrom(...roleNames),
    authority: fc.option(fc.constantFrom(...authorities), { nil: null }),
  }),
)
/** A case of one of three plans and two applicants, in one of the ways that cases go, with a message to somebody. */
const oneCase = fc.record({
  plan: fc.nat(),
  way: fc.nat(),
  owner: fc.constantFrom('p-one', 'p-two'),
  to: recipient,
})
type OneCase = typeof oneCase extends fc.Arbitrary<infer T> ? T : never

async function make(one: OneCase): Promise<string> {
  const plan = plans[one.plan % plans.length]
  if (!plan) throw new Error('no plan')
  const possible = ways(plan.items.map((item) => item.id))
  const applicant: Person = { id: one.owner, name: '李晓梅', roles: [] }
  const id = newId()
  const bodies = [openingOf(plan, applicant), ...(possible[one.way % possible.length] ?? [])]
  const text = { zh: id, en: id }
  const messages = [{ key: 'k', to: one.to, subject: text, body: text }]
  const { db } = server.context
  const change = changeOf(null, id, plan, bodies, { messages })
  await keep(db, { ...change, prints: printsOf(db.keys, change.after, plan) })
  kept.push(id)
  return id
}

it('lists, single reads, searches, parts of cases and messages agree; work is only in what one sees, nothing in another region', async () => {
  const seen = { read: 0, hidden: 0, parts: 0 }
  const run = async (somebody: Person, shapes: OneCase[], limit: number) => {
    await upsertPerson(server.context.db, { ...somebody, provider: 'test', subject: somebody.id })
    const world = await Promise.all(shapes.map(make))
    const rows = await all<Row>(somebody, 'cases', `limit=${limit}`)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const inList = new Map(rows.map((row) => [row.id, row]))
    for (const id of world) {
      const { status, body } = await get(somebody, `/api/cases/${id}`)
      const row = inList.get(id)
      expect([id, status]).toEqual([id, row ? 200 : 404])
      seen[row ? 'read' : 'hidden'] += 1
      if (!row) continue
      expect([body.id, body.status, body.number]).toEqual([row.id, row.status, row.number])
      const same = await all<Row>(somebody, 'cases', `limit=100&status=${row.status}`)
      expect(same.map((one) => one.id)).toContain(id)
    }
    for (const id of inList.keys()) expect(kept).toContain(id)
    const told = await all<{ case: string }>(somebody, 'messages', 'limit=100')
    const meant = world.filter((id, index) => {
      const shape = shapes[index]
      return shape && inList.has(id) && isFor(shape.to, somebody, shape.owner)
    })
    const shown = told.map((message) => message.case)
    expect(world.filter((id) => shown.includes(id))).toEqual(meant)
    for (const id of shown) expect([...inList.keys()]).toContain(id)
    const { faults, tried } = await partFaults(server.context, somebody, world[0] ?? '', (url) =>
      ask(somebody, url),
    )
    expect(faults).toEqual([])
    seen.parts += tried
    expect((await get(somebody, `/api/cases/${foreign}`)).status).toBe(404)
    await searchAgrees(somebody, rows, world)
    const { body } = await get(somebody, '/api/tasks?limit=100')
    for (const task of body.tasks) expect([...inList.keys()]).toContain(task.case)
    if (body.next === null) expect(body.counts.all).toBe(body.tasks.length)
  }
  const world = fc.array(oneCase, { minLength: 1, maxLength: 5 })
  const limit = fc.integer({ min: 5, max: 100 })
  await fc.assert(fc.asyncProperty(person, world, limit, run), { numRuns: 60 })
  expect(seen.read).toBeGreaterThan(10)
  expect(seen.hidden).toBeGreaterThan(10)
  expect(seen.parts).toBeGreaterThan(200)
})
