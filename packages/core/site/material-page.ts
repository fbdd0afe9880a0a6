import type { Edition } from '../catalogue/edition.ts'
import type { Material } from '../catalogue/schema.ts'
import type { Ref } from './catalogue-list.ts'
import { papersOfItem } from './item-page.ts'

/** A material, and the items that ask for it. */
export interface MaterialPage extends Ref {
  readonly material: Omit<Material, 'name'>
  readonly items: readonly (Ref & { readonly note: string | null; readonly always: boolean })[]
}

/** The page of a material; undefined where there is none. */
export function findMaterialPage(edition: Edition, id: string): MaterialPage | undefined {
  const found = edition.materials.get(id)
  if (!found) return undefined
  const { name, ...material } = found
  const items = [...edition.items.values()].flatMap((item) =>
    papersOfItem(edition, item)
      .filter((paper) => paper.id === id)
      .map(({ note, always }) => ({ id: item.id, name: item.name, note, always })),
  )
  return { id, name, material, items }
}
