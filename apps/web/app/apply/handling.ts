import type { Handling } from '@xinban/core/case/promises/events'
import { handlingFaults, replacedPapers } from '@xinban/core/case/promises/handling'
import type { CasePlan } from '@xinban/core/compose/plan'
import type { Fault } from '@xinban/core/problem'

/** The ways in which a paper can be missing at first. */
export const waysOfPaper = ['tolerated', 'promised', 'preview'] as const
export type WayOfPaper = (typeof waysOfPaper)[number]

/** True where the plan offers anything but the ordinary way. */
export function hasWays({ law, items, materials }: CasePlan): boolean {
  const papers = materials.filter((material) => material.provider === 'applicant')
  return (
    items.some((item) => law.items[item.id]?.commitment.offered) ||
    papers.some(({ id }) => waysOfPaper.some((way) => law.materials[id]?.[way].offered))
  )
}

/** True while nothing is promised and no paper is to follow. */
export function isOrdinary({ commitments, tolerated, promised, preview }: Handling): boolean {
  return [commitments, tolerated, promised, preview].every((list) => list.length === 0)
}

/** How a paper is to be handled: handed in now, or in one of the other ways; `item`: with a promise about an item. */
export function wayOf(plan: CasePlan, handling: Handling, paper: string): WayOfPaper | 'item' | 'now' {
  const chosen = waysOfPaper.find((way) => handling[way].includes(paper))
  return chosen ?? (replacedPapers(plan, handling).has(paper) ? 'item' : 'now')
}

/** True where a wish is about this very paper. */
export function isWish(handling: Handling, paper: string): boolean {
  return waysOfPaper.some((way) => handling[way].includes(paper))
}

/** Wishes without those about a paper that is there: it is handed in now. */
export function withoutPaper(handling: Handling, paper: string): Handling {
  const without = (list: readonly string[]) => list.filter((id) => id !== paper)
  const { tolerated, promised, preview } = handling
  return {
    ...handling,
    tolerated: without(tolerated),
    promised: without(promised),
    preview: without(preview),
  }
}

/**
 * What of the wishes the plan and the applicant’s statements do not bear: as the server judges them, credit records left
 * aside, which only it knows.
 */
export function statementFaults(plan: CasePlan, handling: Handling): Fault[] {
  return handlingFaults({ plan, handling, credit: [], today: '' })
}

/** The wishes as they were posted: `item:<id>` and `paper:<id>` name a way, the two statements are ticks. */
export function handlingFrom(posted: FormData, plan: CasePlan): Handling {
  const papersBy = (way: WayOfPaper) =>
    plan.materials.map(({ id }) => id).filter((id) => posted.get(`paper:${id}`) === way)
  return {
    commitments: plan.items.map(({ id }) => id).filter((id) => posted.get(`item:${id}`) === 'commitment'),
    tolerated: papersBy('tolerated'),
    promised: papersBy('promised'),
    preview: papersBy('preview'),
    mandate: posted.get('mandate') === 'on',
    noThirdParty: posted.get('noThirdParty') === 'on',
  }
}
