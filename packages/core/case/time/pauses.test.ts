import { describe, expect, it } from 'vitest'
import { remainingWorkdays } from '../../clock/remaining.ts'
import { pauseKinds } from '../../compose/plan-law.ts'
import { Command } from '../command.ts'
import { grant, refusal } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { tasksOf } from '../tasks.ts'
import { nextWake, remindersOf } from '../timekeeping.ts'
import { clockView } from './clock-view.ts'
import {
  acceptedOn,
  carried,
  cn,
  days,
  lastOf,
  onDay,
  problemOf,
  toldApplicant,
  withLawOf,
} from './tale.fixture.ts'

const plan = planOf([
  { id: 'p_food', authority: 'bureau', limits: days(20) },
  { id: 'p_fire', authority: 'fire', limits: days(20) },
  { id: 'p_hotel', authority: 'police', after: ['p_fire'], limits: days(20) },
])
const alone = planOf([{ id: 'p_food', authority: 'bureau', limits: days(20) }])
const reasons = '组织专家评审'

type Pause = Extract<Command, { type: 'start_pause' }>
function pause(from: string, until: string, more: Partial<Pause> = {}): Command {
  return { type: 'start_pause', item: 'p_food', kind: 'expert_review', from, until, reasons, ...more }
}
const end: Command = { type: 'end_pause', item: 'p_food', note: '评审已结束' }

/** Accepted on Monday 21 September 2026; today is Saturday 10 October, a working day. */
const accepted = () => onDay(acceptedOn(plan, '2026-09-21'), '2026-10-10')

