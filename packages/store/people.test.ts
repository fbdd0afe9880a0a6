import type { Person } from '@xinban/core/access/person'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPerson, listByRole, upsertPerson } from './people.ts'
import { createSession, endSession, findSession } from './sessions.ts'
import { type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const surveyor: Person = { id: 's1', name: '丛日升', roles: [{ role: 'surveyor' }] }

function known(person: Person, subject: string) {
  return { ...person, provider: 'demo', subject }
}

describe('people', () => {
  it('keep their id; name and roles follow the provider', async () => {
    expect(await upsertPerson(store.db, known(surveyor, 'a'))).toEqual(surveyor)
    const roles = [{ role: 'approver', authority: 'fire' }] as const
    const renamed = await upsertPerson(store.db, known({ id: 's9', name: '丛日升升', roles }, 'a'))
    expect(renamed).toEqual({ id: 's1', name: '丛日升升', roles })
    expect(await findPerson(store.db, 's1')).toEqual(renamed)
    expect(await findPerson(store.db, 's9')).toBeUndefined()
  })

  it('are listed by role, whatever else they are', async () => {
    const second: Person = { id: 's2', name: '毕文静', roles: [{ role: 'applicant' }, { role: 'surveyor' }] }
    const chief: Person = { id: 's3', name: '张立群', roles: [{ role: 'chief', authority: 'surveyor' }] }
    const first: Person = { ...surveyor, id: 's4' }
    for (const person of [first, second, chief]) await upsertPerson(store.db, known(person, person.id))
    expect(await listByRole(store.db, 'surveyor')).toEqual([first, second])
    expect(await listByRole(store.db, 'auditor')).toEqual([])
  })
})

describe('a session', () => {
  const times = { createdAt: '2026-11-23T00:00:00.000Z', expiresAt: '2026-11-23T12:00:00.000Z' }

  it('finds its person until it expires', async () => {
    const person = await upsertPerson(store.db, known({ ...surveyor, id: 't1' }, 't1'))
    await createSession(store.db, { tokenHash: 'h1', personId: person.id, ...times })
    expect(await findSession(store.db, 'h1', '2026-11-23T11:59:59.999Z')).toEqual(person)
    expect(await findSession(store.db, 'h1', '2026-11-23T12:00:00.000Z')).toBeUndefined()
    expect(await findSession(store.db, 'h2', times.createdAt)).toBeUndefined()
  })

  it('shows the roles that the person has now', async () => {
    const person = await upsertPerson(store.db, known({ ...surveyor, id: 't2' }, 't2'))
    await createSession(store.db, { tokenHash: 'h3', personId: person.id, ...times })
    await upsertPerson(store.db, known({ ...person, roles: [] }, 't2'))
    expect((await findSession(store.db, 'h3', times.createdAt))?.roles).toEqual([])
  })

  it('ends', async () => {
    const person = await upsertPerson(store.db, known({ ...surveyor, id: 't3' }, 't3'))
    await createSession(store.db, { tokenHash: 'h4', personId: person.id, ...times })
    await endSession(store.db, 'h4')
    expect(await findSession(store.db, 'h4', times.createdAt)).toBeUndefined()
  })

  it('notes when it was last used, and is forgotten once it is over and a new one begins', async () => {
    const person = await upsertPerson(store.db, known({ ...surveyor, id: 't4' }, 't4'))
    await createSession(store.db, { tokenHash: 'h5', personId: person.id, ...times })
    await findSession(store.db, 'h5', '2026-11-23T01:00:00.000Z')
    const seen = await store.owner.query(`select last_seen from session where token_hash = 'h5'`)
    expect(seen.rows).toEqual([{ last_seen: new Date('2026-11-23T01:00:00.000Z') }])
    const later = { createdAt: '2026-11-24T00:00:00.000Z', expiresAt: '2026-11-24T12:00:00.000Z' }
    await createSession(store.db, { tokenHash: 'h6', personId: person.id, ...later })
    const left = await store.owner.query(`select token_hash from session where person_id = 't4'`)
    expect(left.rows).toEqual([{ token_hash: 'h6' }])
  })

  it('of an unknown person is refused', async () => {
    const session = { tokenHash: 'h7', personId: 'nobody', ...times }
    await expect(createSession(store.db, session)).rejects.toMatchObject({ code: '23503' })
  })
})
