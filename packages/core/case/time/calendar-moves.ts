import type { Calendar } from '../../clock/calendar.ts'
import type { Plan } from '../../compose/plan.ts'
import { type Case, toldDue } from '../case.ts'
import { clockOf, dueOf } from './case-clock.ts'

/** A date that another calendar moves; `item` null: the whole. Dates are YYYY-MM-DD. */
export interface DateMove {
  readonly item: string | null
  readonly limit: 'legal' | 'effective'
  readonly before: string
  readonly after: string
}

/** The dates of an accepted case that were told and that this calendar moves; empty when none does, or before acceptance. */
export function calendarMoves(theCase: Case, plan: Plan, calendar: Calendar): DateMove[] {
  const clock = clockOf(theCase, plan, calendar)
  const told = toldDue(theCase)
  if (!clock || !told) return []
  const due = dueOf(clock)
  const limits = ['legal', 'effective'] as const
  const moved = (
    item: string | null,
    before?: Pick<typeof due, 'legal' | 'effective'>,
    after?: typeof before,
  ) =>
    limits.flatMap((limit): DateMove[] => {
      const [from, to] = [before?.[limit], after?.[limit]]
      return from && to && from !== to ? [{ item, limit, before: from, after: to }] : []
    })
  const open = theCase.parts.filter((part) => !part.decision)
  return [
    ...moved(null, told, due),
    ...open.flatMap(({ item }) => moved(item, told.parts[item], due.parts[item])),
  ]
}
