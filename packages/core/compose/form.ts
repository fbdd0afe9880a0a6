import type { Edition } from '../catalogue/edition.ts'
import type { Field, FieldGroup } from '../catalogue/schema.ts'
import type { FieldSlot } from './field-slots.ts'
import { oncePerEdition } from './once-per-edition.ts'
import type { Plan, PlanField } from './plan.ts'

function present<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> } {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> }
}

/** A field as it stands in every plan that asks for it. */
function fieldOf(id: string, field: Field): Omit<PlanField, 'askedBy'> {
  const { name, type, required, sensitive, options, columns, min, max, length, pattern, check } = field
  const { source, when, note } = field
  const rest = present({ options, columns, min, max, length, pattern, check, source, when, note })
  return { id, name, type, required, sensitive, ...rest }
}

/** The sections of an edition with all that could ever be asked in them, in their order. */
const allSections = oncePerEdition((_edition: Edition, groups: readonly FieldGroup[]) =>
  [...groups]
    .sort((a, b) => a.order - b.order)
    .map((group) => ({
      id: group.id,
      title: group.name,
      fields: Object.entries(group.fields).map(([id, field]) => fieldOf(id, field)),
    })),
)

/** The one form: every datum once, in the sections of the catalogue, with the items that ask for it. */
export function formOf(edition: Edition, slots: readonly FieldSlot[]): Plan['form'] {
  const askers = new Map<string, Set<string>>()
  for (const { id, field, item } of slots) {
    if (field.filledBy !== undefined) continue
    const known = askers.get(id)
    if (known) known.add(item.id)
    else askers.set(id, new Set([item.id]))
  }
  const sections = allSections(edition, edition.groups).map(({ id, title, fields }) => ({
    id,
    title,
    fields: fields.flatMap((field): PlanField[] => {
      const by = askers.get(field.id)
      return by ? [{ ...field, askedBy: [...by] }] : []
    }),
  }))
  return { sections: sections.filter((section) => section.fields.length > 0) }
}
