import type { Edition } from '../catalogue/edition.ts'
import type { Field, Item } from '../catalogue/schema.ts'
import { getFrom } from './get-from.ts'
import { canBecome } from './possible.ts'
import type { Scope } from './scope.ts'

/** One datum that one item asks for when it is handled alone. */
export interface FieldSlot {
  readonly item: Item
  readonly id: string
  readonly field: Field & { readonly group: string }
}

/** The ids of an item's fields, each once: its field sets, then its own. */
export function fieldIdsOf(edition: Edition, item: Item): string[] {
  const sets = item.fieldSets.flatMap((set) => edition.district.fieldSets[set] ?? [])
  return [...new Set([...sets, ...item.fields])]
}

/** The fields that a person could ever see: those whose condition can still hold through the form's own values. */
function reachable(slots: readonly FieldSlot[], scope: Scope): Set<string> {
  const asked = slots.filter((slot) => slot.field.filledBy === undefined)
  const alive = new Set(asked.map((slot) => slot.id))
  const knowledge = { facts: scope.answers, alive: (name: string) => alive.has(name) }
  for (let before = -1; before !== alive.size; ) {
    before = alive.size
    for (const { id, field } of asked) {
      if (field.when && !canBecome(field.when.tree, true, knowledge)) alive.delete(id)
    }
  }
  return alive
}

/**
 * Every datum that the applicable items ask for with these answers, once per item and datum. Left out is what no
 * value of the form can make visible. Data that the system fills in are there, marked by their `filledBy`.
 */
export function fieldSlotsOf(scope: Scope): FieldSlot[] {
  const { edition, answers, items } = scope
  const slots = items.flatMap((item) =>
    fieldIdsOf(edition, item).map((id) => ({ item, id, field: getFrom(edition.fields, id) })),
  )
  const alive = reachable(slots, scope)
  const knowledge = { facts: answers, alive: (name: string) => alive.has(name) }
  return slots.filter(({ id, field }) =>
    field.filledBy === undefined ? alive.has(id) : !field.when || canBecome(field.when.tree, true, knowledge),
  )
}
