import { addWorkdays } from '../../clock/calendar.ts'
import { type Fault, type Problem, problem } from '../../problem.ts'
import { newVersion } from '../after/licence-change.ts'
import type { Case } from '../case.ts'
import type { Of } from '../command.ts'
import type { EventBody } from '../event.ts'
import { type ChangedFacts, changeableFacts, licenceFacts } from '../licence-facts.ts'
import { stands } from '../licence-status.ts'
import { ofLead, ofPart, owner, type Rows } from '../rule.ts'
import type { FactChange } from './state.ts'

/** Working days for the decision: the general limit, as no law that is known here sets another (R-DEC-1, R-CHG-1). */
const DECIDE_WITHIN = 20

/** The request for a change that nobody has decided yet; there is one at a time. */
export function openChange(theCase: Case): FactChange | undefined {
  return theCase.changes.find((one) => one.result === null)
}

/** Items whose permit stands on the licence. */
export function standingItems(theCase: Case): string[] {
  return (theCase.licence?.permits ?? []).filter(stands).map((permit) => permit.item)
}

/** Permits touched by the open request whose authority has not agreed; one that ended meanwhile needs nobody's word. */
export function undecidedOf(theCase: Case): string[] {
  const change = openChange(theCase)
  const agreed = new Set(change?.agreed.map((one) => one.item))
  const standing = standingItems(theCase)
  return (change?.items ?? []).filter((item) => standing.includes(item) && !agreed.has(item))
}

/** True when every authority that the open request touches has agreed: the lead decides on the face of the licence. */
export function isAgreed(theCase: Case): boolean {
  return openChange(theCase) !== undefined && undecidedOf(theCase).length === 0
}

/** What really changes: given, not empty, and other than what the licence says now. */
function changedFacts(theCase: Case, { facts }: Of<'request_change'>): ChangedFacts {
  const now = licenceFacts(theCase)
  return Object.fromEntries(
    changeableFacts.flatMap((fact) => {
      const value = facts[fact] ?? ''
      return value !== '' && value !== now[fact] ? [[fact, value]] : []
    }),
  )
}

function requestFault(theCase: Case, command: Of<'request_change'>): Problem | null {
  const { facts, items, reasons } = command
  if (facts.uscc && facts.uscc !== licenceFacts(theCase).uscc) return problem('other-subject')
  if (Object.keys(changedFacts(theCase, command)).length === 0) return problem('nothing-changes')
  const standing = standingItems(theCase)
  const message = { zh: '这一项不在有效的许可中', en: 'This permit does not stand on the licence' }
  const faults = items
    .filter((item) => !standing.includes(item))
    .map((at): Fault => ({ at, code: 'unknown', message }))
  const isWrong = items.length === 0 || faults.length > 0 || new Set(items).size < items.length
  if (isWrong) return problem('permits-missing', { faults, allowed: standing })
  return reasons === '' ? problem('reasons-missing') : null
}

function granted(theCase: Case, on: string, note: string): EventBody[] {
  const facts = { ...theCase.licence?.facts, ...openChange(theCase)?.facts }
  return [{ type: 'change_granted', on, note }, ...newVersion(theCase, 'changed', (permit) => permit, facts)]
}

/** Refusals are in writing; what is granted needs a permit that stands. */
function decisionFault(theCase: Case, { granted: yes, reasons }: { granted: boolean; reasons: string }) {
  if (!yes) return reasons === '' ? problem('reasons-missing') : null
  return standingItems(theCase).length > 0 ? null : problem('command-not-allowed')
}

/**
 * Change of what the licence says of its holder (变更, R-CHG-1): asked for once, agreed to by the authority of every
 * permit that it touches, granted by the lead for the face of the licence; one refusal ends the request.
 */
export const changeRows: Rows<'request_change' | 'decide_change' | 'conclude_change'> = {
  request_change: {
    from: ['concluded'],
    by: ['applicant'],
    mine: owner,
    available: (theCase) => openChange(theCase) === undefined && standingItems(theCase).length > 0,
    guard: ({ case: theCase }, command) => requestFault(theCase, command),
    effect: ({ case: theCase, calendar, today }, command) => [
      {
        type: 'change_requested',
        items: command.items,
        facts: changedFacts(theCase, command),
        reasons: command.reasons,
        on: today,
        due: addWorkdays(calendar, today, DECIDE_WITHIN).date,
      },
    ],
    basis: ['R-CHG-1', 'R-DEC-1'],
  },
  decide_change: {
    from: ['concluded'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: undecidedOf,
    guard: ({ case: theCase }, command) => decisionFault(theCase, command),
    effect: ({ today }, { item, granted: yes, reasons }) => [
      yes
        ? { type: 'change_agreed', item, on: today, note: reasons }
        : { type: 'change_refused', item, on: today, reasons },
    ],
    basis: ['R-CHG-1', 'R-DEC-4'],
  },
  conclude_change: {
    from: ['concluded'],
    by: ['chief'],
    mine: ofLead('chief'),
    available: isAgreed,
    guard: ({ case: theCase }, command) => decisionFault(theCase, command),
    effect: ({ case: theCase, today }, { granted: yes, reasons }) =>
      yes ? granted(theCase, today, reasons) : [{ type: 'change_refused', item: null, on: today, reasons }],
    basis: ['R-CHG-1', 'R-COM-4', 'R-DEC-4'],
  },
}
