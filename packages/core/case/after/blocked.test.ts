import { describe, expect, it } from 'vitest'
import { addDays } from '../../clock/local-date.ts'
import type { Plan } from '../../compose/plan.ts'
import type { BlockPoint } from '../../compose/plan-law.ts'
import type { Case } from '../case.ts'
import type { Command } from '../command.ts'
import type { CaseEvent, EventBody } from '../event.ts'
import { evolve } from '../evolve.ts'
import { accept, on, type Who } from '../journey.fixture.ts'
import { beginTale, judged, type Tale, tell, todayOf } from '../time/random-case.fixture.ts'
import { type Draw, drawFrom } from '../time/random-plan.fixture.ts'
import { blocking, openConditions } from './conditions.ts'

const points: readonly [BlockPoint, BlockPoint, BlockPoint] = ['issue', 'hand_over', 'close']
const approvers: Readonly<Record<string, Who>> = { bureau: 'food', fire: 'fire', police: 'police' }

function grantOf(draw: Draw, item: string): Command {
  const conditions = points.filter(() => draw.chance(0.25)).map((blocks) => ({ text: '补充标识', blocks }))
  return draw.chance(0.1)
    ? { type: 'refuse', item, reasons: '条件不符', falsePapers: false }
    : { type: 'grant', item, note: '', conditions }
}

/** Somebody tries something: a decision, a condition, a paper, or a step that something may stand in the way of. */
function attempt(draw: Draw, tale: Tale): readonly [Who, Command] {
  const part = draw.pick(tale.case.parts as [Tale['case']['parts'][0]])
  const condition = tale.case.conditions.filter((one) => one.metAt === null)[draw.int(3)]
  const holder = tale.case.parts.find((one) => one.item === condition?.item)?.authority ?? ''
  switch (draw.int(8)) {
    case 0:
    case 1:
    case 2:
      return [approvers[part.authority] ?? 'food', grantOf(draw, part.item)]
    case 3:
      return [
        approvers[holder] ?? 'food',
        { type: 'meet_condition', condition: condition?.id ?? '', note: '已完成' },
      ]
    case 4:
      return draw.chance(0.3)
        ? ['applicant', { type: 'hand_in_owed', material: 'm_lease' }]
        : ['applicant', { type: 'withdraw_commitment', item: part.item, note: '' }]
    case 5:
      return ['clerk', { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' }]
    case 6:
      return ['clerk', { type: 'close' }]
    default:
      return ['chief', { type: 'conclude', note: '' }]
  }
}

/** A case in which all ways of handling may meet: promises, papers that follow, conditions of approval. */
function combined(seed: number): Tale {
  const draw = drawFrom(seed)
  let tale = beginTale(draw)
  tale = tell(tale, 'clerk', accept) ?? tale
  for (let step = 0; step < 60; step += 1) {
    const later = on(tale, addDays(todayOf(tale), draw.chance(0.05) ? draw.int(12) : 0))
    const now = judged({ ...later, calendar: tale.calendar })
    tale = tell(now, ...attempt(draw, now)) ?? now
  }
  return tale
}

/** The case as it was right before each event of a kind. */
function before(tale: Tale, type: EventBody['type']): Case[] {
  const found: Case[] = []
  let state: Case | null = null
  for (const event of tale.events as readonly CaseEvent[]) {
    if (state && event.body.type === type) found.push(state)
    state = evolve('c1', state, event)
  }
  return found
}

/** What stands in the way, told again in another way: what is not met, of what is not refused or ended. */
function inTheWay(theCase: Case, plan: Plan, point: BlockPoint): number {
  const reach = points.slice(0, points.indexOf(point) + 1)
  const decisionOf = (item: string) => theCase.parts.find((part) => part.item === item)?.decision
  const conditions = theCase.conditions.filter(
    (one) => one.metAt === null && decisionOf(one.item) === 'granted' && reach.includes(one.blocks),
  )
  const papers = theCase.owed.filter(({ items, handedInOn, expired }) => {
    const alive = items.filter((item) => ['granted', null].includes(decisionOf(item) ?? null))
    const blocks = alive.map((item) => plan.law.items[item]?.toleratedBlocks ?? 'issue')
    return handedInOn === null && !expired && blocks.some((one) => reach.includes(one))
  })
  return conditions.length + papers.length
}

describe('R-TOL-3: nothing passes a point while something open holds it up', () => {
  const tales = Array.from({ length: 300 }, (_, seed) => combined(seed + 70_000))

  it.each([
    ['no licence is issued', 'licence_issued', 'issue'],
    ['no licence is handed over', 'handed_over', 'hand_over'],
    ['no case is closed', 'closed', 'close'],
  ] as const)('%s', (_name, type, point) => {
    let tried = 0
    for (const tale of tales) {
      for (const state of before(tale, type)) {
        expect(blocking(state, tale.plan, point)).toEqual([])
        expect(inTheWay(state, tale.plan, point)).toBe(0)
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(30)
  })

  it('what was let through for later is still there: conditions for closing outlast issuing and handing over', () => {
    const open = tales.flatMap((tale) =>
      before(tale, 'handed_over').flatMap((state) => openConditions(state, tale.plan)),
    )
    expect(open.length).toBeGreaterThan(5)
    expect(new Set(open.map((one) => one.blocks))).toEqual(new Set(['close']))
  })

  it('handing over comes once, and only where there is a licence; so does closing', () => {
    for (const tale of tales) {
      expect(before(tale, 'handed_over').length).toBeLessThanOrEqual(1)
      expect(before(tale, 'closed').length).toBeLessThanOrEqual(1)
      for (const state of before(tale, 'handed_over')) expect(state.licence).not.toBeNull()
    }
  })
})
