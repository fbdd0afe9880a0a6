import type { Edition } from '../catalogue/edition.ts'
import type { Service } from '../catalogue/schema.ts'
import { answerChoices } from './answer-choices.ts'
import { excludedPairs } from './items.ts'
import type { Answers } from './plan.ts'
import { itemQuestionsOf, nextQuestion } from './questions.ts'

/** So many sets of answers are looked at for one service at most; then the best one so far is taken. */
const MAX_VISITS = 2000

interface Search {
  readonly edition: Edition
  readonly service: Service
  best: { readonly count: number; readonly answers: Answers }
  visits: number
}

/** Branch and bound: the answers that leave most items possible are tried first; the plainer ones win a draw. */
function search(at: Search, answers: Answers): void {
  const { edition, service } = at
  at.visits += 1
  const { questions, items } = itemQuestionsOf(edition, service, answers)
  if (items.length <= at.best.count || at.visits > MAX_VISITS) return
  const next = questions.find(({ id }) => answers[id] === undefined)
  if (!next) {
    if (excludedPairs(items).length === 0) at.best = { count: items.length, answers }
    return
  }
  const branches = answerChoices(edition, service, next).map((answer) => {
    const more = { ...answers, [next.id]: answer }
    return { more, bound: itemQuestionsOf(edition, service, more).items.length }
  })
  for (const { more } of branches.toSorted((a, b) => b.bound - a.bound)) search(at, more)
}

/**
 * The representative answers of a service: those under which most of its items apply together; questions that do not
 * change the number of items get the plainest answer (no, the first option, the smallest number).
 */
export function typicalAnswers(edition: Edition, service: Service): Answers {
  const at: Search = { edition, service, best: { count: -1, answers: {} }, visits: 0 }
  search(at, {})
  const answers: Record<string, Answers[string]> = { ...at.best.answers }
  for (let next = nextQuestion(edition, service, answers); next; ) {
    const [plainest] = answerChoices(edition, service, next)
    if (plainest === undefined) break
    answers[next.id] = plainest
    next = nextQuestion(edition, service, answers)
  }
  return answers
}
