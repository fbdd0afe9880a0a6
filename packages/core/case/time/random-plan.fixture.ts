import type { Limits, Span } from '../../catalogue/schema.ts'
import type { Plan, PlanMaterial } from '../../compose/plan.ts'
import type { ItemLaw, Offer } from '../../compose/plan-law.ts'
import { planOf } from '../plan.fixture.ts'

/** Draws at random, and the same again for the same seed. */
export interface Draw {
  /** A whole number from 0 up to but not including `below`. */
  readonly int: (below: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
}

/** Draws from a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(list.length)] ?? list[0],
  }
}

const offered: Offer = { offered: true, why: null, level: 'proposal' }
const authorities = ['bureau', 'fire', 'police'] as const

function legalSpan(draw: Draw): Span {
  switch (draw.int(6)) {
    case 0:
      return { amount: 5 + draw.int(40), unit: 'calendar_day' }
    case 1:
      return { amount: 1 + draw.int(3), unit: 'month' }
    case 2:
      return { amount: draw.pick([0, 1, 45, 60]), unit: 'workday' }
    default:
      return { amount: draw.pick([3, 10, 15, 20, 20, 20, 30]), unit: 'workday' }
  }
}

function limits(draw: Draw): Limits {
  const legal = legalSpan(draw)
  const unit = draw.chance(0.8) ? legal.unit : draw.pick<Span['unit']>(['workday', 'calendar_day'])
  const most = unit === legal.unit ? legal.amount : 30
  const promised = { amount: draw.int(most + 1), unit, basis: 'test', level: 'proposal' as const }
  return { legal, promised: draw.chance(0.5) ? promised : null, issueWithin: 10 }
}

function lawOf(draw: Draw, law: ItemLaw): ItemLaw {
  return {
    ...law,
    extension: draw.pick([0, 5, 10, 10]),
    hearing: draw.chance(0.1) ? 'required' : 'on_request',
    commitment: {
      ...law.commitment,
      ...offered,
      decideWithin: {
        amount: draw.pick([0, 1, 3]),
        unit: draw.pick<Span['unit']>(['workday', 'workday', 'calendar_day']),
      },
    },
    toleratedBlocks: draw.pick(['issue', 'hand_over', 'close']),
  }
}

/** The same paper, asked for by some of the items that asked. */
function askedBySome(draw: Draw, material: PlanMaterial): PlanMaterial {
  const members = material.members.map((member) => {
    const [first, ...rest] = member.askedBy
    return { ...member, askedBy: [...(first ? [first] : []), ...rest.filter(() => draw.chance(0.3))] }
  })
  return { ...material, members }
}

/** A plan of one to five items of three authorities: chains, promises, all units, commitments, papers that may follow. */
export function randomPlan(draw: Draw): Plan {
  const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, 1 + draw.int(5))
  const plan = planOf(
    ids.map((id, index) => ({
      id,
      authority: draw.pick(authorities),
      after: ids.slice(0, index).filter(() => draw.chance(0.3)),
      limits: limits(draw),
      years: 5,
    })),
  )
  const items = Object.entries(plan.law.items).map(([id, law]) => [id, lawOf(draw, law)] as const)
  const laws = Object.entries(plan.law.materials).map(
    ([id, law]) => [id, { ...law, tolerated: offered }] as const,
  )
  return {
    ...plan,
    limits: { ...plan.limits, legal: 99 },
    materials: plan.materials.map((material) => askedBySome(draw, material)),
    law: {
      ...plan.law,
      correction: { within: draw.chance(0.5) ? { amount: 10, unit: 'workday' } : null, basis: null },
      items: Object.fromEntries(items),
      materials: Object.fromEntries(laws),
    },
  }
}
