import type { Limits, Span } from './schema.ts'

const WORKING_DAYS_A_MONTH = 21
const calendarDays = { workday: 7 / 5, calendar_day: 1, month: 30 } as const

/**
 * A span as a number of working days, for comparing figures only: a calendar day is 5/7 of one (rounded up), a month
 * is 21. Due dates are never computed with it; they come from the calendar.
 */
export function toWorkingDays({ amount, unit }: Span): number {
  switch (unit) {
    case 'workday':
      return amount
    case 'calendar_day':
      return Math.ceil((amount * 5) / 7)
    case 'month':
      return amount * WORKING_DAYS_A_MONTH
  }
}

/** The legal limit in working days (comparison only). */
export function legalDays({ legal }: Limits): number {
  return toWorkingDays(legal)
}

/** The promised limit where one is published and not later than the legal one, in working days (comparison only). */
export function effectiveDays({ legal, promised }: Limits): number {
  return Math.min(toWorkingDays(legal), toWorkingDays(promised ?? legal))
}

/** True when the first span is the longer one; in different units by calendar days, roughly. */
export function isLonger(a: Span, b: Span): boolean {
  if (a.unit === b.unit) return a.amount > b.amount
  return a.amount * calendarDays[a.unit] > b.amount * calendarDays[b.unit]
}
