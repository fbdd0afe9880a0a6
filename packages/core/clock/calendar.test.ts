import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../catalogue/schema.ts'
import { cnCalendar } from './calendar.fixture.ts'
import { addSpan, addWorkdays, countWorkdays, dayKind, subtractWorkdays } from './calendar.ts'
import { addDays, nextDay, weekdayOf } from './local-date.ts'

const cn = cnCalendar()

// The package's functions give other answers west of Greenwich, so its published tables are read.
const chineseDays: { holidays: Record<string, string>; workdays: Record<string, string> } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
)

function isTheirWorkday(date: string): boolean {
  if (date in chineseDays.workdays) return true
  return weekdayOf(date) <= 5 && !(date in chineseDays.holidays)
}

describe('dayKind', () => {
  it('says what a day is and by which notice', () => {
    expect(dayKind(cn, '2026-09-21')).toEqual({ workday: true, reason: 'weekday', provisional: false })
    expect(dayKind(cn, '2026-09-19')).toEqual({ workday: false, reason: 'weekend', provisional: false })
    expect(dayKind(cn, '2026-10-10')).toEqual({
      workday: true,
      reason: 'makeup_workday',
      name: '国庆节',
      noticeYear: 2026,
      provisional: false,
    })
    expect(dayKind(cn, '2022-12-31')).toMatchObject({ workday: false, reason: 'holiday', noticeYear: 2023 })
  })

  it('assumes Monday to Friday before and after the known years, and says so', () => {
    expect(dayKind(cn, '2027-01-01')).toEqual({ workday: true, reason: 'weekday', provisional: true })
    expect(dayKind(cn, '2027-01-02')).toEqual({ workday: false, reason: 'weekend', provisional: true })
    expect(dayKind(cn, '2019-12-31').provisional).toBe(true)
  })

  it('trusts a published day even where the rest of its year is not known', () => {
    const from2023 = cnCalendar((year) => year >= 2023)
    expect(dayKind(from2023, '2022-12-31')).toMatchObject({ reason: 'holiday', provisional: false })
    expect(dayKind(from2023, '2022-12-30').provisional).toBe(true)
  })

  it('agrees with chinese-days on every day of 2020–2026', () => {
    const different: string[] = []
    let days = 0
    for (let date = '2020-01-01'; date <= '2026-12-31'; date = nextDay(date)) {
      days += 1
      if (dayKind(cn, date).workday !== isTheirWorkday(date)) different.push(date)
    }
    expect(days).toBe(2557)
    expect(different).toEqual([])
  })

  it.each([
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(countWorkdays(cn, `${year - 1}-12-31`, `${year}-12-31`)).toBe(count)
  })
})

describe('addWorkdays', () => {
  it.each([
    ['2020-01-17', 5, '2020-01-23', 'a make-up Sunday'],
    ['2020-01-20', 5, '2020-02-04', 'the lengthened Spring Festival'],
    ['2020-07-01', 20, '2020-07-29', 'nothing special'],
    ['2020-09-30', 5, '2020-10-14', 'a make-up Saturday'],
    ['2020-11-23', 20, '2020-12-21', 'nothing special'],
    ['2021-02-05', 5, '2021-02-18', 'a make-up Sunday, then Spring Festival'],
    ['2022-01-28', 5, '2022-02-09', 'a whole make-up weekend'],
    ['2022-09-30', 10, '2022-10-19', 'a make-up weekend after National Day'],
    ['2022-12-28', 5, '2023-01-05', 'the turn of the year'],
    ['2023-04-28', 3, '2023-05-06', 'ending on a make-up Saturday'],
    ['2024-09-13', 1, '2024-09-14', 'the Saturday before Mid-Autumn'],
    ['2025-09-30', 5, '2025-10-14', 'eight days off'],
    ['2026-02-13', 1, '2026-02-14', 'a make-up Saturday'],
    ['2026-02-13', 5, '2026-02-27', 'nine days off'],
    ['2026-03-02', 45, '2026-05-08', 'joint handling, R-DEC-2'],
    ['2026-03-02', 60, '2026-05-28', 'joint handling, extended'],
    ['2026-09-21', 5, '2026-09-29', 'the correction notice, R-ACC-1'],
    ['2026-09-21', 20, '2026-10-26', 'R-DEC-1 over two holidays'],
    ['2026-09-21', 30, '2026-11-09', 'R-DEC-1, extended'],
  ])('%s and %i working days is %s: %s', (start, n, date) => {
    expect(addWorkdays(cn, start, n)).toEqual({ date, provisional: false })
  })

  it('does not count a special procedure, first and last day included (R-DEC-3)', () => {
    const paused = [{ from: '2026-10-12', to: '2026-10-23' }]
    expect(addWorkdays(cn, '2026-09-21', 20, paused)).toEqual({ date: '2026-11-09', provisional: false })
  })

  it('marks a date that rests on an unpublished year', () => {
    expect(addWorkdays(cn, '2026-12-31', 1)).toEqual({ date: '2027-01-01', provisional: true })
    expect(addWorkdays(cn, '2026-12-25', 4)).toEqual({ date: '2026-12-31', provisional: false })
    // The result is in a known year, but days of an unknown one were counted on the way.
    expect(addWorkdays(cn, '2019-12-30', 3)).toEqual({ date: '2020-01-03', provisional: true })
    expect(addWorkdays(cn, '2027-03-02', 0)).toEqual({ date: '2027-03-02', provisional: false })
  })

  it('with 0 stays on the day, also on a Sunday', () => {
    expect(addWorkdays(cn, '2026-09-13', 0)).toEqual({ date: '2026-09-13', provisional: false })
  })
})