describe('R-DEC-3: special procedures are not counted', () => {
  it('the vector: twenty days from 2026-09-21, 12 to 23 October not counted, is 2026-11-09', () => {
    const tale = onDay(acceptedOn(alone, '2026-09-21'), '2026-10-10')
    expect(tale.case.due?.legal).toBe('2026-10-26')
    const told = carried(tale, [['food', pause('2026-10-12', '2026-10-23')]])
    expect(told.case.due).toMatchObject({ legal: '2026-11-09', parts: { p_food: { legal: '2026-11-09' } } })
    const view = clockView(told.case, alone, cn, '2026-10-12')
    expect(view?.parts[0]?.days.find((day) => day.date === '2026-10-23')).toMatchObject({
      counted: false,
      reason: 'pause',
      pause: 'expert_review',
    })
    expect(view?.parts[0]?.days.at(-1)).toMatchObject({ date: '2026-11-09', total: 20 })
  })

  it('only the eight kinds that the law names', () => {
    expect(pauseKinds).toHaveLength(8)
    expect(Command.safeParse({ ...pause('2026-10-12', '2026-10-13'), kind: 'holiday' }).success).toBe(false)
    for (const kind of pauseKinds.filter((one) => one !== 'hearing'))
      expect(problemOf(accepted(), 'food', pause('2026-10-12', '2026-10-13', { kind }))).toBe('carried out')
    expect(problemOf(accepted(), 'food', pause('2026-10-12', '2026-10-13', { kind: 'hearing' }))).toBe(
      'pause-hearing',
    )
  })

  it('told first: the applicant hears of the days and the reason, nothing is taken back', () => {
    for (const from of ['2026-10-09', '2026-10-10'])
      expect(problemOf(accepted(), 'food', pause(from, '2026-10-23'))).toBe('pause-days')
    expect(problemOf(accepted(), 'food', pause('2026-10-12', '2026-10-23', { reasons: '' }))).toBe(
      'reasons-missing',
    )
    const told = carried(accepted(), [['food', pause('2026-10-12', '2026-10-23')]])
    expect(lastOf(told, 'pause_started')).toMatchObject({ toldOn: '2026-10-10', reasons })
    const messages = toldApplicant(told, accepted().events.length)
    expect(messages[0]?.body.zh).toContain('2026年10月12日至2026年10月23日不计入期限')
  })

  it('a pause without a working day, or one that ends before it begins, is none', () => {
    expect(problemOf(accepted(), 'food', pause('2026-10-17', '2026-10-18'))).toBe('pause-days')
    expect(problemOf(accepted(), 'food', pause('2026-10-13', '2026-10-12'))).toBe('pause-days')
  })

  it('by the approver of that part, while it is open', () => {
    for (const who of ['fire', 'chief', 'clerk', 'applicant', 'leader', 'system'] as const)
      expect(problemOf(accepted(), who, pause('2026-10-12', '2026-10-13'))).toBe('forbidden')
    const decided = carried(accepted(), [['food', refusal('p_food')]])
    expect(problemOf(decided, 'food', pause('2026-10-12', '2026-10-13'))).toBe('command-not-allowed')
    const waiting = pause('2026-10-12', '2026-10-13', { item: 'p_hotel' })
    expect(problemOf(accepted(), 'police', waiting)).toBe('part-waiting')
  })

  it('not once the limit has passed', () => {
    expect(problemOf(onDay(accepted(), '2026-10-23'), 'food', pause('2026-10-26', '2026-10-28'))).toBe(
      'carried out',
    )
    // Days that begin after the limit hold nothing up, however far away they are.
    for (const from of ['2026-10-27', '9998-01-05'])
      expect(problemOf(onDay(accepted(), '2026-10-26'), 'food', pause(from, from))).toBe('limit-passed')
    expect(problemOf(onDay(accepted(), '2026-10-27'), 'food', pause('2026-10-28', '2026-10-29'))).toBe(
      'limit-passed',
    )
  })

  it('moves that part alone; the others and what does not need it keep their dates', () => {
    const before = accepted().case.due
    const told = carried(accepted(), [['food', pause('2026-10-12', '2026-10-23')]]).case.due
    expect(told?.parts.p_food?.legal).toBe('2026-11-09')
    expect(told?.parts.p_fire).toEqual(before?.parts.p_fire)
    expect(told?.parts.p_hotel).toEqual(before?.parts.p_hotel)
    expect(told?.legal).toBe(before?.legal)
  })

  it('also where the parts are long: a pause of one gives no days to another', () => {
    const long = planOf([
      { id: 'p_food', authority: 'bureau', limits: days(40) },
      { id: 'p_fire', authority: 'fire', limits: days(30) },
      { id: 'p_hotel', authority: 'police', after: ['p_fire'], limits: days(30) },
    ])
    const tale = acceptedOn(long, '2026-03-02')
    const told = carried(tale, [['food', pause('2026-03-03', '2026-04-30')]])
    expect(told.case.due?.parts.p_hotel).toEqual({ legal: '2026-05-08', effective: '2026-05-08' })
    expect(told.case.due?.parts.p_food?.legal).toBe('2026-06-30')
  })

  it('the whole stands still only while every part that is open does', () => {
    const both = carried(accepted(), [
      ['food', pause('2026-10-12', '2026-10-23')],
      ['fire', pause('2026-10-14', '2026-10-30', { item: 'p_fire' })],
    ])
    const { whole } = clockView(both.case, plan, cn, '2026-10-10') ?? {}
    expect(whole?.pauses).toEqual([{ kind: 'all_parts', from: '2026-10-14', to: '2026-10-23' }])
  })

  it('runs again by itself after the told day; the approver is reminded', () => {
    const told = carried(accepted(), [['food', pause('2026-10-12', '2026-10-16')]])
    const due = told.case.due
    expect(problemOf(onDay(told, '2026-10-16'), 'food', grant('p_food'))).toBe('part-paused')
    expect(nextWake(told.case, plan, cn, '2026-10-16')).toBe('2026-10-17')
    const after = onDay(told, '2026-10-19')
    expect(after.case.due).toEqual(due)
    expect(problemOf(after, 'food', grant('p_food'))).toBe('carried out')
    expect(problemOf(after, 'food', end)).toBe('not-due')
    const reminders = remindersOf(after.case, plan, cn, '2026-10-19').map((one) => one.subject.zh)
    expect(reminders.some((subject) => subject.startsWith('特别程序时间已满'))).toBe(true)
  })

  it('ended earlier, the rest counts again; the day on which it ends does not', () => {
    const told = carried(accepted(), [['food', pause('2026-10-12', '2026-10-23')]])
    const ended = carried(onDay(told, '2026-10-15'), [['food', end]])
    expect(ended.case.due?.parts.p_food?.legal).toBe('2026-10-30')
    expect(lastOf(ended, 'due_changed')).toMatchObject({ because: 'end_pause' })
    const atOnce = carried(told, [['food', end]])
    expect(atOnce.case.due).toEqual(accepted().case.due)
  })

  it('the inbox counts the same days as the ledger', () => {
    const told = onDay(carried(accepted(), [['food', pause('2026-10-12', '2026-10-23')]]), '2026-10-14')
    const task = tasksOf(told.case, plan, cn).find((one) => one.key === 'decide:p_food')
    const part = clockView(told.case, plan, cn, '2026-10-14')?.parts.find((one) => one.item === 'p_food')
    expect(task?.due).toBe('2026-11-09')
    const remaining = remainingWorkdays(cn, '2026-10-14', task?.due ?? '', task?.paused)
    expect(remaining).toBe(part?.effective.remaining)
    expect(remaining).toBe(11)
  })

  it('one at a time', () => {
    const told = carried(accepted(), [['food', pause('2026-10-12', '2026-10-16')]])
    expect(problemOf(told, 'food', pause('2026-10-19', '2026-10-20', { kind: 'testing' }))).toBe(
      'part-paused',
    )
  })

  it('within the cap of its kind, all of them together; telling and ending uses it up too', () => {
    const capped = withLawOf(alone, {
      pauses: { ...alone.law.pauses, expert_review: { ...alone.law.pauses.expert_review, atMost: 3 } },
    })
    const tale = acceptedOn(capped, '2026-11-02')
    expect(problemOf(tale, 'food', pause('2026-11-03', '2026-11-06'))).toBe('pause-cap')
    expect(problemOf(tale, 'food', pause('2026-11-03', '9999-12-31'))).toBe('pause-cap')
    const used = onDay(carried(tale, [['food', pause('2026-11-03', '2026-11-04')]]), '2026-11-05')
    expect(problemOf(used, 'food', pause('2026-11-06', '2026-11-09'))).toBe('pause-cap')
    expect(problemOf(used, 'food', pause('2026-11-06', '2026-11-09', { kind: 'testing' }))).toBe(
      'carried out',
    )
    let often = tale
    for (let time = 0; time < 3; time += 1)
      often = carried(often, [
        ['food', pause('2026-11-03', '2026-11-03')],
        ['food', end],
      ])
    expect(problemOf(often, 'food', pause('2026-11-03', '2026-11-03'))).toBe('pause-cap')
  })
})
