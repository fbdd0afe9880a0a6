import type { Message } from '@xinban/core/message/message'
import { newId } from './ids.ts'

/** Messages of a case as the statements take them. */
export function messageRows(caseId: string, messages: readonly Message[], at: string): unknown[] {
  return messages.map(({ key, to, subject, body }, place) => ({
    id: newId(Date.parse(at), place),
    case_id: caseId,
    key,
    person_id: 'person' in to ? to.person : null,
    role: 'role' in to ? to.role : null,
    authority: 'role' in to ? to.authority : null,
    subject,
    body,
  }))
}
