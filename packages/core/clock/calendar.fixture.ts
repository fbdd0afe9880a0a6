import { readFileSync } from 'node:fs'
import { type Calendar, parseCalendar } from './calendar.ts'

/** For tests: the text of the district's own calendar file. */
export const cnCsv = readFileSync(new URL('../../../catalogue/calendars/cn.csv', import.meta.url), 'utf8')

/** For tests: the calendar of that file with the lines of the years in `notices` only (default: all). */
export function cnCalendar(notices: (year: number) => boolean = () => true): Calendar {
  const rows = cnCsv.trim().split('\n')
  const kept = rows.filter((row, index) => index === 0 || notices(Number(row.split(',')[4])))
  const parsed = parseCalendar(kept.join('\n'))
  if (!parsed.ok) throw new Error(`cn.csv:${parsed.line}: ${parsed.message}`)
  return parsed.calendar
}
