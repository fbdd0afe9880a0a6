import { describe, expect, it } from 'vitest'
import { cnCsv } from './calendar.fixture.ts'
import { parseCalendar } from './parse-calendar.ts'

const HEADER = 'date,weekday,type,name_zh,notice_year'
const csv = (...rows: string[]) => [HEADER, ...rows].join('\n')
const GOOD = '2026-01-01,四,holiday,元旦,2026'

describe('parseCalendar', () => {
  it('reads the district calendar', () => {
    const parsed = parseCalendar(cnCsv)
    expect(parsed.ok).toBe(true)
    if (!parsed.ok) return
    expect(parsed.calendar.firstYear).toBe(2020)
    expect(parsed.calendar.lastYear).toBe(2026)
    expect(parsed.calendar.days.size).toBe(255)
    expect(parsed.calendar.days.get('2022-12-31')).toEqual({
      date: '2022-12-31',
      type: 'holiday',
      name: '元旦',
      noticeYear: 2023,
    })
  })

  it('takes the known years from the notices, not from the dates', () => {
    const parsed = parseCalendar(csv('2022-12-31,六,holiday,元旦,2023', '2023-01-01,日,holiday,元旦,2023'))
    expect(parsed).toMatchObject({ ok: true, calendar: { firstYear: 2023, lastYear: 2023 } })
  })

  it('does not mind a byte order mark, CRLF, empty lines or another order', () => {
    const text = `\uFEFF${HEADER}\r\n2026-01-04,日,makeup_workday,元旦,2026\r\n\r\n${GOOD}\r\n`
    const parsed = parseCalendar(text)
    expect(parsed).toMatchObject({ ok: true, calendar: { firstYear: 2026, lastYear: 2026 } })
    if (parsed.ok) expect([...parsed.calendar.days.keys()].sort()).toEqual(['2026-01-01', '2026-01-04'])
  })

  it.each([
    ['another first line', 'date,type', 1, 'first line'],
    ['nothing at all', '', 1, 'first line'],
    ['no days', HEADER, 1, 'no days'],
    ['a missing cell', csv(GOOD, '2026-01-02,五,holiday,2026'), 3, 'five cells'],
    ['a cell too many', csv(`${GOOD},x`), 2, 'five cells'],
    ['a day that does not exist', csv('2026-02-30,一,holiday,春节,2026'), 2, 'not a date'],
    ['a wrong day of the week', csv('2026-01-01,五,holiday,元旦,2026'), 2, '星期四'],
    ['an unknown type', csv('2026-01-01,四,off,元旦,2026'), 2, 'makeup_workday'],
    ['no name', csv('2026-01-01,四,holiday,,2026'), 2, 'name'],
    ['no year of the notice', csv('2026-01-01,四,holiday,元旦,'), 2, 'notice'],
    ['a notice of another time', csv('2026-01-01,四,holiday,元旦,2062'), 2, 'notice'],
    ['a day twice', csv(GOOD, '', GOOD), 4, 'twice'],
    ['a year left out', csv('2024-01-01,一,holiday,元旦,2024', GOOD), 3, '2025'],
  ])('refuses %s and names the line', (_what, text, line, message) => {
    const parsed = parseCalendar(text)
    expect(parsed).toMatchObject({ ok: false, line })
    if (!parsed.ok) expect(parsed.message).toContain(message)
  })
})
