import type { Person } from '@xinban/core/access/person'
import { sees } from '@xinban/core/access/sees'
import { readsAll, readsPaper, viewOf } from '@xinban/core/access/view'
import type { Recipient } from '@xinban/core/message/message'
import { papersOf } from '@xinban/documents/documents'
import { findCase } from '@xinban/store/cases'
import { factsOf } from '../cases/facts.ts'
import type { Context } from '../context.ts'

/** Asks as the person; the status, and the body as it came. */
export type AskFor = (url: string) => Promise<{ readonly status: number; readonly text: string }>

/** Which parts of a case are open to a person: what the rules of access say, part by part. */
async function openParts({ db }: Context, person: Person, id: string): Promise<Map<string, boolean>> {
  const found = await findCase(db, id)
  if (!found) throw new Error('there is no such case')
  const { case: theCase, plan } = found
  const visible = sees(person, factsOf(theCase, plan))
  const mine = theCase.applicant.id === person.id
  const { materials } = viewOf(theCase, plan, person)
  const parts = new Map<string, boolean>([
    ['proof', visible],
    ['delivery', visible],
    ['archive', visible && readsAll(theCase, plan, person)],
  ])
  for (const paper of papersOf(theCase))
    parts.set(`documents/${paper}`, visible && readsPaper(theCase, plan, person, paper))
  for (const file of theCase.files)
    parts.set(`files/${file.id}`, visible && (mine || materials.has(file.material)))
  return parts
}

/** A file that is noted and not there says so to those who may have it: such cases have no files on the disk. */
function isOpen({ status, text }: Awaited<ReturnType<AskFor>>, part: string): boolean {
  if (part.startsWith('files/') && status === 404) return JSON.parse(text).detail !== undefined
  return ![401, 403, 404].includes(status)
}

/** Parts of a case that are open to a person who should not have them, or shut to one who should. */
export async function partFaults(
  context: Context,
  person: Person,
  id: string,
  ask: AskFor,
): Promise<{ faults: string[]; tried: number }> {
  const faults: string[] = []
  const parts = await openParts(context, person, id)
  for (const [part, open] of parts) {
    const answer = await ask(`/api/cases/${id}/${part}`)
    if (answer.status >= 500 && answer.status !== 503) faults.push(`${part}: ${answer.status}`)
    if (isOpen(answer, part) !== open) faults.push(`${part}: ${answer.status}, but open is ${open}`)
  }
  return { faults, tried: parts.size }
}

/** True where a message is for this person: by name, or by a role that they hold (for its authority). */
export function isFor(to: Recipient, person: Person, applicant: string): boolean {
  if ('person' in to) return to.person === person.id
  return person.roles.some(({ role, authority }) => {
    if (role !== to.role) return false
    if (role === 'applicant') return applicant === person.id
    return to.authority === null || to.authority === authority
  })
}
