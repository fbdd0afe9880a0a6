import type { Span } from '../catalogue/schema.ts'
import { addSpan, type Calendar, countWorkdays, type PausedRange, type Reached } from './calendar.ts'

/** The last day on which something is in time; `provisional` until the calendar of every year in between is known. */
export type Due = Reached

/** The due dates of one limit pair. `effective` is the promised one where there is a promise, else the legal one. */
export interface DueDates {
  readonly legal: Due
  readonly promised: Due | null
  readonly effective: Due
}

/** Due dates counted from the day of acceptance, which is not counted itself (R-TIM-0, R-DEC-1, R-DEC-3). */
export function dueDates(
  calendar: Calendar,
  acceptedOn: string,
  limits: { readonly legal: Span; readonly promised: Span | null },
  paused: readonly PausedRange[] = [],
): DueDates {
  const legal = addSpan(calendar, acceptedOn, limits.legal, paused)
  const promised = limits.promised ? addSpan(calendar, acceptedOn, limits.promised, paused) : null
  return { legal, promised, effective: promised ?? legal }
}

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
