import { type Calendar, countWorkdays, type PausedRange } from './calendar.ts'

/**
 * Working days left after today up to and including the due date: 0 on the due date itself. When late it is
 * negative: -1 from the day after the due date to the end of the first working day after it, and so on.
 */
export function remainingWorkdays(
  calendar: Calendar,
  today: string,
  due: string,
  paused: readonly PausedRange[] = [],
): number {
  if (today <= due) return countWorkdays(calendar, today, due, paused)
  // On the weekend after a missed due date no working day has passed, and yet it is late.
  return -Math.max(1, countWorkdays(calendar, due, today, paused))
}
