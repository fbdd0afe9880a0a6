import type { Authority, Text } from '../catalogue/schema.ts'
import { stagesOf } from '../compose/approval.ts'
import type { OverviewItem } from './overview.ts'
import { sayAll, sayMoney, saySpan, text } from './say.ts'

/** An item in the box of its authority. */
export interface FlowItem {
  readonly id: string
  readonly name: Text
  readonly limit: Text
  /** When it applies, in exact words; null: always. */
  readonly when: Text | null
  /** The same in the catalogue's own short words (Chinese). */
  readonly note: string | null
}

/** Items that one authority decides at the same time, after the same things. */
export interface ItemGroup {
  readonly id: string
  readonly authority: Authority
  readonly items: readonly FlowItem[]
  readonly surveyed: boolean
  /** Items whose results the group uses. */
  readonly after: readonly string[]
}

function flowItem({ item, when, note }: OverviewItem): FlowItem {
  const { legal, promised } = item.limits
  const fee = item.fee.fen > 0 ? [sayMoney(item.fee.fen)] : []
  const limit = promised ? text('承诺', 'promised ') : text('', '')
  const span = sayAll([limit, saySpan(promised ?? legal)], { zh: '', en: '' })
  return { id: item.id, name: item.name, limit: sayAll([span, ...fee]), when, note }
}

/** The stages in which items can be decided; all in one where a catalogue makes them wait in a circle. */
function stageOf(items: readonly OverviewItem[]): ReadonlyMap<string, number> {
  const stages = stagesOf(new Map(items.map(({ item, after }) => [item.id, after])))
  const all = stages ?? [items.map(({ item }) => item.id)]
  return new Map(all.flatMap((ids, stage) => ids.map((id) => [id, stage] as const)))
}

/** The groups of items: by stage, then authority, then whether the site is surveyed first. */
export function groupsOf(items: readonly OverviewItem[]): ItemGroup[] {
  const stages = stageOf(items)
  const key = ({ item, authority, survey }: OverviewItem) =>
    `stage${stages.get(item.id) ?? 0}_${authority.id}${survey.before ? '_surveyed' : ''}`
  const grouped = [...Map.groupBy(items, key)].map(([id, group]) => ({ id, group }))
  const order = ({ group }: (typeof grouped)[number]) => stages.get(group[0]?.item.id ?? '') ?? 0
  return grouped
    .toSorted((a, b) => order(a) - order(b))
    .flatMap(({ id, group }) => {
      const [first] = group
      if (!first) return []
      const own = new Set(group.map(({ item }) => item.id))
      const after = [...new Set(group.flatMap((one) => one.after))].filter((other) => !own.has(other))
      const { authority, survey } = first
      return [{ id, authority, items: group.map(flowItem), surveyed: survey.before, after }]
    })
}
