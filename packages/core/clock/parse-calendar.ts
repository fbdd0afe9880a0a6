import type { Calendar, CalendarDay } from './calendar.ts'
import { isLocalDate, weekdayOf, yearOf } from './local-date.ts'

const HEADER = 'date,weekday,type,name_zh,notice_year'
const WEEKDAYS = '一二三四五六日'

type Parsed = { ok: true; day: CalendarDay } | { ok: false; message: string }

function wrong(message: string): { ok: false; message: string } {
  return { ok: false, message }
}

function parseRow(row: string): Parsed {
  const cells = row.split(',').map((cell) => cell.trim())
  const [date = '', weekday = '', type = '', name = '', notice = ''] = cells
  if (cells.length !== 5) return wrong(`write five cells (${HEADER}), not ${cells.length}`)
  if (!isLocalDate(date)) return wrong(`"${date}" is not a date; write YYYY-MM-DD`)
  const expected = WEEKDAYS[weekdayOf(date) - 1]
  if (weekday !== expected) return wrong(`${date} is 星期${expected}, not "${weekday}"; check the date`)
  if (type !== 'holiday' && type !== 'makeup_workday') {
    return wrong(`"${type}" is not a type; write holiday or makeup_workday`)
  }
  if (name === '') return wrong('the name of the holiday is missing')
  const noticeYear = /^\d{4}$/.test(notice) ? Number(notice) : Number.NaN
  // A notice may reach into the last days of the year before or the first ones of the next.
  if (!(Math.abs(noticeYear - yearOf(date)) <= 1)) {
    return wrong(`"${notice}" is not the year of a notice that can arrange ${date}`)
  }
  return { ok: true, day: { date, type, name, noticeYear } }
}

function firstGap(years: ReadonlySet<number>, first: number, last: number): number | undefined {
  for (let year = first; year <= last; year += 1) {
    if (!years.has(year)) return year
  }
  return undefined
}

/**
 * Reads a calendar from CSV (`date,weekday,type,name_zh,notice_year`, one line per published day, UTF-8, any order).
 * A mistake is told with its line, counted from 1. A year without any day between the first and the last is a
 * mistake too: its holidays would silently count as working days.
 */
export function parseCalendar(
  csv: string,
): { ok: true; calendar: Calendar } | { ok: false; line: number; message: string } {
  const rows = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (rows[0]?.trim() !== HEADER) return { ok: false, line: 1, message: `the first line must be ${HEADER}` }
  const days = new Map<string, CalendarDay>()
  for (const [index, row] of rows.entries()) {
    if (index === 0 || row.trim() === '') continue
    const line = index + 1
    const parsed = parseRow(row)
    if (!parsed.ok) return { ok: false, line, message: parsed.message }
    if (days.has(parsed.day.date)) return { ok: false, line, message: `${parsed.day.date} stands here twice` }
    days.set(parsed.day.date, parsed.day)
  }
  if (days.size === 0) return { ok: false, line: 1, message: 'there are no days under the first line' }
  const years = new Set([...days.values()].map((day) => day.noticeYear))
  const firstYear = Math.min(...years)
  const lastYear = Math.max(...years)
  const gap = firstGap(years, firstYear, lastYear)
  if (gap !== undefined) return { ok: false, line: rows.length, message: `the notice for ${gap} is missing` }
  return { ok: true, calendar: { days, firstYear, lastYear } }
}
