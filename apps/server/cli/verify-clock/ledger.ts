import type { Calendar, Span } from './clock-file.ts'
import { type Day, write } from './day.ts'
import type { PausedDays } from './history.ts'
import { type KindOfDay, kindOfDay } from './kind-of-day.ts'

/** A clock that a ledger is written for. */
export interface Course {
  readonly calendar: Calendar
  readonly accepted: Day
  /** The day on which the limit begins, not counted itself. */
  readonly start: Day
  readonly unit: Span['unit']
  readonly pauses: readonly PausedDays[]
}

function pauseOn({ pauses }: Course, day: Day): PausedDays | undefined {
  return pauses.find(({ from, to }) => from <= day && day <= to)
}

/** Why a day is counted or not, in the words of the file. */
function reasonOf(course: Course, day: Day, { works, published }: KindOfDay): string {
  if (day < course.start) return 'waiting'
  if (day === course.start) return 'start'
  if (course.unit === 'workday' && !works) return published ? 'holiday' : 'weekend'
  if (pauseOn(course, day)) return 'pause'
  if (course.unit !== 'workday') return 'calendar_day'
  return published ? 'makeup_workday' : 'workday'
}

const counting = ['workday', 'makeup_workday', 'calendar_day']

/** Every day from acceptance to the last one, with its reason and the days counted so far. */
export function ledger(course: Course, to: Day): Record<string, unknown>[] {
  const days: Record<string, unknown>[] = []
  let total = 0
  for (let day = course.accepted; day <= to; day += 1) {
    const kind = kindOfDay(course.calendar, day)
    const reason = reasonOf(course, day, kind)
    const counted = counting.includes(reason)
    if (counted) total += 1
    days.push({
      date: write(day),
      provisional: !kind.known,
      counted,
      reason,
      total,
      ...(kind.published && { name: kind.published.name, noticeYear: kind.published.noticeYear }),
      ...(reason === 'pause' && { pause: pauseOn(course, day)?.kind }),
    })
  }
  return days
}

/** Working days after one day up to another that do not stand still. */
function worked(course: Course, after: Day, to: Day): number {
  let found = 0
  for (let day = after + 1; day <= to; day += 1) {
    if (kindOfDay(course.calendar, day).works && !pauseOn(course, day)) found += 1
  }
  return found
}

/** Working days that remain; less than 0 once the day has passed, be it on a day off. */
export function remaining(course: Course, today: Day, due: Day): number {
  return today <= due ? worked(course, today, due) : -Math.max(1, worked(course, due, today))
}
