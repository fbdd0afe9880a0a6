import { describe, expect, it } from 'vitest'
import type { Span } from '../../catalogue/schema.ts'
import type { Plan } from '../../compose/plan.ts'
import { planOf } from '../plan.fixture.ts'
import { dueCommands } from '../timekeeping.ts'
import { clockView } from './clock-view.ts'
import { calendarUntil } from './random-case.fixture.ts'
import { acceptedOn, days, judged, lastOf, onDay, problemOf, toldApplicant } from './tale.fixture.ts'

function lasting(span: Span): Plan {
  return planOf([
    { id: 'p_food', authority: 'bureau', limits: { legal: span, promised: null, issueWithin: 10 } },
  ])
}

describe('2.3: the dossier’s vectors through a case, from acceptance to the ledger', () => {
  it.each([
    ['2020-01-17', 5, '2020-01-23'],
    ['2020-01-20', 5, '2020-02-04'],
    ['2020-07-01', 20, '2020-07-29'],
    ['2020-09-30', 5, '2020-10-14'],
    ['2020-11-23', 20, '2020-12-21'],
    ['2021-02-05', 5, '2021-02-18'],
    ['2022-01-28', 5, '2022-02-09'],
    ['2022-09-30', 10, '2022-10-19'],
    ['2022-12-28', 5, '2023-01-05'],
    ['2023-04-28', 3, '2023-05-06'],
    ['2024-09-13', 1, '2024-09-14'],
    ['2025-09-30', 5, '2025-10-14'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-03-02', 45, '2026-05-08'],
    ['2026-03-02', 60, '2026-05-28'],
    ['2026-09-21', 5, '2026-09-29'],
    ['2026-09-21', 20, '2026-10-26'],
    ['2026-09-21', 30, '2026-11-09'],
  ])('accepted on %s, %i working days: %s', (start, amount, date) => {
    const plan = lasting({ amount, unit: 'workday' })
    const tale = acceptedOn(plan, start)
    expect(tale.case.due).toEqual({
      legal: date,
      effective: date,
      provisional: false,
      parts: { p_food: { legal: date, effective: date } },
    })
    const ledger = clockView(tale.case, plan, tale.calendar, start)?.parts[0]?.days
    expect(ledger?.[0]).toMatchObject({ date: start, counted: false, reason: 'start', total: 0 })
    expect(ledger?.at(-1)).toMatchObject({ date, counted: true, total: amount })
  })

  it('2026-12-31 and one working day: 2027-01-01, said to be provisional', () => {
    const tale = acceptedOn(lasting({ amount: 1, unit: 'workday' }), '2026-12-31')
    expect(tale.case.due).toMatchObject({ legal: '2027-01-01', provisional: true })
    const [told] = toldApplicant(tale).slice(-1)
    expect(told?.body.zh).toContain('暂定')
    expect(told?.body.en).toContain('provisional')
  })

  it.each<[Span['unit'], number, string, string]>([
    ['month', 3, '2026-03-02', '2026-06-02'],
    ['month', 1, '2026-01-31', '2026-02-28'],
    ['calendar_day', 10, '2026-09-21', '2026-10-08'],
    ['calendar_day', 7, '2026-09-21', '2026-09-28'],
  ])('1.5: %s %i from %s: %s', (unit, amount, start, date) => {
    const tale = acceptedOn(lasting({ amount, unit }), start)
    expect(tale.case.due?.legal).toBe(date)
  })
})

describe('2.1: a newly published calendar', () => {
  const plan = planOf([{ id: 'p_food', authority: 'bureau', limits: days(20) }])
  const before = () => acceptedOn(plan, '2025-12-22', calendarUntil(2025))
  const published = () => ({ ...onDay(before(), '2025-12-24'), calendar: calendarUntil(2026) })

  it('moves the dates by an event that says why; they are not provisional any more', () => {
    expect(before().case.due).toMatchObject({ legal: '2026-01-19', provisional: true })
    expect(dueCommands(published().case, plan, calendarUntil(2026), '2025-12-24')).toEqual([
      { type: 'apply_calendar' },
    ])
    const after = judged(published())
    expect(after.case.due).toMatchObject({ legal: '2026-01-20', provisional: false })
    expect(lastOf(after, 'due_changed')).toMatchObject({
      because: 'apply_calendar',
      before: { legal: '2026-01-19', effective: '2026-01-19' },
    })
  })

  it('the applicant is told, once', () => {
    const after = judged(published())
    expect(
      toldApplicant(after, before().events.length)
        .map((one) => one.body.zh)
        .join(),
    ).toContain('2026年1月20日')
    expect(judged(after).events).toHaveLength(after.events.length)
    expect(problemOf(after, 'system', { type: 'apply_calendar' })).toBe('not-due')
  })

  it('changes nothing for dates that no unpublished day was counted for', () => {
    const early = acceptedOn(plan, '2025-11-03', calendarUntil(2025))
    expect(early.case.due).toMatchObject({ legal: '2025-12-01', provisional: false })
    expect(dueCommands(early.case, plan, calendarUntil(2026), '2025-12-01')).toEqual([])
  })
})
