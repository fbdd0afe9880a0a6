import { nextDay } from '../../clock/local-date.ts'
import { problem } from '../../problem.ts'
import { newVersion } from '../after/licence-change.ts'
import type { Case } from '../case.ts'
import type { EventBody, Permit } from '../event.ts'
import { stands } from '../licence-status.ts'
import { anyone, type Rows } from '../rule.ts'

/** Permits whose validity has ended and whose renewal nobody asked for: one that is asked for is kept by silence (R-REN-1). */
export function endedPermits(theCase: Case, today: string): Permit[] {
  const renewing = theCase.renewals.filter((one) => one.result === null).map((one) => one.item)
  return (theCase.licence?.permits ?? []).filter(
    (permit) =>
      stands(permit) &&
      permit.validUntil !== null &&
      permit.validUntil < today &&
      !renewing.includes(permit.item),
  )
}

export const expiryRows: Rows<'mark_expired'> = {
  mark_expired: {
    from: ['concluded'],
    by: ['system'],
    mine: anyone,
    guard: ({ case: theCase, today }) =>
      endedPermits(theCase, today).length > 0 ? null : problem('not-due'),
    effect: ({ case: theCase, today }): EventBody[] => {
      const ended = new Map(
        endedPermits(theCase, today).map(({ item, validUntil }) => [item, nextDay(validUntil ?? today)]),
      )
      return [
        ...[...ended].map(([item, on]): EventBody => ({ type: 'permit_expired', item, on })),
        ...newVersion(theCase, 'expired', (permit) => {
          const expiredOn = ended.get(permit.item)
          return expiredOn === undefined ? permit : { ...permit, expiredOn }
        }),
      ]
    },
    basis: ['R-COM-3', 'R-COM-4'],
  },
}
