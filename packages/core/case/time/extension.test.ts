import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { grant } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { tasksOf } from '../tasks.ts'
import {
  acceptedOn,
  carried,
  cn,
  days,
  lastOf,
  onDay,
  problemOf,
  toldApplicant,
  withItemLaw,
} from './tale.fixture.ts'

const reasons = '案情复杂'
const plan = planOf([
  { id: 'p_food', authority: 'bureau', limits: days(20) },
  { id: 'p_fire', authority: 'fire', limits: days(20) },
])
const start = '2026-09-21'
const accepted = () => acceptedOn(plan, start)

function ask(count = 10, why = reasons): Command {
  return { type: 'ask_extension', item: 'p_food', days: count, reasons: why }
}
function decision(granted: boolean, why = reasons): Command {
  return { type: 'decide_extension', item: 'p_food', granted, reasons: why }
}

describe('R-DEC-1: twenty working days, ten more', () => {
  it('twenty from acceptance; the head of the authority can give ten on top', () => {
    expect(accepted().case.due?.parts.p_food?.legal).toBe('2026-10-26')
    const asked = carried(onDay(accepted(), '2026-10-19'), [['food', ask()]])
    expect(asked.case.due).toEqual(accepted().case.due)
    expect(tasksOf(asked.case, plan, cn)).toContainEqual(
      expect.objectContaining({ kind: 'extension', role: 'chief', authority: 'bureau', due: '2026-10-26' }),
    )
    const granted = carried(asked, [['chief', decision(true)]])
    expect(granted.case.due?.parts.p_food?.legal).toBe('2026-11-09')
    expect(granted.case.due?.parts.p_fire).toEqual(accepted().case.due?.parts.p_fire)
    expect(lastOf(granted, 'due_changed')).toMatchObject({ because: 'decide_extension' })
  })

  it('once: not again after a refusal, nor after a grant', () => {
    for (const granted of [true, false]) {
      const tale = carried(accepted(), [
        ['food', ask(5)],
        ['chief', decision(granted)],
      ])
      expect(problemOf(tale, 'food', ask(5))).toBe('command-not-allowed')
      expect(problemOf(tale, 'chief', decision(true))).toBe('command-not-allowed')
    }
  })

  it('by the head of that authority, nobody else', () => {
    const asked = carried(accepted(), [['food', ask()]])
    for (const who of ['food', 'fireChief', 'leader', 'clerk', 'applicant', 'system'] as const)
      expect(problemOf(asked, who, decision(true))).toBe('forbidden')
    expect(problemOf(accepted(), 'fire', ask())).toBe('forbidden')
  })

  it('with reasons, which the applicant is told', () => {
    expect(problemOf(accepted(), 'food', ask(10, ''))).toBe('reasons-missing')
    const asked = carried(accepted(), [['food', ask()]])
    expect(problemOf(asked, 'chief', decision(true, ''))).toBe('reasons-missing')
    expect(problemOf(asked, 'chief', decision(false, ''))).toBe('reasons-missing')
    const granted = carried(asked, [['chief', decision(true)]])
    expect(lastOf(granted, 'extension_decided')?.reasons).toBe(reasons)
    expect(toldApplicant(granted, asked.events.length)).toHaveLength(2)
  })

  it('not more than ten, and not at all where the law of the item gives none', () => {
    expect(problemOf(accepted(), 'food', ask(11))).toBe('extension-cap')
    const without = withItemLaw(plan, 'p_food', { extension: 0 })
    expect(problemOf(acceptedOn(without, start), 'food', ask(1))).toBe('command-not-allowed')
  })

  it('not after the limit: neither asked for nor granted', () => {
    const last = onDay(accepted(), '2026-10-26')
    const asked = carried(last, [['food', ask()]])
    expect(problemOf(onDay(accepted(), '2026-10-27'), 'food', ask())).toBe('limit-passed')
    expect(problemOf(onDay(asked, '2026-10-27'), 'chief', decision(true))).toBe('limit-passed')
    expect(problemOf(onDay(asked, '2026-10-27'), 'chief', decision(false))).toBe('carried out')
  })

  it('a refusal moves nothing, and a promise is not extended', () => {
    const refused = carried(accepted(), [
      ['food', ask()],
      ['chief', decision(false)],
    ])
    expect(refused.case.due).toEqual(accepted().case.due)
    const promised = planOf([{ id: 'p_food', authority: 'bureau', limits: days(20, 10) }])
    const granted = carried(acceptedOn(promised, start), [
      ['food', ask()],
      ['chief', decision(true)],
    ])
    expect(granted.case.due?.parts.p_food).toEqual({ legal: '2026-11-09', effective: '2026-10-12' })
  })
})