describe('subtractWorkdays', () => {
  it('finds the window to renew a licence that ends on 2026-11-30, 90 to 15 working days before', () => {
    expect(subtractWorkdays(cn, '2026-11-30', 15)).toEqual({ date: '2026-11-09', provisional: false })
    expect(subtractWorkdays(cn, '2026-11-30', 90)).toEqual({ date: '2026-07-21', provisional: false })
  })

  it('marks a date that rests on an unpublished year', () => {
    expect(subtractWorkdays(cn, '2027-01-05', 3).provisional).toBe(true)
    expect(subtractWorkdays(cn, '2027-01-01', 1)).toEqual({ date: '2026-12-31', provisional: false })
  })
})

describe('countWorkdays', () => {
  it('leaves out the first day, takes in the last, and is 0 backwards', () => {
    expect(countWorkdays(cn, '2026-09-21', '2026-09-22')).toBe(1)
    expect(countWorkdays(cn, '2026-09-21', '2026-09-21')).toBe(0)
    expect(countWorkdays(cn, '2026-09-22', '2026-09-21')).toBe(0)
    expect(countWorkdays(cn, '2026-09-30', '2026-10-10')).toBe(3)
    expect(countWorkdays(cn, '2026-09-30', '2026-10-10', [{ from: '2026-10-09', to: '2026-10-09' }])).toBe(2)
  })
})

describe('addSpan', () => {
  it.each<[number, Span['unit'], string, string, string]>([
    [20, 'workday', '2026-09-21', '2026-10-26', 'working days are counted'],
    [7, 'calendar_day', '2026-09-21', '2026-09-28', 'ends on a Monday'],
    [4, 'calendar_day', '2026-09-21', '2026-09-28', 'ends on Mid-Autumn Friday'],
    [10, 'calendar_day', '2026-09-21', '2026-10-08', 'ends on 1 October'],
    [8, 'calendar_day', '2026-10-02', '2026-10-10', 'ends on a make-up Saturday, which is a working day'],
    [15, 'calendar_day', '2026-10-02', '2026-10-19', 'ends on an ordinary Saturday'],
    [3, 'month', '2026-03-02', '2026-06-02', 'the same day of a later month'],
    [1, 'month', '2026-01-31', '2026-02-28', 'no 31 February; the 28th is a make-up Saturday'],
    [1, 'month', '2025-01-31', '2025-02-28', 'no 31 February; the 28th is a Friday'],
    [1, 'month', '2026-09-01', '2026-10-08', 'ends in the holidays'],
  ])('%i %s from %s is %s: %s', (amount, unit, start, date) => {
    expect(addSpan(cn, start, { amount, unit })).toEqual({ date, provisional: false })
  })

  it('of 0 is the day itself, whatever the unit', () => {
    for (const unit of ['workday', 'calendar_day', 'month'] as const) {
      expect(addSpan(cn, '2026-10-03', { amount: 0, unit })).toEqual({
        date: '2026-10-03',
        provisional: false,
      })
    }
  })

  it('is provisional when its end is looked up in an unpublished year', () => {
    expect(addSpan(cn, '2026-12-01', { amount: 31, unit: 'calendar_day' }).provisional).toBe(true)
    expect(addSpan(cn, '2026-10-08', { amount: 3, unit: 'month' })).toEqual({
      date: '2027-01-08',
      provisional: true,
    })
    expect(addSpan(cn, '2026-12-01', { amount: 30, unit: 'calendar_day' })).toEqual({
      date: '2026-12-31',
      provisional: false,
    })
  })

  it('does not count paused calendar days, in months neither', () => {
    const paused = [{ from: '2026-11-09', to: '2026-11-11' }]
    expect(addSpan(cn, '2026-11-04', { amount: 6, unit: 'calendar_day' }, paused).date).toBe('2026-11-13')
    expect(addSpan(cn, '2026-11-03', { amount: 1, unit: 'month' }, paused).date).toBe('2026-12-07')
  })

  it('does not end inside a pause when its end is moved off a day off', () => {
    const paused = [{ from: '2026-11-09', to: '2026-11-10' }]
    expect(addSpan(cn, '2026-11-02', { amount: 5, unit: 'calendar_day' }, paused).date).toBe('2026-11-11')
  })
})

