import type { Span } from '../catalogue/schema.ts'
import { addMonths, daysBetween, nextDay, previousDay, weekdayOf, yearOf } from './local-date.ts'

export { parseCalendar } from './parse-calendar.ts'

/** A day that the State Council's yearly notice makes a day off or a working day. */
export interface CalendarDay {
  /** YYYY-MM-DD, in Shanghai. */
  readonly date: string
  readonly type: 'holiday' | 'makeup_workday'
  readonly name: string
  /** The year that the notice arranges; it may differ from the date's year (2022-12-31 is in the notice for 2023). */
  readonly noticeYear: number
}

/** The published days by date, and the years whose notices are known. */
export interface Calendar {
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly firstYear: number
  readonly lastYear: number
}

/** What one day is, and why; `provisional` where no notice covers it and Monday to Friday is assumed. */
export interface DayKind {
  readonly workday: boolean
  readonly reason: 'weekday' | 'weekend' | 'holiday' | 'makeup_workday'
  readonly name?: string
  readonly noticeYear?: number
  readonly provisional: boolean
}

/** A date that was computed; `provisional` while it rests on a day that no notice covers. */
export interface Reached {
  readonly date: string
  readonly provisional: boolean
}

/** Days that do not count, first and last day included (special procedures, R-DEC-3). */
export interface PausedRange {
  readonly from: string
  readonly to: string
}

/** What days of a calendar are, once it was asked: clocks count the same days over and over. */
const asked = new WeakMap<Calendar, Map<string, DayKind>>()
/** Fifty years. */
const MOST_KEPT = 18_000

/** Whether a date is a working day (行政许可法 82), with the reason for it. */
export function dayKind(calendar: Calendar, date: string): DayKind {
  const kinds = asked.get(calendar) ?? new Map<string, DayKind>()
  const known = kinds.get(date)
  if (known) return known
  const kind = kindOf(calendar, date)
  if (kinds.size < MOST_KEPT) asked.set(calendar, kinds.set(date, kind))
  return kind
}

function kindOf(calendar: Calendar, date: string): DayKind {
  const day = calendar.days.get(date)
  if (day) {
    return {
      workday: day.type === 'makeup_workday',
      reason: day.type,
      name: day.name,
      noticeYear: day.noticeYear,
      provisional: false,
    }
  }
  const year = yearOf(date)
  const workday = weekdayOf(date) <= 5
  return {
    workday,
    reason: workday ? 'weekday' : 'weekend',
    provisional: year < calendar.firstYear || year > calendar.lastYear,
  }
}

function isPaused(date: string, paused: readonly PausedRange[]): boolean {
  return paused.some((range) => range.from <= date && date <= range.to)
}

function walk(
  calendar: Calendar,
  start: string,
  n: number,
  step: (date: string) => string,
  paused: readonly PausedRange[],
): Reached {
  let date = start
  let provisional = false
  for (let counted = 0; counted < n; ) {
    date = step(date)
    const kind = dayKind(calendar, date)
    provisional ||= kind.provisional
    if (kind.workday && !isPaused(date, paused)) counted += 1
  }
  return { date, provisional }
}

/**
 * The n-th working day after `start`, which itself is not counted (R-TIM-0); paused days are passed over. With n = 0
 * it is `start` itself, working day or not, and nothing is assumed.
 */
export function addWorkdays(
  calendar: Calendar,
  start: string,
  n: number,
  paused: readonly PausedRange[] = [],
): Reached {
  return walk(calendar, start, n, nextDay, paused)
}

/** The n-th working day before `end`, which itself is not counted: the latest day of "n working days before". */
export function subtractWorkdays(
  calendar: Calendar,
  end: string,
  n: number,
  paused: readonly PausedRange[] = [],
): Reached {
  return walk(calendar, end, n, previousDay, paused)
}

/** Working days in (after, to] that are not paused; 0 when `to` is not later than `after`. */
export function countWorkdays(
  calendar: Calendar,
  after: string,
  to: string,
  paused: readonly PausedRange[] = [],
): number {
  let counted = 0
  for (let date = nextDay(after); date <= to; date = nextDay(date)) {
    if (dayKind(calendar, date).workday && !isPaused(date, paused)) counted += 1
  }
  return counted
}

/** The n-th calendar day after `start` that is not paused, moved on to a working day (民法典 203). */
function addCalendarDays(
  calendar: Calendar,
  start: string,
  n: number,
  paused: readonly PausedRange[],
): Reached {
  let date = start
  for (let counted = 0; counted < n; ) {
    date = nextDay(date)
    if (!isPaused(date, paused)) counted += 1
  }
  let kind = dayKind(calendar, date)
  let { provisional } = kind
  while (!kind.workday || isPaused(date, paused)) {
    date = nextDay(date)
    kind = dayKind(calendar, date)
    provisional ||= kind.provisional
  }
  return { date, provisional }
}

/** Where spans without a pause end, once it was asked: the same limits begin on the same days in many cases. */
const ended = new WeakMap<Calendar, Map<string, Reached>>()

/**
 * The last day of a span that begins after `start`. Working days are counted; calendar days and months run through
 * and, when they end on a day off, end on the next working day (民法典 201–203). An amount of 0 is `start` itself:
 * on the spot. Each paused day moves the end of any span by one day of its own kind; months by calendar days.
 */
export function addSpan(
  calendar: Calendar,
  start: string,
  span: Span,
  paused: readonly PausedRange[] = [],
): Reached {
  if (span.amount === 0) return { date: start, provisional: false }
  if (paused.length > 0) return endOf(calendar, start, span, paused)
  const ends = ended.get(calendar) ?? new Map<string, Reached>()
  const key = `${start} ${span.amount} ${span.unit}`
  const end = ends.get(key) ?? endOf(calendar, start, span, paused)
  if (ends.size < MOST_KEPT) ended.set(calendar, ends.set(key, end))
  return end
}

function endOf(calendar: Calendar, start: string, span: Span, paused: readonly PausedRange[]): Reached {
  switch (span.unit) {
    case 'workday':
      return addWorkdays(calendar, start, span.amount, paused)
    case 'calendar_day':
      return addCalendarDays(calendar, start, span.amount, paused)
    case 'month': {
      const days = daysBetween(start, addMonths(start, span.amount))
      return addCalendarDays(calendar, start, days, paused)
    }
  }
}
