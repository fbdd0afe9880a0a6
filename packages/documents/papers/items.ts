import type { Basis } from '@xinban/core/catalogue/schema'
import type { Plan, PlanAuthority, PlanItem } from '@xinban/core/compose/plan'
import { due } from './due.ts'

/** An item of the plan. */
export function itemOf(plan: Plan, id: string): PlanItem {
  return due(plan.items.find((item) => item.id === id) ?? null, `item ${id}`)
}

/** An authority that the plan names: one that decides an item, or one that supervises it. */
export function authorityOf(plan: Plan, id: string): PlanAuthority {
  const all = plan.items.flatMap((item) => [item.authority, ...(item.supervisor ? [item.supervisor] : [])])
  return due(all.find((authority) => authority.id === id) ?? null, `authority ${id}`)
}

/** The names of items, in the plan's order. */
export function itemNames(plan: Plan, ids: readonly string[]): string {
  const names = plan.items.filter((item) => ids.includes(item.id)).map((item) => item.name.zh)
  return names.join('、')
}

/** A legal basis as a paper may cite it: null where nobody has read it, so that no proposal passes for law. */
export function citedBasis(basis: Basis | null): string | null {
  return basis?.level === 'seen' ? basis.text : null
}

/** The laws that the letters of commitment rest on, as far as they were read themselves; empty where the plan has none. */
export function commitmentLaw(plan: Plan): string[] {
  const letter = plan.law.letters.find((one) => one.class === 'post_supervision')
  return letter?.basis.filter(({ level }) => level === 'seen').map((basis) => basis.text) ?? []
}
