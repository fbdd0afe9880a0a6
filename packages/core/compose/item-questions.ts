import type { Condition } from '../catalogue/condition.ts'
import type { Edition } from '../catalogue/edition.ts'
import type { Item, MaterialUse } from '../catalogue/schema.ts'
import { fieldIdsOf } from './field-slots.ts'
import { fillingQuestion } from './filling-question.ts'
import { getFrom } from './get-from.ts'
import { isListed } from './needs.ts'
import { canBecome, type Knowledge, openNames } from './possible.ts'

function open(condition: Condition | undefined, knowledge: Knowledge): string[] {
  return condition ? openNames(condition.tree, true, knowledge) : []
}

function possible(condition: Condition | undefined, knowledge: Knowledge): boolean {
  return !condition || canBecome(condition.tree, true, knowledge)
}

function forMaterial(
  edition: Edition,
  item: Item,
  use: MaterialUse,
  others: readonly Item[],
  knowledge: Knowledge,
): string[] {
  if (!isListed(edition, item, use) || !possible(use.when, knowledge)) return []
  const material = getFrom(edition.materials, use.material)
  const provided =
    material.kind === 'form' ||
    material.family === 'commitment' ||
    others.some((other) => other !== item && other.produces.includes(use.material))
  return [...open(use.when, knowledge), ...(provided ? [] : open(material.register?.when, knowledge))]
}

function forField(edition: Edition, id: string, knowledge: Knowledge): string[] {
  const field = getFrom(edition.fields, id)
  if (!possible(field.when, knowledge)) return []
  const filling = fillingQuestion(field.filledBy)
  if (filling !== undefined) return [...open(field.when, knowledge), filling]
  return field.filledBy === undefined ? open(field.when, knowledge) : []
}

/** The names on which an item's papers, fields and survey still depend. `others`: the items of the same plan. */
export function openNamesOfItem(
  edition: Edition,
  item: Item,
  others: readonly Item[],
  knowledge: Knowledge,
): string[] {
  return [
    ...item.materials.flatMap((use) => forMaterial(edition, item, use, others, knowledge)),
    ...fieldIdsOf(edition, item).flatMap((id) => forField(edition, id, knowledge)),
    ...(item.survey.mode === 'required' ? open(item.survey.when, knowledge) : []),
  ]
}
