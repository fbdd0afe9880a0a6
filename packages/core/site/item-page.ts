import { commitmentOffer } from '../catalogue/commitment-offer.ts'
import type { Edition } from '../catalogue/edition.ts'
import { isListed } from '../catalogue/local-basis.ts'
import type { Offer } from '../catalogue/offer.ts'
import type { Authority, Item, Material } from '../catalogue/schema.ts'
import type { Ref } from './catalogue-list.ts'

/** One paper of an item's list, as the public reads it. */
export interface ItemPaper extends Ref {
  readonly kind: Material['kind']
  /** When it is asked for, in words; null: always, unless a question says otherwise. */
  readonly note: string | null
  readonly always: boolean
  /** The register that provides it, where one does. */
  readonly register: string | null
  readonly tolerable: boolean
  readonly promisable: boolean
}

/** A service in which an item is used, and when. */
export interface ItemUse extends Ref {
  readonly note: string | null
  readonly always: boolean
}

/** An item with everything that the law wants public about it (R-ACC-6). */
export interface ItemPage {
  readonly item: Item
  readonly authority: Authority
  readonly supervisor: Ref | null
  readonly promise: Offer
  readonly papers: readonly ItemPaper[]
  readonly services: readonly ItemUse[]
}

/** A row of the list of items. */
export interface ItemRow extends Ref {
  readonly type: Item['type']
  readonly authority: Ref
  readonly legal: Item['limits']['legal']
  readonly services: number
}

function refOf(edition: Edition, id: string): Ref {
  return { id, name: edition.authorities.get(id)?.name ?? { zh: id, en: id } }
}

/** The papers that the item can ask for in this district, each once. */
export function papersOfItem(edition: Edition, item: Item): ItemPaper[] {
  const uses = item.materials.filter((use) => isListed(edition, item, use))
  return uses.flatMap(({ material: id, note = null, when }) => {
    const material = edition.materials.get(id)
    if (!material) return []
    const { name, kind, register, tolerable, promisable } = material
    return [
      {
        id,
        name,
        kind,
        note,
        always: when === undefined,
        register: register?.name ?? null,
        tolerable: tolerable && item.tolerance,
        promisable: promisable !== undefined,
      },
    ]
  })
}

/** The services in which an item is used. */
export function servicesOfItem(edition: Edition, item: string): ItemUse[] {
  return [...edition.services.values()].flatMap((service) =>
    service.items
      .filter((use) => use.item === item)
      .map(({ note = null, when }) => ({
        id: service.id,
        name: service.name,
        note,
        always: when === undefined,
      })),
  )
}

/** The page of an item; undefined where there is none. */
export function findItemPage(edition: Edition, id: string): ItemPage | undefined {
  const item = edition.items.get(id)
  const authority = item && edition.authorities.get(item.authority)
  if (!item || !authority) return undefined
  return {
    item,
    authority,
    supervisor: item.supervisor ? refOf(edition, item.supervisor) : null,
    promise: commitmentOffer(item),
    papers: papersOfItem(edition, item),
    services: servicesOfItem(edition, id),
  }
}

/** All items, in the catalogue's order. */
export function itemRows(edition: Edition, only: (item: Item) => boolean = () => true): ItemRow[] {
  return [...edition.items.values()].filter(only).map((item) => {
    const { id, name, type, limits, authority } = item
    const services = new Set(servicesOfItem(edition, id).map((use) => use.id)).size
    return { id, name, type, authority: refOf(edition, authority), legal: limits.legal, services }
  })
}
