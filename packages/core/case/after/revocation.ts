import { addWorkdays } from '../../clock/calendar.ts'
import { problem } from '../../problem.ts'
import type { Case } from '../case.ts'
import type { CreditGround } from '../credit.ts'
import type { EventBody } from '../event.ts'
import { stands } from '../licence-status.ts'
import { ofPart, owner, type Rows } from '../rule.ts'
import { recordOf } from './credit-record.ts'
import { licenceChange, permitOf } from './licence-change.ts'
import type { Revocation } from './state.ts'
import type { RevocationGround } from './words.ts'

/** The open procedure of revoking an item's permit; undefined where there is none. */
export function revocationOf(theCase: Case, item: string): Revocation | undefined {
  return theCase.revocations.find((one) => one.item === item && one.result === null)
}

const recorded: Readonly<Record<RevocationGround, CreditGround | null>> = {
  false_commitment: 'false_commitment',
  not_corrected: 'not_corrected',
  fraud: 'fraud',
  unlawful: null,
}

/** Items whose permit stands and is not being revoked. */
function revocable(theCase: Case): string[] {
  const permits = theCase.licence?.permits ?? []
  return permits
    .filter((permit) => stands(permit) && !revocationOf(theCase, permit.item))
    .map((permit) => permit.item)
}

function underWay(theCase: Case): string[] {
  return theCase.revocations.filter((one) => one.result === null).map((one) => one.item)
}

/** A broken promise has to be found by a verification first; what was not put right had to be ordered (R-CMT-3). */
function isFound(theCase: Case, item: string, ground: RevocationGround): boolean {
  if (ground !== 'false_commitment' && ground !== 'not_corrected') return true
  return theCase.verifications.some(
    (one) =>
      one.item === item &&
      one.result === 'failed' &&
      (ground === 'false_commitment' || one.correctBy !== null),
  )
}

type RevocationCommands = 'notify_revocation' | 'state_defence' | 'revoke' | 'drop_revocation'

export const revocationRows: Rows<RevocationCommands> = {
  notify_revocation: {
    from: ['concluded'],
    by: ['chief'],
    mine: ofPart('chief'),
    subjects: revocable,
    guard: ({ case: theCase }, { item, ground, reasons }) => {
      if (reasons === '') return problem('reasons-missing')
      return isFound(theCase, item, ground) ? null : problem('verification-missing')
    },
    effect: ({ plan, calendar, today }, { item, ground, reasons }) => {
      const defendBy = addWorkdays(calendar, today, plan.law.supervision.defendWithin).date
      return [{ type: 'revocation_notified', item, ground, reasons, defendBy }]
    },
    basis: ['R-REV-1', 'R-CMT-3'],
  },
  state_defence: {
    from: ['concluded'],
    by: ['applicant'],
    mine: owner,
    subjects: (theCase) =>
      theCase.revocations.filter((one) => one.result === null && one.defence === null).map((one) => one.item),
    guard: (_situation, { text }) => (text === '' ? problem('reasons-missing') : null),
    effect: (_situation, { item, text }) => [{ type: 'defence_stated', item, text }],
    basis: ['R-REV-1'],
  },
  revoke: {
    from: ['concluded'],
    by: ['chief'],
    mine: ofPart('chief'),
    subjects: underWay,
    guard: ({ case: theCase, today }, { item, reasons }) => {
      const revocation = revocationOf(theCase, item)
      if (!revocation || !permitOf(theCase, item)) return problem('command-not-allowed')
      if (reasons === '') return problem('reasons-missing')
      return revocation.defence === null && today <= revocation.defendBy ? problem('defence-open') : null
    },
    effect: ({ case: theCase, plan, today }, { item, reasons }): EventBody[] => {
      const ground = revocationOf(theCase, item)?.ground ?? 'unlawful'
      const credit = recorded[ground]
      return [
        { type: 'permit_revoked', item, on: today, reasons },
        ...licenceChange(theCase, item, 'revoked', (permit) => ({ ...permit, revokedOn: today })),
        ...(credit
          ? [{ type: 'credit_recorded' as const, record: recordOf(plan, item, credit, today) }]
          : []),
      ]
    },
    basis: ['R-REV-1', 'R-CMT-3', 'R-COM-4', 'R-PEN-2'],
  },
  drop_revocation: {
    from: ['concluded'],
    by: ['chief'],
    mine: ofPart('chief'),
    subjects: underWay,
    guard: (_situation, { reasons }) => (reasons === '' ? problem('reasons-missing') : null),
    effect: (_situation, { item, reasons }) => [{ type: 'revocation_dropped', item, reasons }],
    basis: ['R-REV-1'],
  },
}
