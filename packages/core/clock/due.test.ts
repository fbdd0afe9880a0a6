import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cnCalendar } from './calendar.fixture.ts'
import { addWorkdays, dayKind } from './calendar.ts'
import { dueDates, remainingWorkdays } from './due.ts'
import { addDays } from './local-date.ts'

const cn = cnCalendar()
const workdays = (amount: number) => ({ amount, unit: 'workday' as const })

describe('dueDates', () => {
  it('gives the legal limit (R-DEC-1) and the promised one, which takes effect', () => {
    const due = dueDates(cn, '2026-09-21', { legal: workdays(20), promised: workdays(5) })
    expect(due).toEqual({
      legal: { date: '2026-10-26', provisional: false },
      promised: { date: '2026-09-29', provisional: false },
      effective: { date: '2026-09-29', provisional: false },
    })
  })

  it('without a promise the legal limit takes effect', () => {
    const due = dueDates(cn, '2026-09-21', { legal: workdays(20), promised: null })
    expect(due.promised).toBeNull()
    expect(due.effective).toEqual({ date: '2026-10-26', provisional: false })
  })

  it('counts each limit in its own unit', () => {
    const due = dueDates(cn, '2026-09-01', { legal: { amount: 1, unit: 'month' }, promised: workdays(5) })
    expect(due.legal.date).toBe('2026-10-08')
    expect(due.effective.date).toBe('2026-09-08')
  })

  it('a promise to decide on the spot is due on the day of acceptance', () => {
    expect(dueDates(cn, '2026-09-21', { legal: workdays(20), promised: workdays(0) }).effective).toEqual({
      date: '2026-09-21',
      provisional: false,
    })
  })

  it('a special procedure moves both (R-DEC-3)', () => {
    const paused = [{ from: '2026-10-12', to: '2026-10-23' }]
    const due = dueDates(cn, '2026-09-21', { legal: workdays(20), promised: workdays(10) }, paused)
    expect(due.legal.date).toBe('2026-11-09')
    expect(due.effective.date).toBe('2026-10-26')
  })

  it('marks only the date that reaches into an unpublished year', () => {
    const due = dueDates(cn, '2026-12-21', { legal: workdays(20), promised: workdays(5) })
    expect(due.legal.provisional).toBe(true)
    expect(due.effective).toEqual({ date: '2026-12-28', provisional: false })
  })
})

describe('remainingWorkdays', () => {
  it.each([
    ['2026-09-21', 5],
    ['2026-09-24', 2],
    ['2026-09-25', 2],
    ['2026-09-27', 2],
    ['2026-09-28', 1],
    ['2026-09-29', 0],
    ['2026-09-30', -1],
    ['2026-10-01', -1],
    ['2026-10-08', -2],
  ])('on %s there are %i days to 2026-09-29', (today, left) => {
    expect(remainingWorkdays(cn, today, '2026-09-29')).toBe(left)
  })

  it('is late on the weekend after a missed Friday already', () => {
    expect(remainingWorkdays(cn, '2026-11-07', '2026-11-06')).toBe(-1)
    expect(remainingWorkdays(cn, '2026-11-09', '2026-11-06')).toBe(-1)
    expect(remainingWorkdays(cn, '2026-11-10', '2026-11-06')).toBe(-2)
  })

  it('does not run down while the clock is paused', () => {
    const paused = [{ from: '2026-10-12', to: '2026-10-23' }]
    expect(remainingWorkdays(cn, '2026-10-12', '2026-11-09', paused)).toBe(11)
    expect(remainingWorkdays(cn, '2026-10-23', '2026-11-09', paused)).toBe(11)
    expect(remainingWorkdays(cn, '2026-10-26', '2026-11-09', paused)).toBe(10)
  })

  it('is negative exactly when today is after the due date, and goes down by one each working day', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2021-01-01', n))
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 45 }),
        fc.integer({ min: 0, max: 90 }),
        (start, n, passed) => {
          const due = addWorkdays(cn, start, n).date
          const today = addDays(start, passed)
          const left = remainingWorkdays(cn, today, due)
          expect(left < 0).toBe(today > due)
          const tomorrow = addDays(today, 1)
          const step = remainingWorkdays(cn, tomorrow, due) - left
          if (tomorrow <= due) expect(step).toBe(dayKind(cn, tomorrow).workday ? -1 : 0)
        },
      ),
    )
  })
})
