import type { Condition } from '../catalogue/condition.ts'
import type { Edition } from '../catalogue/edition.ts'
import type { Authority, Item, Question, Service, Text } from '../catalogue/schema.ts'
import { getFrom } from '../compose/get-from.ts'
import { questionList } from '../compose/question-list.ts'
import { conditionWords, type Names } from './condition-words.ts'
import { type OverviewPaper, papersOf } from './overview-papers.ts'
import { sayAll } from './say.ts'

/** An item of a service with everything that answers can change about it. */
export interface OverviewItem {
  readonly item: Item
  readonly authority: Authority
  readonly supervisor: Authority | null
  /** The answers under which it applies; null: always. */
  readonly when: Text | null
  /** The same in the catalogue's own short words. */
  readonly note: string | null
  readonly survey: { readonly before: boolean; readonly when: Text | null }
  /** Items of the service whose result it uses when they are applied for together. */
  readonly after: readonly string[]
}

/** A service as a whole: everything that may be asked, with its conditions; no answers are assumed. */
export interface Overview {
  readonly edition: Edition
  readonly service: Service
  readonly items: readonly OverviewItem[]
  readonly papers: readonly OverviewPaper[]
  /** Questions that decide which items apply, in the order in which they are asked. */
  readonly questions: readonly Question[]
  /** A condition in words. */
  readonly words: (condition: Condition) => Text
}

function namesFor(edition: Edition, service: Service): Names {
  const questions = new Map(questionList(edition, service).map((question) => [question.id, question]))
  return { questions, fields: edition.fields }
}

/** Several uses of one item apply where any of them does. */
function whenOf(conditions: readonly (Condition | undefined)[], words: Overview['words']): Text | null {
  const known = conditions.filter((condition) => condition !== undefined)
  if (known.length < conditions.length) return null
  return sayAll(known.map(words), { zh: '；或者', en: '; or ' })
}

function usedNames(condition: Condition | undefined): string[] {
  return condition?.feel.match(/[a-z][a-z0-9_]*/g) ?? []
}

function itemOf(edition: Edition, service: Service, id: string, words: Overview['words']): OverviewItem {
  const item = getFrom(edition.items, id)
  const uses = service.items.filter((use) => use.item === id)
  const others = service.items.map((use) => use.item).filter((other) => other !== id)
  const producers = [...new Set(others)].filter((other) =>
    getFrom(edition.items, other).produces.some((made) =>
      item.materials.some((use) => use.material === made),
    ),
  )
  const before = item.survey.mode === 'required'
  return {
    item,
    authority: getFrom(edition.authorities, item.authority),
    supervisor: item.supervisor ? getFrom(edition.authorities, item.supervisor) : null,
    when: whenOf(
      uses.map((use) => use.when),
      words,
    ),
    note: uses.find((use) => use.note)?.note ?? null,
    survey: { before, when: before && item.survey.when ? words(item.survey.when) : null },
    after: producers.filter((other) => !item.produces.some((made) => producesAlso(edition, other, made))),
  }
}

/** Two items that make the same paper never wait for each other. */
function producesAlso(edition: Edition, other: string, made: string): boolean {
  return getFrom(edition.items, other).produces.includes(made)
}

/** Everything that a service may ask, computed from the catalogue. */
export function overviewOf(edition: Edition, service: Service): Overview {
  const names = namesFor(edition, service)
  const words = ({ tree }: Condition): Text => conditionWords(tree, names)
  const ids = [...new Set(service.items.map((use) => use.item))]
  const items = ids.map((id) => itemOf(edition, service, id, words))
  const used = new Set(service.items.flatMap((use) => usedNames(use.when)))
  return {
    edition,
    service,
    items,
    papers: papersOf(edition, items, words),
    questions: [...names.questions.values()].filter((question) => used.has(question.id)),
    words,
  }
}
