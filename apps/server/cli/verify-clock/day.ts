// This folder is a second, independent implementation: it imports nothing of packages/core, so that its agreement with
// a case's clock means something. It goes day by day where the first one computes, and needs node:fs and node:crypto only.

/** A day as a number: whole days since 1970-01-01. */
export type Day = number

const DAYS_OF_400_YEARS = 146_097
const FROM_MARCH_0000 = 719_468

/** The first and the last day that this program counts. */
export const firstDay = fromParts(2000, 1, 1)
export const lastDay = fromParts(2199, 12, 31)

/** The day of a date; years begin in March here, so that a leap day is the last of its year. */
export function fromParts(year: number, month: number, date: number): Day {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return era * DAYS_OF_400_YEARS + days - FROM_MARCH_0000
}

/** Year, month and date of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  let year = 1970 + Math.floor(day / 365.2425)
  while (fromParts(year + 1, 1, 1) <= day) year += 1
  while (fromParts(year, 1, 1) > day) year -= 1
  let month = 1
  while (month < 12 && fromParts(year, month + 1, 1) <= day) month += 1
  return { year, month, date: day - fromParts(year, month, 1) + 1 }
}

/** A day as YYYY-MM-DD. */
export function write(day: Day): string {
  const { year, month, date } = partsOf(day)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
}

/** The day that a text names; null unless it is an existing day between 2000 and 2199, as YYYY-MM-DD. */
export function read(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return null
  const day = fromParts(Number(found[1]), Number(found[2]), Number(found[3]))
  return day >= firstDay && day <= lastDay && write(day) === text ? day : null
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The same date some months later, or that month's last day where it has no such date (民法典 202). */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const count = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
  const after = m === 12 ? fromParts(y + 1, 1, 1) : fromParts(y, m + 1, 1)
  return Math.min(fromParts(y, m, 1) + date - 1, after - 1)
}
