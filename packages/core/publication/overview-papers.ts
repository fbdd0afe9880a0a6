import type { Edition } from '../catalogue/edition.ts'
import { isListed } from '../catalogue/local-basis.ts'
import type { Bar } from '../catalogue/offer.ts'
import { type Ask, previewBar, promiseBar, toleranceBar } from '../catalogue/paper-offers.ts'
import type { Basis, Item, Material, Text } from '../catalogue/schema.ts'
import { getFrom } from '../compose/get-from.ts'
import type { Overview, OverviewItem } from './overview.ts'

/** An item that asks for a paper. */
export interface PaperAsker {
  readonly item: Item
  readonly basis: Basis
  /** When the item asks for it, in exact words and in the catalogue's own; null: whenever the item applies. */
  readonly when: Text | null
  readonly note: string | null
  /** True where both the item and the paper are asked in any case. */
  readonly always: boolean
}

/** What spares the applicant a paper, and when; `when` null: always. */
export interface PaperSource {
  readonly kind: 'form' | 'commitment' | 'register' | 'result'
  readonly name: Text
  readonly when: Text | null
}

/** A paper that the service may ask for, with everybody who asks. */
export interface OverviewPaper {
  readonly id: string
  readonly material: Material
  readonly askers: readonly PaperAsker[]
  readonly sources: readonly PaperSource[]
  /** Whether the applicant ever hands it in. */
  readonly handedIn: boolean
  /** The name of the set that it is handed in with, where another paper of the service belongs to it too. */
  readonly set: Text | null
  readonly tolerated: boolean
  readonly promised: boolean
  readonly preview: boolean
}

type Words = Overview['words']

function askersOf(edition: Edition, items: readonly OverviewItem[], id: string, words: Words): PaperAsker[] {
  return items.flatMap(({ item, when: itemWhen }) => {
    const uses = item.materials.filter((use) => use.material === id && isListed(edition, item, use))
    const [use] = uses
    const [basis] = item.basis
    if (!use || !basis) return []
    const when = use.when ? words(use.when) : null
    return [{ item, basis, when, note: use.note ?? null, always: itemWhen === null && when === null }]
  })
}

function sourcesOf(
  { material, id }: { material: Material; id: string },
  askers: readonly PaperAsker[],
  items: readonly OverviewItem[],
  words: Words,
): PaperSource[] {
  if (material.kind === 'form')
    return [{ kind: 'form', name: { zh: '一张申请表', en: 'the one form' }, when: null }]
  if (material.family === 'commitment')
    return [{ kind: 'commitment', name: { zh: '一份承诺书', en: 'the one commitment' }, when: null }]
  const asking = new Set(askers.map((asker) => asker.item.id))
  const producers = items.filter(({ item }) => item.produces.includes(id) && !asking.has(item.id))
  const results = producers.map(({ item, when }) => ({ kind: 'result' as const, name: item.name, when }))
  const { register } = material
  if (!register) return results
  const name = { zh: register.name, en: register.name }
  return [...results, { kind: 'register', name, when: register.when ? words(register.when) : null }]
}

/** True where nothing stands against it for any item that asks. */
function isOffered(asks: readonly Ask[], barOf: (ask: Ask) => Bar | null): boolean {
  return asks.length > 0 && asks.every((ask) => barOf(ask) === null)
}

/** Every paper of a service once, in the order in which its items first ask for it. */
export function papersOf(edition: Edition, items: readonly OverviewItem[], words: Words): OverviewPaper[] {
  const { families } = edition.district
  const ids = [...new Set(items.flatMap(({ item }) => item.materials.map((use) => use.material)))]
  const papers = ids.flatMap((id) => {
    const material = getFrom(edition.materials, id)
    const askers = askersOf(edition, items, id, words)
    if (askers.length === 0) return []
    const sources = sourcesOf({ material, id }, askers, items, words)
    const handedIn = sources.every((source) => source.when !== null)
    const asks = askers.map(({ item }) => ({ item, material }))
    return [
      {
        id,
        material,
        askers,
        sources,
        handedIn,
        tolerated: handedIn && isOffered(asks, (ask) => toleranceBar(ask, edition.district)),
        promised: handedIn && isOffered(asks, promiseBar),
        preview: handedIn && isOffered(asks, previewBar),
      },
    ]
  })
  return papers.map((paper) => {
    const { family } = paper.material
    const inSet = papers.filter((one) => one.handedIn && one.material.family === family).length > 1
    const set = (paper.handedIn && inSet && family !== undefined && families[family]) || null
    return { ...paper, set }
  })
}
