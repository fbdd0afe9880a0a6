import type { Span } from './clock-file.ts'
import { type Day, monthsLater } from './day.ts'
import type { KindOfDay } from './kind-of-day.ts'

/** What a stopwatch sees of a day. */
export interface Seen extends KindOfDay {
  readonly day: Day
  /** True while what it measures stands still. */
  readonly still: boolean
}

/** Measures one limit, shown one day after the other. */
export interface Stopwatch {
  readonly span: Span
  /** Working days on top of the span. */
  readonly extension: number
  begun: Day | null
  /** True when it began on a day that may still move. */
  beganUnsure: boolean
  counted: number
  onTop: number
  /** The day on which the span alone was over. */
  spent: Day | null
  ended: Day | null
  /** True when a day that no notice covers came into it. */
  unsure: boolean
}

/** One that has not begun. */
export function stopwatch(span: Span, extension: number): Stopwatch {
  return {
    span,
    extension,
    begun: null,
    beganUnsure: false,
    counted: 0,
    onTop: 0,
    spent: null,
    ended: null,
    unsure: false,
  }
}

function spend(watch: Stopwatch, day: Day): void {
  watch.spent = day
  if (watch.extension === 0) watch.ended = day
}

/** Begins; this day is not counted itself (R-TIM-0). What takes no days ends on it. */
export function begin(watch: Stopwatch, day: Day, unsure: boolean): void {
  watch.begun = day
  watch.beganUnsure = unsure
  if (watch.span.amount === 0) spend(watch, day)
}

/** How many days have to be counted: a month lasts to the same date of the next one (民法典 202). */
function needed({ span, begun }: Stopwatch): number {
  return span.unit === 'month' && begun !== null ? monthsLater(begun, span.amount) - begun : span.amount
}

/** One more day. */
export function show(watch: Stopwatch, { day, works, known, still }: Seen): void {
  if (watch.begun === null || watch.ended !== null || day <= watch.begun) return
  const canWork = works && !still
  if (watch.spent !== null) {
    if (!known) watch.unsure = true
    if (canWork) watch.onTop += 1
    if (watch.onTop === watch.extension) watch.ended = day
    return
  }
  if (watch.span.unit === 'workday') {
    if (!known) watch.unsure = true
    if (canWork) watch.counted += 1
    if (watch.counted === watch.span.amount) spend(watch, day)
    return
  }
  const all = needed(watch)
  if (watch.counted < all && !still) watch.counted += 1
  if (watch.counted < all) return
  // The days have run; the last one moves on to a day on which one can work (民法典 203).
  if (!known) watch.unsure = true
  if (canWork) spend(watch, day)
}
