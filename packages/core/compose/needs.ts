import type { Edition } from '../catalogue/edition.ts'
import { holds } from '../catalogue/evaluate.ts'
import { localBasis } from '../catalogue/local-basis.ts'
import type { Basis, Item, Material, MaterialUse } from '../catalogue/schema.ts'
import { getFrom } from './get-from.ts'
import type { Asker } from './plan.ts'
import type { Scope } from './scope.ts'

/** One paper that one item asks for when it is handled alone. */
export interface Need {
  readonly item: Item
  readonly use: MaterialUse
  readonly id: string
  readonly material: Material
  /** The law that asks; null for a local paper for which this district has no basis: it is not asked (R-ACC-5). */
  readonly basis: Basis | null
}

function basisOf(edition: Edition, item: Item, use: MaterialUse): Basis | null {
  return (use.local ? localBasis(edition, item, use) : item.basis[0]) ?? null
}

/** Every paper that an applicable item's list holds with these answers, once per item and paper, in their order. */
export function needsOf({ edition, answers, items }: Scope): Need[] {
  return items.flatMap((item) => {
    const seen = new Map<string, Need>()
    for (const use of item.materials) {
      if (!holds(use.when, answers)) continue
      const basis = basisOf(edition, item, use)
      const before = seen.get(use.material)
      if (before && (before.basis || !basis)) continue
      const material = getFrom(edition.materials, use.material)
      seen.set(use.material, { item, use, id: use.material, material, basis })
    }
    return [...seen.values()]
  })
}

/** Who asks for the paper; null where no basis is in force here. */
export function askerOf({ item, use, basis }: Need): Asker | null {
  if (!basis) return null
  return { item: item.id, name: item.name, authority: item.authority, basis, note: use.note ?? null }
}
