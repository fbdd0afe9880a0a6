import type { Command } from '../command.ts'
import { conclude, grant } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { acceptedOn, carried, type Tale } from '../time/tale.fixture.ts'

/** Two permits of the bureau and of the fire brigade that last one and two years, and one of the police without an end. */
export const plan = planOf([
  { id: 'p_food', authority: 'bureau', years: 1 },
  { id: 'p_fire', authority: 'fire', years: 2 },
  { id: 'p_hotel', authority: 'police' },
])

/** Concluded on Monday, 2 March 2026: p_food is valid until 1 March 2027. */
export function issued(): Tale {
  return carried(acceptedOn(plan, '2026-03-02'), [
    ['food', grant('p_food')],
    ['fire', grant('p_fire')],
    ['police', grant('p_hotel')],
    ['chief', conclude],
  ])
}

/** Suspends p_fire; from the day of issue, until it is lifted, if nothing else is said. */
export function suspend(more: Partial<Extract<Command, { type: 'suspend_permit' }>> = {}): Command {
  return {
    type: 'suspend_permit',
    item: 'p_fire',
    from: '2026-03-02',
    until: null,
    basis: '某法第三十条',
    reasons: '消防设施停用',
    ...more,
  }
}
