import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  isLocalDate,
  nextDay,
  previousDay,
  toLocalDate,
  weekdayOf,
} from './local-date.ts'

const dates = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2020-01-01', days))

describe('toLocalDate', () => {
  it.each([
    ['2026-09-20T15:59:59.999Z', '2026-09-20'],
    ['2026-09-20T16:00:00Z', '2026-09-21'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T23:00:00Z', '2024-02-29'],
    // Shanghai had summer time in 1988; the system's clock does not.
    ['1988-07-01T15:30:00Z', '1988-07-01'],
    ['2026-09-21T08:00:00+08:00', '2026-09-21'],
    ['2026-09-20T12:00:00-05:00', '2026-09-21'],
  ])('%s is %s in Shanghai', (instant, date) => {
    expect(toLocalDate(instant)).toBe(date)
  })

  it.each(['2026-09-21', '2026-09-21T08:00:00', 'yesterday', '2026-13-01T00:00:00Z', ''])(
    'refuses "%s", which would be read in the zone of the machine or not at all',
    (instant) => {
      expect(() => toLocalDate(instant)).toThrow(RangeError)
    },
  )
})

describe('isLocalDate', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01'])('%s exists', (date) => {
    expect(isLocalDate(date)).toBe(true)
  })
  it.each(['2026-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
    '%s does not exist',
    (date) => {
      expect(isLocalDate(date)).toBe(false)
    },
  )
  it.each([
    '2026-1-1',
    '20260101',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '２０２６-01-01',
    '',
  ])('"%s" is not written as a date', (date) => {
    expect(isLocalDate(date)).toBe(false)
  })
})

describe('date arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-31', 3, '2027-01-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-05-15', 12, '2027-05-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-08-31', 0, '2026-08-31'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result)
  })

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-09-21', 5, '2031-09-21'],
  ])('%s and %i years is %s', (date, years, result) => {
    expect(addYears(date, years)).toBe(result)
  })

  it('knows days of the week', () => {
    expect(weekdayOf('2026-09-21')).toBe(1)
    expect(weekdayOf('2026-09-20')).toBe(7)
    expect(weekdayOf('2000-02-29')).toBe(2)
    expect(weekdayOf('1969-12-31')).toBe(3)
  })

  it('goes over the ends of months and years', () => {
    expect(nextDay('2026-12-31')).toBe('2027-01-01')
    expect(previousDay('2024-03-01')).toBe('2024-02-29')
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
  })

  it('adding days and measuring them agree, and every result is a date', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3000, max: 3000 }), (date, n) => {
        const moved = addDays(date, n)
        expect(isLocalDate(moved)).toBe(true)
        expect(daysBetween(date, moved)).toBe(n)
        expect(addDays(moved, -n)).toBe(date)
      }),
    )
  })

  it('adding months lands in the right month, on the same day or the last one of a shorter month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, n) => {
        const moved = addMonths(date, n)
        const monthNumber = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
        expect(monthNumber(moved) - monthNumber(date)).toBe(n)
        const [had, has] = [date.slice(8), moved.slice(8)]
        if (has !== had) {
          expect(Number(has)).toBeLessThan(Number(had))
          expect(nextDay(moved).slice(8)).toBe('01')
        }
      }),
    )
  })

  it('the days of the week follow each other', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekdayOf(nextDay(date))).toBe((weekdayOf(date) % 7) + 1)
      }),
    )
  })
})