describe('properties', () => {
  const starts = fc.integer({ min: 0, max: 2700 }).map((days) => addDays('2019-10-01', days))
  const amounts = fc.integer({ min: 0, max: 90 })
  const pauses = fc.array(
    fc
      .tuple(starts, fc.integer({ min: 0, max: 40 }))
      .map(([from, length]) => ({ from, to: addDays(from, length) })),
    { maxLength: 6 },
  )

  it('counting gives back what was added', () => {
    fc.assert(
      fc.property(starts, amounts, pauses, (start, n, paused) => {
        const { date } = addWorkdays(cn, start, n, paused)
        expect(countWorkdays(cn, start, date, paused)).toBe(n)
      }),
    )
  })

  it('the result is a working day, not paused, after the start, and later for a larger n', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 90 }), pauses, (start, n, paused) => {
        const { date } = addWorkdays(cn, start, n, paused)
        expect(dayKind(cn, date).workday).toBe(true)
        expect(paused.some((range) => range.from <= date && date <= range.to)).toBe(false)
        expect(date > start).toBe(true)
        expect(date > addWorkdays(cn, start, n - 1, paused).date).toBe(true)
      }),
    )
  })

  it('a span never ends before its start, and a longer one never earlier', () => {
    const units = fc.constantFrom<Span['unit'][]>('workday', 'calendar_day', 'month')
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 40 }), units, pauses, (start, amount, unit, paused) => {
        const end = addSpan(cn, start, { amount, unit }, paused).date
        expect(end >= start).toBe(true)
        expect(addSpan(cn, start, { amount: amount + 1, unit }, paused).date >= end).toBe(true)
      }),
    )
  })

  it('a pause written as two adjacent ranges is the same pause', () => {
    fc.assert(
      fc.property(
        starts,
        amounts,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (start, n, offset, first, second) => {
          const from = addDays(start, offset)
          const [middle, to] = [addDays(from, first - 1), addDays(from, first + second - 1)]
          const whole = [{ from, to }]
          const halves = [
            { from, to: middle },
            { from: nextDay(middle), to },
          ]
          expect(addWorkdays(cn, start, n, halves)).toEqual(addWorkdays(cn, start, n, whole))
        },
      ),
    )
  })

  it('a pause moves the date by exactly the working days in it', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (start, n, length) => {
          const from = nextDay(start)
          const to = addDays(start, length)
          const stopped = countWorkdays(cn, start, to)
          const { date } = addWorkdays(cn, start, n, [{ from, to }])
          expect(date).toBe(addWorkdays(cn, start, n + stopped).date)
        },
      ),
    )
  })

  it('backwards undoes forwards from a working day', () => {
    fc.assert(
      fc.property(starts, amounts, (start, n) => {
        fc.pre(dayKind(cn, start).workday)
        expect(subtractWorkdays(cn, addWorkdays(cn, start, n).date, n).date).toBe(start)
      }),
    )
  })

  it('one more published year never changes a date that was not provisional', () => {
    const until2024 = cnCalendar((year) => year <= 2024)
    const until2025 = cnCalendar((year) => year <= 2025)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 420 }), amounts, (days, n) => {
        const start = addDays('2024-01-01', days)
        const before = addWorkdays(until2024, start, n)
        if (!before.provisional) expect(addWorkdays(until2025, start, n)).toEqual(before)
      }),
    )
  })

  it('outside the known years the week alone decides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const date = addDays('2027-01-01', days)
        expect(dayKind(cn, date).workday).toBe(weekdayOf(date) < 6)
      }),
    )
  })
})
