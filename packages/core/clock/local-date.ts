const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

/** Numbers of a local date; a day or month that is too large runs on into the next, as in `Date.UTC`. */
function fromParts(year: number, month: number, day: number): string {
  const time = new Date(0)
  // `Date.UTC` would read the years 0–99 as 1900–1999.
  time.setUTCFullYear(year, month - 1, day)
  return time.toISOString().slice(0, 10)
}

function toMs(date: string): number {
  // A date without a time is UTC by the standard, so no machine's time zone comes in.
  return Date.parse(date)
}

/** True for an existing day of the Gregorian calendar written YYYY-MM-DD. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = toMs(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/**
 * The day in Shanghai (fixed +08:00) on which an instant falls. The instant is ISO 8601 with `Z` or an offset;
 * anything else is a programming error and throws a RangeError, because it would be read in the machine's zone.
 */
export function toLocalDate(instant: string): string {
  const ms = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError(`not an instant with Z or an offset: ${instant}`)
  return new Date(ms + SHANGHAI_MS).toISOString().slice(0, 10)
}

/** The date a number of calendar days later (earlier if negative). */
export function addDays(date: string, days: number): string {
  return new Date(toMs(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Fifty years. */
const MOST_KEPT = 18_000

/** The neighbours of days, once they were asked for: clocks go over the same days again and again, day by day. */
function neighbours(step: 1 | -1): (date: string) => string {
  const known = new Map<string, string>()
  return (date) => {
    const found = known.get(date)
    if (found !== undefined) return found
    const neighbour = addDays(date, step)
    if (known.size < MOST_KEPT) known.set(date, neighbour)
    return neighbour
  }
}

/** The next calendar day. */
export const nextDay = neighbours(1)

/** The calendar day before. */
export const previousDay = neighbours(-1)

/** The same day a number of months later; the month's last day where there is no such day (民法典 202). */
export function addMonths(date: string, months: number): string {
  const first = fromParts(yearOf(date), Number(date.slice(5, 7)) + months, 1)
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(first))
  return addDays(first, day - 1)
}

/** The same day a number of years later; 28 February for a 29 February that does not exist. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12)
}

/** Calendar days from one date to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS)
}

/** Day of the week as in ISO 8601: Monday is 1, Sunday is 7. */
export function weekdayOf(date: string): number {
  return new Date(toMs(date)).getUTCDay() || 7
}

/** The calendar year of a date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function daysInMonth(date: string): number {
  return Number(fromParts(yearOf(date), Number(date.slice(5, 7)) + 1, 0).slice(8, 10))
}
