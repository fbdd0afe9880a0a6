import { hasRole, type Person, type RoleName } from '../access/person.ts'
import type { Text } from '../catalogue/schema.ts'
import type { Plan } from '../compose/plan.ts'
import type { Problem } from '../problem.ts'
import type { Case, Status } from './case.ts'
import type { CommandType, Of } from './command.ts'
import type { EventBody } from './event.ts'
import type { Situation } from './situation.ts'

/** One row of the rules table: the same rows make the buttons, the refusals and the documentation. */
export interface Rule<T extends CommandType = CommandType> {
  readonly command: T
  readonly label: Text
  readonly from: readonly Status[]
  readonly by: readonly RoleName[]
  /** Narrows `by` to the people of this case: its applicant, the authority of the part, the lead. */
  readonly mine: (theCase: Case, plan: Plan, person: Person, subject: string | null) => boolean
  /** For commands about one of several things: which of them it can be about now. */
  readonly subjects?: (theCase: Case, plan: Plan) => readonly string[]
  /** For commands about the whole case: false where the case has nothing for it now. */
  readonly available?: (theCase: Case, plan: Plan) => boolean
  readonly guard: (situation: Situation, command: Of<T>) => Problem | null
  readonly effect: (situation: Situation, command: Of<T>) => readonly EventBody[]
  /** Rule numbers of docs/rules.md, and what they are about. */
  readonly basis: readonly string[]
}

/** Rows of the table as the rooms of the case write them. */
export type Rows<T extends CommandType> = { readonly [K in T]: Omit<Rule<K>, 'command' | 'label'> }

export type Guard<T extends CommandType> = Rule<T>['guard']
export type Effect<T extends CommandType> = Rule<T>['effect']

/** The applicant of the case. */
export const owner: Rule['mine'] = (theCase, _plan, person) => theCase.applicant.id === person.id
export const anyone: Rule['mine'] = () => true

/** An official with this role for the authority of the part that the command is about (of any part, if of none). */
export function ofPart(role: 'approver' | 'chief'): Rule['mine'] {
  return (theCase, _plan, person, item) =>
    theCase.parts.some(
      (part) => (item === null || part.item === item) && hasRole(person, role, part.authority),
    )
}

/** An official with this role for the lead authority. */
export function ofLead(role: 'approver' | 'chief'): Rule['mine'] {
  return (_case, plan, person) => hasRole(person, role, plan.approval.lead)
}
