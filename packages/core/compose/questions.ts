import type { Value } from '../catalogue/condition.ts'
import type { Edition } from '../catalogue/edition.ts'
import type { Item, Question, Service } from '../catalogue/schema.ts'
import { demandsOf, openNamesOf, type SharedDemand } from './demands.ts'
import { getFrom } from './get-from.ts'
import type { Answers } from './plan.ts'
import { canBecome, type Knowledge, mustBecome, openNames } from './possible.ts'
import { questionList, questionsById } from './question-list.ts'

/** One run through the questions: those asked so far, and the answers given to them. */
interface Run {
  readonly list: readonly Question[]
  readonly byId: ReadonlyMap<string, Question>
  readonly answers: Answers
  readonly asked: Question[]
  readonly facts: Record<string, Value>
  readonly knowledge: Knowledge
}

function start(edition: Edition, service: Service, answers: Answers): Run {
  const list = questionList(edition, service)
  const byId = questionsById(edition, service)
  const facts: Record<string, Value> = {}
  const alive = (name: string): boolean => {
    const question = byId.get(name)
    // What is no question is a form field: it can still be filled in.
    return !question?.when || canBecome(question.when.tree, true, knowledge)
  }
  const knowledge: Knowledge = { facts, alive }
  return { list, byId, answers, asked: [], facts, knowledge }
}

/** The wanted names and, transitively, the names on which it depends whether their questions are shown. */
function closure(run: Run, wanted: readonly string[]): Set<string> {
  const names = new Set(wanted)
  for (const name of names) {
    const when = run.byId.get(name)?.when
    if (when) for (const other of openNames(when.tree, true, run.knowledge)) names.add(other)
  }
  return names
}

function isShown(run: Run, question: Question): boolean {
  return !question.when || mustBecome(question.when.tree, true, run.knowledge)
}

/** Asks, in order, every question that is still wanted when its turn comes. */
function ask(run: Run, wanted: () => string[]): void {
  let names = closure(run, wanted())
  for (const question of run.list) {
    if (!names.has(question.id) || run.asked.includes(question) || !isShown(run, question)) continue
    run.asked.push(question)
    const answer = run.answers[question.id]
    if (answer === undefined) continue
    run.facts[question.id] = answer
    names = closure(run, wanted())
  }
}

function possibleItems(edition: Edition, service: Service, run: Run): Item[] {
  const uses = service.items.filter((use) => !use.when || canBecome(use.when.tree, true, run.knowledge))
  return [...new Set(uses.map((use) => getFrom(edition.items, use.item)))]
}

function askForItems(service: Service, run: Run): void {
  ask(run, () => service.items.flatMap(({ when }) => (when ? openNames(when.tree, true, run.knowledge) : [])))
}

/** The asked questions that decide which items apply, and the items that can still apply; see `questionsOf`. */
export function itemQuestionsOf(
  edition: Edition,
  service: Service,
  answers: Answers,
): { questions: Question[]; items: Item[] } {
  const run = start(edition, service, answers)
  askForItems(service, run)
  return { questions: run.asked, items: possibleItems(edition, service, run) }
}

/** Which of the items produce a material, by material. */
function producersOf(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const producers = new Map<string, Item[]>()
  for (const item of items) {
    for (const id of item.produces) producers.set(id, [...(producers.get(id) ?? []), item])
  }
  return producers
}

/**
 * The questions that matter for a service, given the answers so far. First those that decide which items apply, then
 * those that decide about the papers, fields and survey of items that can still apply; in each part the service's own
 * before the shared ones. A question is asked only while something still depends on it when its turn comes, so the
 * list does not depend on the order of the answers, and an answer to a question outside it never counts.
 */
export function questionsOf(edition: Edition, service: Service, answers: Answers): Question[] {
  const run = start(edition, service, answers)
  askForItems(service, run)
  const demands = demandsOf(edition, service)
  ask(run, () => {
    const items = possibleItems(edition, service, run)
    const possible = new Set(items)
    const producers = producersOf(items)
    const isMade = ({ items: by, unlessProduced: id = '' }: SharedDemand) =>
      by.some((item) => possible.has(item) && !producers.get(id)?.some((other) => other !== item))
    return demands.filter(isMade).flatMap((demand) => openNamesOf(demand, run.knowledge))
  })
  return run.asked
}

/** The first question without an answer; null when all are answered. */
export function nextQuestion(edition: Edition, service: Service, answers: Answers): Question | null {
  return questionsOf(edition, service, answers).find(({ id }) => answers[id] === undefined) ?? null
}
