import { type Fault, type Problem, problem } from '../../problem.ts'
import { licenceChange, permitOf } from '../after/licence-change.ts'
import type { Case } from '../case.ts'
import type { Permit } from '../event.ts'
import { stands } from '../licence-status.ts'
import { ofPart, owner, type Rows } from '../rule.ts'
import { groundsOn } from './grounds-on.ts'

/** What of a case says whether permits can be given up; also what a person sees of it. */
type Asked = Pick<Case, 'licence' | 'cancellations'>

/** Items that the holder asked to be cancelled and that nobody has cancelled yet; those that ended otherwise need nothing more. */
export function cancellationsAsked({ cancellations, licence }: Asked): string[] {
  const standing = (licence?.permits ?? []).filter(stands).map((permit) => permit.item)
  return cancellations
    .filter(({ item, cancelledOn }) => cancelledOn === null && standing.includes(item))
    .map((one) => one.item)
}

/** Nothing is cancelled while it is being revoked: who gives a permit up does not escape the record that way. */
function isBeingRevoked({ revocations }: Pick<Case, 'revocations'>, { item }: Permit): boolean {
  return revocations.some((one) => one.item === item && one.result === null)
}

/** Items that the holder can ask to be cancelled. */
export function surrenderable(theCase: Asked & Pick<Case, 'revocations'>): string[] {
  const asked = cancellationsAsked(theCase)
  return (theCase.licence?.permits ?? [])
    .filter((permit) => stands(permit) && !isBeingRevoked(theCase, permit) && !asked.includes(permit.item))
    .map((permit) => permit.item)
}

function cancellable(theCase: Case): string[] {
  return (theCase.licence?.permits ?? [])
    .filter((permit) => permit.cancelledOn === undefined && !isBeingRevoked(theCase, permit))
    .map((permit) => permit.item)
}

function itemsFault(theCase: Case, items: readonly string[]): Problem | null {
  const possible = surrenderable(theCase)
  const message = { zh: '这一项不能申请注销', en: 'This permit cannot be given up now' }
  const faults = items
    .filter((item) => !possible.includes(item))
    .map((at): Fault => ({ at, code: 'unknown', message }))
  if (items.length > 0 && faults.length === 0 && new Set(items).size === items.length) return null
  return problem('permits-missing', { faults, allowed: possible })
}

export const cancellationRows: Rows<'request_cancellation' | 'cancel_permit'> = {
  request_cancellation: {
    from: ['concluded'],
    by: ['applicant'],
    mine: owner,
    available: (theCase) => surrenderable(theCase).length > 0,
    guard: ({ case: theCase }, { items, reasons }) =>
      itemsFault(theCase, items) ?? (reasons === '' ? problem('reasons-missing') : null),
    effect: ({ today }, { items, reasons }) => [
      { type: 'cancellation_requested', items, on: today, reasons },
    ],
    basis: ['R-REV-3'],
  },
  cancel_permit: {
    from: ['concluded'],
    by: ['chief'],
    mine: ofPart('chief'),
    subjects: cancellable,
    guard: ({ case: theCase, today }, { item, ground, reasons }) => {
      if (reasons === '') return problem('reasons-missing')
      const permit = permitOf(theCase, item)
      if (!permit) return problem('command-not-allowed')
      const grounds = groundsOn(permit, cancellationsAsked(theCase).includes(item), today)
      return grounds.includes(ground) ? null : problem('cancellation-ground', { allowed: grounds })
    },
    effect: ({ case: theCase, today }, { item, ground, reasons }) => [
      { type: 'permit_cancelled', item, ground, on: today, reasons },
      ...licenceChange(theCase, item, 'cancelled', (permit) => ({ ...permit, cancelledOn: today })),
    ],
    basis: ['R-REV-3', 'R-COM-4'],
  },
}
