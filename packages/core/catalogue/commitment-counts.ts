import type { Edition } from './edition.ts'
import { type ItemClass, itemClasses } from './law-words.ts'

/** How many items there are of a kind, and how many industries contain one of them, also of the core industries alone. */
export interface ClassCount {
  readonly items: number
  readonly industries: number
  readonly coreIndustries: number
}

/** The figures of the public list; `all`: every item there is. */
export interface ClassCounts {
  readonly all: ClassCount
  /** Items for which approval on a promise is offered. */
  readonly offered: ClassCount
  readonly byClass: Readonly<Record<ItemClass, ClassCount>>
}

/** What is counted of an item. */
interface Counted {
  readonly id: string
  readonly class: { readonly name: ItemClass }
  readonly commitment: { readonly offered: boolean }
}

function count({ services }: Edition, items: readonly Counted[]): ClassCount {
  const ids = new Set(items.map(({ id }) => id))
  const industries = [...services.values()].filter(
    ({ kind, items: uses }) => kind === 'industry' && uses.some(({ item }) => ids.has(item)),
  )
  return {
    items: ids.size,
    industries: industries.length,
    coreIndustries: industries.filter(({ core }) => core).length,
  }
}

/** Counts the items of each class, those with an offer, and the industries that contain them. */
export function countClasses(edition: Edition, items: readonly Counted[]): ClassCounts {
  const ofClass = (name: ItemClass) =>
    count(
      edition,
      items.filter((item) => item.class.name === name),
    )
  const byClass = itemClasses.map((name) => [name, ofClass(name)])
  return {
    all: count(edition, items),
    offered: count(
      edition,
      items.filter(({ commitment }) => commitment.offered),
    ),
    byClass: Object.fromEntries(byClass) as Record<ItemClass, ClassCount>,
  }
}
