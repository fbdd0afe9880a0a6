import type { Edition } from '../catalogue/edition.ts'
import { namesOf } from '../catalogue/evaluate.ts'
import type { Question, Service } from '../catalogue/schema.ts'
import { oncePerEdition } from './once-per-edition.ts'

/**
 * Every question that could be asked for a service: its own first, then the shared ones in catalogue order, except
 * that a question on which another one depends always stands before it. A service's own question hides a shared
 * one with the same id.
 */
export const questionList = oncePerEdition((edition: Edition, service: Service): readonly Question[] => {
  const all = new Map(service.questions.map((question) => [question.id, question]))
  for (const [id, question] of edition.questions) if (!all.has(id)) all.set(id, question)
  const ordered = new Set<Question>()
  const entered = new Set<string>()
  const place = (question: Question): void => {
    if (entered.has(question.id)) return
    entered.add(question.id)
    for (const name of question.when ? namesOf(question.when.tree) : []) {
      const before = all.get(name)
      if (before) place(before)
    }
    ordered.add(question)
  }
  for (const question of all.values()) place(question)
  return [...ordered]
})

/** The same questions by their ids. */
export const questionsById = oncePerEdition(
  (edition: Edition, service: Service): ReadonlyMap<string, Question> =>
    new Map(questionList(edition, service).map((question) => [question.id, question])),
)