describe('R-DEC-2: joint handling within forty-five working days, fifteen more', () => {
  const chain = planOf([
    { id: 'p_food', authority: 'bureau', limits: days(40) },
    { id: 'p_fire', authority: 'fire', after: ['p_food'], limits: days(40) },
  ])
  const limited = { ...chain, limits: { ...chain.limits, legal: 80 } }
  const jointly = () => acceptedOn(limited, '2026-03-02')
  const askJoint: Command = { type: 'ask_joint_extension', days: 15, reasons }
  const decideJoint: Command = { type: 'decide_joint_extension', granted: true, reasons }

  it('the whole ends on the forty-fifth day, however long its parts take one after the other', () => {
    expect(jointly().case.due).toMatchObject({
      legal: '2026-05-08',
      parts: { p_fire: { legal: '2026-05-08' } },
    })
  })

  it('the government’s leader, and only the leader, can give fifteen on top, once', () => {
    const asked = carried(jointly(), [['chief', askJoint]])
    expect(tasksOf(asked.case, limited, cn)).toContainEqual(
      expect.objectContaining({ kind: 'joint_extension', role: 'leader', due: '2026-05-08' }),
    )
    for (const who of ['chief', 'fireChief', 'food', 'clerk', 'applicant', 'system'] as const)
      expect(problemOf(asked, who, decideJoint)).toBe('forbidden')
    const granted = carried(asked, [['leader', decideJoint]])
    expect(granted.case.due?.legal).toBe('2026-05-28')
    expect(
      toldApplicant(granted, asked.events.length)
        .map((one) => one.body.zh)
        .join(),
    ).toContain('2026年5月28日')
    expect(problemOf(granted, 'chief', askJoint)).toBe('extension-used')
    expect(problemOf(granted, 'leader', decideJoint)).toBe('command-not-allowed')
  })

  it('asked for by the head of the lead authority, with reasons, fifteen days at most, not after the limit', () => {
    expect(problemOf(jointly(), 'fireChief', askJoint)).toBe('forbidden')
    expect(problemOf(jointly(), 'chief', { ...askJoint, reasons: '' })).toBe('reasons-missing')
    expect(problemOf(jointly(), 'chief', { ...askJoint, days: 16 })).toBe('extension-cap')
    expect(problemOf(onDay(jointly(), '2026-05-08'), 'chief', askJoint)).toBe('carried out')
    expect(problemOf(onDay(jointly(), '2026-05-09'), 'chief', askJoint)).toBe('limit-passed')
    const asked = carried(onDay(jointly(), '2026-05-08'), [['chief', askJoint]])
    expect(problemOf(onDay(asked, '2026-05-09'), 'leader', decideJoint)).toBe('limit-passed')
    expect(problemOf(asked, 'leader', { ...decideJoint, reasons: '' })).toBe('reasons-missing')
  })

  it('not where the parts end sooner anyway: it would move nothing', () => {
    expect(problemOf(acceptedOn(plan, start), 'chief', askJoint)).toBe('extension-cap')
    const asked = carried(acceptedOn(plan, start), [['food', ask()]])
    expect(problemOf(asked, 'chief', askJoint)).toBe('extension-cap')
  })

  it('an item whose own law gives longer keeps its limit; another that does not need it keeps its own', () => {
    const long = planOf([
      { id: 'p_food', authority: 'bureau', limits: days(60) },
      { id: 'p_fire', authority: 'fire', limits: days(30) },
      { id: 'p_hotel', authority: 'police', after: ['p_fire'], limits: days(30) },
    ])
    const due = acceptedOn(long, '2026-03-02').case.due
    expect(due?.parts.p_food?.legal).toBe('2026-05-28')
    expect(due?.parts.p_hotel?.legal).toBe('2026-05-08')
  })

  it('a part that is granted late is not due before it began, and the whole stays as it was told', () => {
    const late = carried(onDay(jointly(), '2026-05-20'), [['food', grant('p_food')]])
    expect(late.case.due?.parts.p_fire?.legal).toBe('2026-05-20')
    expect(late.case.due?.legal).toBe('2026-05-08')
  })
})
