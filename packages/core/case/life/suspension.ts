import { nextDay } from '../../clock/local-date.ts'
import { type Problem, problem } from '../../problem.ts'
import { licenceChange, permitOf } from '../after/licence-change.ts'
import type { Case } from '../case.ts'
import type { EventBody } from '../event.ts'
import { stands } from '../licence-status.ts'
import { anyone, ofPart, type Rows } from '../rule.ts'

/** Items whose permit stands, and is suspended or not. */
function standing(theCase: Case, isSuspended: boolean): string[] {
  const permits = theCase.licence?.permits ?? []
  return permits
    .filter((permit) => stands(permit) && (permit.suspended !== undefined) === isSuspended)
    .map((permit) => permit.item)
}

/** Items whose suspension has passed its last day. */
export function pastSuspensions(theCase: Case, today: string): string[] {
  return standing(theCase, true).filter((item) => {
    const until = permitOf(theCase, item)?.suspended?.until
    return until !== null && until !== undefined && today > until
  })
}

function daysFault(today: string, from: string, until: string | null): Problem | null {
  return from < today || (until !== null && until < from) ? problem('suspension-days') : null
}

function ended(theCase: Case, item: string, on: string, lifted: boolean, reasons: string): EventBody[] {
  return [
    { type: 'suspension_ended', item, on, lifted, reasons },
    ...licenceChange(theCase, item, 'resumed', ({ suspended: _, ...permit }) => permit),
  ]
}

type SuspensionCommands = 'suspend_permit' | 'lift_suspension' | 'end_suspension'

/**
 * Suspension of one permit (暂停), by the chief of its authority. No general law knows it: the chief names the law that
 * does, and the others stand (R-COM-1, R-COM-4).
 */
export const suspensionRows: Rows<SuspensionCommands> = {
  suspend_permit: {
    from: ['concluded'],
    by: ['chief'],
    mine: ofPart('chief'),
    subjects: (theCase) => standing(theCase, false),
    guard: ({ today }, { from, until, basis, reasons }) => {
      if (basis === '') {
        const detail = { zh: '请写明暂停所依据的法律条款', en: 'Name the law and article that suspends' }
        return problem('reasons-missing', { detail })
      }
      return reasons === '' ? problem('reasons-missing') : daysFault(today, from, until)
    },
    effect: ({ case: theCase }, { item, from, until, basis, reasons }) => [
      { type: 'permit_suspended', item, from, until, basis, reasons },
      ...licenceChange(theCase, item, 'suspended', (permit) => ({ ...permit, suspended: { from, until } })),
    ],
    basis: ['R-COM-4'],
  },
  lift_suspension: {
    from: ['concluded'],
    by: ['chief'],
    mine: ofPart('chief'),
    subjects: (theCase) => standing(theCase, true),
    guard: (_situation, { reasons }) => (reasons === '' ? problem('reasons-missing') : null),
    effect: ({ case: theCase, today }, { item, reasons }) => ended(theCase, item, today, true, reasons),
    basis: ['R-COM-4'],
  },
  end_suspension: {
    from: ['concluded'],
    by: ['system'],
    mine: anyone,
    subjects: (theCase) => standing(theCase, true),
    guard: ({ case: theCase, today }, { item }) =>
      pastSuspensions(theCase, today).includes(item) ? null : problem('not-due'),
    effect: ({ case: theCase, today }, { item }) => {
      const until = permitOf(theCase, item)?.suspended?.until ?? today
      return ended(theCase, item, nextDay(until), false, '')
    },
    basis: ['R-COM-4'],
  },
}
