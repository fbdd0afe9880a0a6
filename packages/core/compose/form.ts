import type { Edition } from '../catalogue/edition.ts'
import type { Field } from '../catalogue/schema.ts'
import type { FieldSlot } from './field-slots.ts'
import type { Plan, PlanField } from './plan.ts'

function present<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> } {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> }
}

function planField(id: string, field: Field, askedBy: readonly string[]): PlanField {
  const { name, type, required, sensitive, options, columns, min, max, length, pattern, check } = field
  const { source, when, note } = field
  return {
    id,
    name,
    type,
    required,
    sensitive,
    askedBy,
    ...present({ options, columns, min, max, length, pattern, check, source, when, note }),
  }
}

/** The one form: every datum once, in the sections of the catalogue, with the items that ask for it. */
export function formOf(edition: Edition, slots: readonly FieldSlot[]): Plan['form'] {
  const asked = Map.groupBy(
    slots.filter((slot) => slot.field.filledBy === undefined),
    (slot) => slot.id,
  )
  const groups = [...edition.groups].sort((a, b) => a.order - b.order)
  const sections = groups.map((group) => ({
    id: group.id,
    title: group.name,
    fields: Object.entries(group.fields).flatMap(([id, field]) => {
      const asking = asked.get(id)
      return asking ? [planField(id, field, [...new Set(asking.map((slot) => slot.item.id))])] : []
    }),
  }))
  return { sections: sections.filter((section) => section.fields.length > 0) }
}
