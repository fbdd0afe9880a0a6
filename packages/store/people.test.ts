import type { Person } from '@xinban/core/access/person'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPerson, listByRole, upsertPerson } from './people.ts'
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
