import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cnCalendar } from './calendar.fixture.ts'
import { addWorkdays, dayKind } from './calendar.ts'
import { addDays } from './local-date.ts'
import { remainingWorkdays } from './remaining.ts'

const cn = cnCalendar()

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
