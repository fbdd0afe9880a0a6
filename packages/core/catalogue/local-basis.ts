import type { Edition } from './edition.ts'
import type { Basis, Item, MaterialUse } from './schema.ts'

/** What the district names as its basis for asking a local paper for this item. */
export function localBasis({ district }: Edition, item: Item, use: MaterialUse): Basis | undefined {
  const { localMaterials } = district
  return localMaterials.find((one) => one.item === item.id && one.material === use.material)?.basis
}

/** False for a local paper that this district does not list with a basis of its own (R-ACC-5). */
export function isListed(edition: Edition, item: Item, use: MaterialUse): boolean {
  return !use.local || localBasis(edition, item, use) !== undefined
}
