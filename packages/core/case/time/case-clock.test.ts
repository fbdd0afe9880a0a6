import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Limits } from '../../catalogue/schema.ts'
import { addWorkdays } from '../../clock/calendar.ts'
import type { Plan } from '../../compose/plan.ts'
import type { Due } from '../event.ts'
import { opened, plainCalendar } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { clockOf, dueOf } from './case-clock.ts'

const start = '2026-03-02'

function limits(legal: number, promised: number | null = null): Limits {
  return {
    legal: { amount: legal, unit: 'workday' },
    promised:
      promised === null ? null : { amount: promised, unit: 'workday', basis: 'test', level: 'proposal' },
    issueWithin: 10,
  }
}

function after(days: number): string {
  return addWorkdays(plainCalendar, start, days).date
}

/** The dates that acceptance on the first day tells. */
function dueDates(plan: Plan): Due {
  const clock = clockOf(opened(plan).case, plan, plainCalendar, start)
  if (!clock) throw new Error('an accepted case has a clock')
  return dueOf(clock)
}

describe('due dates of a case', () => {
  it('parts in parallel all count from acceptance; the longest ends the case', () => {
    const plan = planOf([
      { id: 'a', authority: 'bureau', limits: limits(20) },
      { id: 'b', authority: 'fire', limits: limits(10) },
    ])
    const due = dueDates(plan)
    expect(due.parts).toMatchObject({ a: { legal: after(20) }, b: { legal: after(10) } })
    expect(due.legal).toBe(after(20))
  })

  it('a part that needs another’s result counts from that one’s due date', () => {
    const plan = planOf([
      { id: 'a', authority: 'fire', limits: limits(10) },
      { id: 'b', authority: 'police', after: ['a'], limits: limits(20) },
    ])
    expect(dueDates(plan).parts.b?.legal).toBe(after(30))
  })

  it('the whole stays within 45 working days of joint handling (R-DEC-2)', () => {
    const plan = planOf([
      { id: 'a', authority: 'fire', limits: limits(30) },
      { id: 'b', authority: 'police', after: ['a'], limits: limits(30) },
    ])
    expect(dueDates(plan).legal).toBe(after(45))
  })

  it('one item whose own law gives longer keeps its limit', () => {
    const plan = planOf([{ id: 'a', authority: 'bureau', limits: limits(60) }])
    expect(dueDates(plan).legal).toBe(after(60))
  })

  it('a promise makes it shorter, never longer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.option(fc.nat(90))), { minLength: 1, maxLength: 6 }),
        (spans) => {
          const shapes = spans.map(([legal, promised], index) => ({
            id: `i${index}`,
            authority: 'bureau',
            limits: limits(legal, promised),
          }))
          const due = dueDates(planOf(shapes))
          expect(due.effective <= due.legal).toBe(true)
          for (const part of Object.values(due.parts)) {
            expect(part.effective <= part.legal).toBe(true)
            expect(part.legal >= start).toBe(true)
            expect(part.legal <= due.legal).toBe(true)
          }
        },
      ),
    )
  })
})
