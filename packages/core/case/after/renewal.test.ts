import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { conclude, grant } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { tasksOf } from '../tasks.ts'
import {
  acceptedOn,
  carried,
  cn,
  onDay,
  problemOf,
  toldApplicant,
  withItemLaw,
} from '../time/tale.fixture.ts'
import { dueCommands, nextWake, remindersOf } from '../timekeeping.ts'
import { permitOf } from './licence-change.ts'
import { renewalWindow } from './renewal.ts'

const plan = planOf([
  { id: 'p_food', authority: 'bureau', years: 5 },
  { id: 'p_fire', authority: 'fire' },
])
const basis = { text: '78号令', level: 'seen' } as const
const food = withItemLaw(plan, 'p_food', {
  renewal: { earliest: { amount: 90, unit: 'workday' }, latest: { amount: 15, unit: 'workday' }, basis },
})
const request: Command = { type: 'request_renewal', item: 'p_food', note: '' }
function decision(granted: boolean, reasons = ''): Command {
  return { type: 'decide_renewal', item: 'p_food', granted, reasons }
}

/** Concluded on 1 December 2021: the permit is valid until 30 November 2026. */
function concluded(of = food) {
  return carried(acceptedOn(of, '2021-12-01'), [
    ['food', grant('p_food')],
    ['fire', grant('p_fire')],
    ['chief', conclude],
  ])
}
const requested = () => carried(onDay(concluded(), '2026-11-09'), [['applicant', request]])

describe('R-REN-1: renewal', () => {
  it('the dossier’s window: 90 to 15 working days before 2026-11-30 is 2026-07-21 to 2026-11-09', () => {
    expect(renewalWindow(concluded().case, food, cn, 'p_food')).toEqual({
      from: '2026-07-21',
      to: '2026-11-09',
      until: '2026-11-30',
    })
    expect(problemOf(onDay(concluded(), '2026-07-20'), 'applicant', request)).toBe('renewal-window')
    expect(problemOf(onDay(concluded(), '2026-07-21'), 'applicant', request)).toBe('carried out')
    expect(problemOf(onDay(concluded(), '2026-11-09'), 'applicant', request)).toBe('carried out')
    expect(problemOf(onDay(concluded(), '2026-11-10'), 'applicant', request)).toBe('renewal-window')
  })

  it('by the law in general: at any time up to thirty working days before the end', () => {
    expect(renewalWindow(concluded(plan).case, plan, cn, 'p_food')).toMatchObject({
      from: null,
      to: '2026-10-19',
    })
    expect(problemOf(onDay(concluded(plan), '2022-01-04'), 'applicant', request)).toBe('carried out')
    expect(problemOf(onDay(concluded(plan), '2026-10-20'), 'applicant', request)).toBe('renewal-window')
  })

  it('the holder is told when the window opens and on its last day', () => {
    const keys = (day: string) => remindersOf(concluded().case, food, cn, day).map((one) => one.key)
    const mine = (day: string) => keys(day).filter((key) => key.startsWith('renewal:'))
    expect(mine('2026-07-20')).toEqual([])
    expect(mine('2026-07-21')).toEqual(['renewal:p_food:2026-11-30:open'])
    expect(mine('2026-11-09')).toEqual(['renewal:p_food:2026-11-30:last'])
    expect(nextWake(concluded().case, food, cn, '2026-07-22')).toBe('2026-11-09')
  })

  it('a permit without an end is not renewed', () => {
    expect(problemOf(concluded(), 'applicant', { ...request, item: 'p_fire' })).not.toBe('carried out')
  })

  it('waits for its approver, until the validity ends', () => {
    expect(tasksOf(requested().case, food, cn)).toContainEqual(
      expect.objectContaining({ kind: 'renewal', role: 'approver', authority: 'bureau', due: '2026-11-30' }),
    )
    expect(problemOf(requested(), 'fire', decision(true))).toBe('forbidden')
    expect(problemOf(requested(), 'food', decision(false))).toBe('reasons-missing')
    expect(problemOf(requested(), 'applicant', request)).toBe('command-not-allowed')
  })

  it('what is granted goes on from the old end, as a new version of the licence', () => {
    const renewed = carried(requested(), [['food', decision(true)]])
    expect(permitOf(renewed.case, 'p_food')?.validUntil).toBe('2031-11-30')
    expect(renewed.case.licence).toMatchObject({ version: 2, validUntil: '2031-11-30' })
  })

  it('silence renews on the day after the end, not on the last day', () => {
    expect(dueCommands(requested().case, food, cn, '2026-11-30')).toEqual([])
    expect(
      problemOf(onDay(requested(), '2026-11-30'), 'system', { type: 'deem_renewed', item: 'p_food' }),
    ).toBe('not-due')
    expect(nextWake(requested().case, food, cn, '2026-11-30')).toBe('2026-12-01')
    const silent = onDay(requested(), '2026-12-01')
    expect(silent.case.renewals).toMatchObject([{ item: 'p_food', result: 'deemed' }])
    expect(permitOf(silent.case, 'p_food')?.validUntil).toBe('2031-11-30')
    const told = toldApplicant(silent, requested().events.length)
    expect(told.map((one) => one.body.zh).join()).toContain('视为准予延续')
  })

  it('after the end nobody can refuse any more; before it, with reasons', () => {
    const late = { ...requested(), at: '2026-12-01T02:00:00.000Z' }
    expect(problemOf(late, 'food', decision(false, '条件不符'))).toBe('deemed-renewed')
    const refused = carried(onDay(requested(), '2026-11-30'), [['food', decision(false, '条件不符')]])
    expect(dueCommands(refused.case, food, cn, '2026-12-01')).toEqual([{ type: 'mark_expired' }])
    expect(permitOf(refused.case, 'p_food')?.validUntil).toBe('2026-11-30')
  })

  it('who did not ask is not renewed', () => {
    const tale = onDay(concluded(), '2026-12-01')
    expect(permitOf(tale.case, 'p_food')?.validUntil).toBe('2026-11-30')
    expect(permitOf(tale.case, 'p_food')?.expiredOn).toBe('2026-12-01')
    expect(problemOf(tale, 'applicant', request)).toBe('command-not-allowed')
  })
})
