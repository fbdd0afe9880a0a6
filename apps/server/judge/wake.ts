import type { Case } from '@xinban/core/case/case'
import { dueCommands, nextWake, remindersOf } from '@xinban/core/case/timekeeping'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Plan } from '@xinban/core/compose/plan'
import type { Context } from '../context.ts'

/**
 * The day on which the judge looks at a case next: today while something of today, or of a day that was missed, may
 * not be done yet; else the next day on which something falls due; null when nothing will.
 */
export function wakeOf({ edition }: Context, theCase: Case, plan: Plan, at: string): string | null {
  const { calendar } = edition
  const today = toLocalDate(at)
  const due = dueCommands(theCase, plan, calendar, today).length > 0
  if (due || remindersOf(theCase, plan, calendar, today).length > 0) return today
  return nextWake(theCase, plan, calendar, today)
}
