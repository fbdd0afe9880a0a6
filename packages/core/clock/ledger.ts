import type { Unit } from '../catalogue/schema.ts'
import { type Calendar, dayKind, type PausedRange } from './calendar.ts'
import { nextDay } from './local-date.ts'

/** Days on which a clock stands still, and which procedure is the reason (R-DEC-3). */
export interface LedgerPause extends PausedRange {
  /** A kind of 行政许可法 45; `all_parts`: every part still open stood still. */
  readonly kind: string
}

/**
 * Why a day is counted (`workday`, `makeup_workday`, `calendar_day`) or not: `start` the day on which the limit begins
 * (R-TIM-0), `waiting` for another part's result, `pause`, `weekend`, `holiday`.
 */
export type DayReason =
  | 'start'
  | 'waiting'
  | 'pause'
  | 'workday'
  | 'makeup_workday'
  | 'calendar_day'
  | 'weekend'
  | 'holiday'

/** One calendar day of a clock. */
export interface LedgerDay {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly counted: boolean
  readonly reason: DayReason
  /** Days counted up to and including this one. */
  readonly total: number
  /** The holiday's name and the year of the notice that arranges it. */
  readonly name?: string
  readonly noticeYear?: number
  /** The kind of the pause. */
  readonly pause?: string
  /** True while no notice covers the day: Monday to Friday is assumed. */
  readonly provisional: boolean
}

/** What a ledger is made from. Dates are YYYY-MM-DD. */
export interface LedgerInput {
  /** The first day of the ledger: acceptance. */
  readonly from: string
  /** The day on which the limit begins, not counted itself; later than `from` for a part that waited. */
  readonly start: string
  readonly to: string
  /** Working days are counted, or every day (calendar days and months). */
  readonly unit: Unit
  readonly pauses: readonly LedgerPause[]
}

function kindOf(calendar: Calendar, input: LedgerInput, date: string): Omit<LedgerDay, 'total'> {
  const day = dayKind(calendar, date)
  const facts = {
    date,
    provisional: day.provisional,
    ...(day.name !== undefined && { name: day.name }),
    ...(day.noticeYear !== undefined && { noticeYear: day.noticeYear }),
  }
  if (date < input.start) return { ...facts, counted: false, reason: 'waiting' }
  if (date === input.start) return { ...facts, counted: false, reason: 'start' }
  const pause = input.pauses.find((range) => range.from <= date && date <= range.to)
  const everyDay = input.unit !== 'workday'
  if (!everyDay && !day.workday) {
    return { ...facts, counted: false, reason: day.reason === 'holiday' ? 'holiday' : 'weekend' }
  }
  if (pause) return { ...facts, counted: false, reason: 'pause', pause: pause.kind }
  if (everyDay) return { ...facts, counted: true, reason: 'calendar_day' }
  return { ...facts, counted: true, reason: day.reason === 'makeup_workday' ? 'makeup_workday' : 'workday' }
}

/**
 * The ledger of a clock: every calendar day from the first to the last, counted or not, each with its reason and the
 * running total. A day off that is paused too is a day off. Empty when `to` is before `from`.
 */
export function ledgerOf(calendar: Calendar, input: LedgerInput): LedgerDay[] {
  const days: LedgerDay[] = []
  let total = 0
  for (let date = input.from; date <= input.to; date = nextDay(date)) {
    const day = kindOf(calendar, input, date)
    if (day.counted) total += 1
    days.push({ ...day, total })
  }
  return days
}
