import type { Status } from '../case/case.ts'
import { authoritiesOf, hasRole, type Person } from './person.ts'

/** What a list knows of a case: enough to say who may see it. */
export interface CaseFacts {
  readonly applicant: string
  readonly status: Status
  /** False for a draft, also for one that was withdrawn before it was submitted. */
  readonly submitted: boolean
  /** The authorities of its parts. */
  readonly authorities: readonly string[]
  readonly lead: string
  /** The authorities that verify its promises after approval. */
  readonly supervisors: readonly string[]
  readonly surveyed: boolean
  /** A credit record was made in it: it can be repaired even where the case was withdrawn. */
  readonly recorded: boolean
}

/** Until a case is accepted, only the window and the auditor see it besides the applicant. */
const inHand: readonly Status[] = ['accepted', 'ready', 'concluded']

/**
 * Who may see that a case exists. Lists and single reads both follow this; the store's list says the same in SQL.
 * Applicants: their own. Clerks and auditors: every submitted one. Approvers, chiefs: theirs, once accepted.
 * Surveyors: accepted ones with a joint survey. The leader: every accepted one. Supervisors: those whose promises they
 * verify. Chiefs of its parts: also a withdrawn one whose credit record can be repaired. While a preview runs, the approvers of its parts see it too.
 */
export function sees(person: Person, facts: CaseFacts): boolean {
  if (hasRole(person, 'applicant') && facts.applicant === person.id) return true
  if (!facts.submitted) return false
  if (hasRole(person, 'window_clerk') || hasRole(person, 'auditor')) return true
  const mine = authoritiesOf(person, ['approver', 'chief']).some((id) => facts.authorities.includes(id))
  if (facts.status === 'previewing') return mine
  if (facts.status === 'withdrawn' && facts.recorded)
    return authoritiesOf(person, ['chief']).some((id) => facts.authorities.includes(id))
  if (!inHand.includes(facts.status)) return false
  if (hasRole(person, 'leader')) return true
  if (authoritiesOf(person, ['supervisor']).some((id) => facts.supervisors.includes(id))) return true
  if (hasRole(person, 'surveyor') && facts.surveyed) return true
  if (authoritiesOf(person, ['chief']).includes(facts.lead)) return true
  return mine
}
