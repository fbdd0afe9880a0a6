import type { Need } from './needs.ts'
import type { Provided } from './providers.ts'

/** Item → the items whose result it needs first, in the plan's order. */
export type After = ReadonlyMap<string, readonly string[]>

/** Which item waits for which: one waits for another when a paper it needs is that one's result. */
export function afterOf(
  items: readonly { readonly id: string }[],
  needs: readonly Need[],
  providers: ReadonlyMap<string, Provided>,
): After {
  const waits = new Map<string, Set<string>>(items.map((item) => [item.id, new Set()]))
  for (const need of needs) {
    const provided = need.basis ? providers.get(need.id) : undefined
    if (provided?.provider === 'step' && provided.source) waits.get(need.item.id)?.add(provided.source)
  }
  return new Map(
    items.map(({ id }) => [id, items.map((one) => one.id).filter((other) => waits.get(id)?.has(other))]),
  )
}

/**
 * The stages of the joint approval: an item stands in the first stage in which everything it needs is there, so all
 * that can run in parallel does. Null when items wait for each other in a circle.
 */
export function stagesOf(after: After): string[][] | null {
  const stages: string[][] = []
  const placed = new Set<string>()
  while (placed.size < after.size) {
    const ready = [...after].filter(
      ([id, before]) => !placed.has(id) && before.every((one) => placed.has(one)),
    )
    if (ready.length === 0) return null
    const stage = ready.map(([id]) => id)
    for (const id of stage) placed.add(id)
    stages.push(stage)
  }
  return stages
}
