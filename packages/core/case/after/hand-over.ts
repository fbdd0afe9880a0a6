import { addWorkdays, type Calendar } from '../../clock/calendar.ts'
import type { Plan } from '../../compose/plan.ts'
import { problem } from '../../problem.ts'
import type { Case } from '../case.ts'
import { anyone, type Rows } from '../rule.ts'
import { conditionFault, openConditions } from './conditions.ts'

const LONGEST = 10

/** The last day for handing the licence over: ten working days from the decision, fewer where an item says so (R-DEC-5). */
export function handOverBy(theCase: Case, plan: Plan, calendar: Calendar, decidedOn: string): string {
  const granted = new Set(theCase.parts.filter((p) => p.decision === 'granted').map((p) => p.item))
  const days = plan.items.filter((item) => granted.has(item.id)).map((item) => item.limits.issueWithin)
  return addWorkdays(calendar, decidedOn, Math.min(LONGEST, ...days)).date
}

/** What is still open in a concluded case, as ids: the licence, conditions, verifications, revocations. */
export function stillOpen(theCase: Case, plan: Plan): string[] {
  return [
    ...(theCase.licence && !theCase.handOver ? ['hand_over'] : []),
    ...openConditions(theCase, plan).map((condition) => condition.at),
    ...theCase.verifications.filter((one) => one.result === null).map((one) => `verify:${one.item}`),
    ...theCase.revocations.filter((one) => one.result === null).map((one) => `revoke:${one.item}`),
  ]
}

export const handOverRows: Rows<'hand_over' | 'close'> = {
  hand_over: {
    from: ['concluded'],
    by: ['window_clerk'],
    mine: anyone,
    available: (theCase) => theCase.licence !== null && theCase.handOver === null,
    guard: ({ case: theCase, plan }) => conditionFault(theCase, plan, 'hand_over'),
    effect: ({ today }, { type: _, ...rest }) => [{ type: 'handed_over', on: today, ...rest }],
    basis: ['R-DEC-5', 'R-TOL-3'],
  },
  close: {
    from: ['concluded'],
    by: ['window_clerk'],
    mine: anyone,
    available: (theCase) => theCase.closedAt === null,
    guard: ({ case: theCase, plan }) => {
      const conditions = conditionFault(theCase, plan, 'close')
      if (conditions) return conditions
      const open = stillOpen(theCase, plan)
      const message = { zh: '还没有办完', en: 'Not done yet' }
      const faults = open.map((at) => ({ at, code: 'open', message }))
      return open.length > 0 ? problem('conditions-open', { faults }) : null
    },
    effect: () => [{ type: 'closed' }],
    basis: ['R-SUP-1'],
  },
}
