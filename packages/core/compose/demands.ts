import type { Condition } from '../catalogue/condition.ts'
import type { Edition } from '../catalogue/edition.ts'
import { parseFilledBy } from '../catalogue/filled-by.ts'
import { isListed } from '../catalogue/local-basis.ts'
import type { Item, MaterialUse } from '../catalogue/schema.ts'
import { fieldIdsOf } from './field-slots.ts'
import { getFrom } from './get-from.ts'
import { oncePerEdition } from './once-per-edition.ts'
import { canBecome, type Knowledge, openNames } from './possible.ts'

/** Something about an item that answers decide: its conditions, the outer one first. */
export interface Demand {
  readonly conditions: readonly Condition[]
  /** The question that gives a value once the conditions hold. */
  readonly question?: string
  /** Without effect where another item of the plan produces this material. */
  readonly unlessProduced?: string
}

function each(...conditions: readonly (Condition | undefined)[]): Condition[] {
  return conditions.filter((condition) => condition !== undefined)
}

function ofMaterial(edition: Edition, item: Item, use: MaterialUse): Demand[] {
  if (!isListed(edition, item, use)) return []
  const { kind, family, register } = getFrom(edition.materials, use.material)
  const provided = kind === 'form' || family === 'commitment'
  return [
    { conditions: each(use.when) },
    ...(provided ? [] : [{ conditions: each(use.when, register?.when), unlessProduced: use.material }]),
  ]
}

function ofField(edition: Edition, id: string): Demand {
  const { when, filledBy } = getFrom(edition.fields, id)
  if (filledBy === undefined) return { conditions: each(when) }
  const filler = parseFilledBy(filledBy)
  return filler?.kind === 'question' ? { conditions: each(when), question: filler.id } : { conditions: [] }
}

/** What answers decide about an item's papers, fields and survey. */
export const demandsOf = oncePerEdition((edition: Edition, item: Item): readonly Demand[] => {
  const demands = [
    ...item.materials.flatMap((use) => ofMaterial(edition, item, use)),
    ...fieldIdsOf(edition, item).map((id) => ofField(edition, id)),
    ...(item.survey.mode === 'required' ? [{ conditions: each(item.survey.when) }] : []),
  ]
  return demands.filter(({ conditions, question }) => conditions.length > 0 || question !== undefined)
})

/** The names on which a demand still depends: an inner condition counts only while the outer ones can hold. */
export function openNamesOf(demand: Demand, knowledge: Knowledge): string[] {
  const names: string[] = []
  for (const { tree } of demand.conditions) {
    if (!canBecome(tree, true, knowledge)) return names
    names.push(...openNames(tree, true, knowledge))
  }
  return demand.question === undefined ? names : [...names, demand.question]
}
