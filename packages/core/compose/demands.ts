import type { Condition } from '../catalogue/condition.ts'
import type { Edition } from '../catalogue/edition.ts'
import { namesOf } from '../catalogue/evaluate.ts'
import { parseFilledBy } from '../catalogue/filled-by.ts'
import { isListed } from '../catalogue/local-basis.ts'
import type { Item, MaterialUse, Service } from '../catalogue/schema.ts'
import { fieldIdsOf } from './field-slots.ts'
import { getFrom } from './get-from.ts'
import { oncePerEdition } from './once-per-edition.ts'
import { canBecome, type Knowledge, openNames } from './possible.ts'
import { questionList } from './question-list.ts'

/** Something about an item that answers decide: its conditions, the outer one first. */
interface Demand {
  readonly conditions: readonly Condition[]
  /** The question that gives a value once the conditions hold. */
  readonly question?: string
  /** Without effect where another item of the plan produces this material. */
  readonly unlessProduced?: string
}

/** A demand with the items that make it. */
export interface SharedDemand extends Demand {
  readonly items: readonly Item[]
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

function ofItem(edition: Edition, item: Item): Demand[] {
  return [
    ...item.materials.flatMap((use) => ofMaterial(edition, item, use)),
    ...fieldIdsOf(edition, item).map((id) => ofField(edition, id)),
    ...(item.survey.mode === 'required' ? [{ conditions: each(item.survey.when) }] : []),
  ]
}

/** The same for equal demands, whichever items and papers they are of. */
function keyOf({ conditions, question, unlessProduced }: Demand): string {
  return JSON.stringify([conditions.map(({ tree }) => tree), question, unlessProduced])
}

/**
 * What answers decide about the papers, fields and surveys of a service's items: each demand once, with the items that
 * make it. A tenth of what the items list one by one, and gone through for every question that is asked.
 */
export const demandsOf = oncePerEdition((edition: Edition, service: Service): readonly SharedDemand[] => {
  const asked = new Set(questionList(edition, service).map(({ id }) => id))
  const matters = ({ conditions, question }: Demand) =>
    question !== undefined || conditions.some(({ tree }) => namesOf(tree).some((name) => asked.has(name)))
  const items = new Set(service.items.map(({ item }) => getFrom(edition.items, item)))
  const all = [...items].flatMap((item) => ofItem(edition, item).map((demand) => ({ demand, item })))
  const equal = Map.groupBy(
    all.filter(({ demand }) => matters(demand)),
    ({ demand }) => keyOf(demand),
  )
  return [...equal.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...first.demand, items: [...new Set(group.map(({ item }) => item))] }] : []
  })
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
