import type { Person, RoleName } from '@xinban/core/access/person'

/** A place where tasks wait: a role, of one authority; empty: of none. */
export interface Desk {
  readonly role: Exclude<RoleName, 'applicant'>
  readonly authority: string
}

/** The desks of a person, each once: a role works on what names no authority, and on what names its own. */
export function desksOf(person: Person): Desk[] {
  const desks = person.roles.flatMap(({ role, authority }): Desk[] => {
    if (role === 'applicant') return []
    const anybody = { role, authority: '' }
    return authority === undefined ? [anybody] : [anybody, { role, authority }]
  })
  return [...new Map(desks.map((desk) => [`${desk.role} ${desk.authority}`, desk])).values()]
}
