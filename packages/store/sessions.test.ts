import type { Person } from '@xinban/core/access/person'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endSessionsOf, listSessions } from './own-sessions.ts'
import { upsertPerson } from './people.ts'
import { createSession, endSession, findSession, type NewSession } from './sessions.ts'
import { type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const idle = { staff: 30 * MINUTE, applicant: 2 * HOUR }
const start = Date.parse('2026-11-23T00:00:00.000Z')
const after = (ms: number) => new Date(start + ms).toISOString()
const times = { createdAt: after(0), expiresAt: after(12 * HOUR) }

let serial = 0
/** A new person in these roles. */
function newPerson(roles: Person['roles']): Promise<Person> {
  serial += 1
  const id = `person ${serial}`
  return upsertPerson(store.db, { id, provider: 'test', subject: id, name: '某', roles })
}

async function begin(person: Person, tokenHash: string, most = 10, more: Partial<NewSession> = {}) {
  await createSession(
    store.db,
    { tokenHash, personId: person.id, browser: 'Firefox', ...times, ...more },
    most,
  )
}

const find = (tokenHash: string, ms: number) => findSession(store.db, tokenHash, after(ms), idle)

async function tokensOf(person: Person): Promise<string[]> {
  const text = 'select token_hash from session where person_id = $1 order by 1'
  return (await store.owner.query(text, [person.id])).rows.map((row) => row.token_hash)
}

describe('a session', () => {
  const applicant: Person['roles'] = [{ role: 'applicant' }]

  it('finds its person until it ends at the latest, however busy they are', async () => {
    const person = await newPerson(applicant)
    await begin(person, 'busy')
    for (let ms = HOUR; ms < 12 * HOUR; ms += HOUR)
      expect((await find('busy', ms))?.person).toMatchObject({ id: person.id, roles: applicant })
    expect(await find('busy', 12 * HOUR - 1)).toMatchObject({ expiresAt: times.expiresAt })
    expect(await find('busy', 12 * HOUR)).toBeUndefined()
    expect(await find('busy', HOUR)).toBeUndefined()
    expect(await find('invented', 0)).toBeUndefined()
  })

  it('ends for good when it was idle too long: at a desk sooner than at home', async () => {
    const home = await newPerson(applicant)
    const desk = await newPerson([{ role: 'applicant' }, { role: 'window_clerk' }])
    await begin(home, 'home')
    await begin(desk, 'desk')
    const soon = await find('desk', 29 * MINUTE)
    expect(soon?.idleUntil).toBe(after(59 * MINUTE))
    expect(await find('desk', 59 * MINUTE)).toBeUndefined()
    expect((await find('home', 2 * HOUR - 1))?.person.id).toBe(home.id)
    expect(await find('home', 4 * HOUR - 1)).toBeUndefined()
    expect(await tokensOf(desk)).toEqual([])
    expect(await find('desk', 30 * MINUTE)).toBeUndefined()
  })

  it('notes by the minute when it was used', async () => {
    const person = await newPerson(applicant)
    await begin(person, 'noted')
    const seen = async () =>
      (await store.owner.query(`select last_seen from session where token_hash = 'noted'`)).rows[0].last_seen
    await find('noted', MINUTE)
    expect(await seen()).toEqual(new Date(start))
    await find('noted', MINUTE + 1)
    expect(await seen()).toEqual(new Date(start + MINUTE + 1))
  })

  it('has the roles of its person as they are now; who has none left is signed in no more', async () => {
    const person = await newPerson([{ role: 'surveyor' }])
    const known = { ...person, provider: 'test', subject: person.id }
    await begin(person, 'roles')
    await upsertPerson(store.db, { ...known, roles: [{ role: 'auditor' }] })
    expect((await find('roles', 1))?.person.roles).toEqual([{ role: 'auditor' }])
    await upsertPerson(store.db, { ...known, roles: [] })
    expect(await find('roles', 2)).toBeUndefined()
    await upsertPerson(store.db, known)
    expect(await find('roles', 3)).toBeUndefined()
  })

  it('ends when it is ended, and of an unknown person does not begin', async () => {
    const person = await newPerson(applicant)
    await begin(person, 'ended')
    await endSession(store.db, 'ended')
    expect(await find('ended', 1)).toBeUndefined()
    await expect(begin({ ...person, id: 'nobody' }, 'of nobody')).rejects.toMatchObject({ code: '23503' })
  })

  it('makes room for itself: what is over is forgotten, then what was used the longest ago', async () => {
    const person = await newPerson(applicant)
    await begin(person, 'over', 10, { createdAt: after(-13 * HOUR), expiresAt: after(-HOUR) })
    for (const [index, name] of ['a', 'b', 'c'].entries())
      await begin(person, name, 3, { createdAt: after(index) })
    expect(await tokensOf(person)).toEqual(['a', 'b', 'c'])
    await find('a', 2 * MINUTE)
    await begin(person, 'd', 3, { createdAt: after(3 * MINUTE) })
    expect(await tokensOf(person)).toEqual(['a', 'c', 'd'])
  })
})

it('a person’s own sessions are listed while they stand, and ended one by one or all at once', async () => {
  const person = await newPerson([{ role: 'applicant' }])
  const other = await newPerson([{ role: 'applicant' }])
  for (const name of ['x1', 'x2', 'x3']) await begin(person, name)
  await begin(other, 'y1')
  await find('x2', HOUR)
  const listed = (ms: number, limit = 10) => listSessions(store.db, person, after(ms), idle, limit)
  const all = await listed(HOUR)
  expect(all[0]).toMatchObject({ browser: 'Firefox', createdAt: after(0), lastSeen: after(HOUR) })
  expect([all.length, (await listed(HOUR, 2)).length, (await listed(2 * HOUR)).length]).toEqual([3, 2, 1])
  expect(JSON.stringify(all)).not.toContain('x1')
  const first = all[0]?.id ?? ''
  for (const id of [(await listSessions(store.db, other, after(1), idle, 1))[0]?.id ?? '', 'no id'])
    expect(await endSessionsOf(store.db, person.id, id)).toBe(0)
  expect(await endSessionsOf(store.db, person.id, first)).toBe(1)
  expect(await find('x2', HOUR + 1)).toBeUndefined()
  expect(await endSessionsOf(store.db, person.id)).toBe(2)
  expect(await tokensOf(person)).toEqual([])
  expect((await find('y1', 1))?.person.id).toBe(other.id)
})
