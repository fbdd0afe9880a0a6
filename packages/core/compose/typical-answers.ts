import type { Edition } from '../catalogue/edition.ts'
import type { Service } from '../catalogue/schema.ts'
import { answerChoices } from './answer-choices.ts'
import { pruneAnswers } from './answers.ts'
import { compose } from './compose.ts'
import { excludedPairs } from './items.ts'
import type { Answers } from './plan.ts'
import { itemQuestionsOf, nextQuestion, questionsOf } from './questions.ts'

/** So many sets of answers are looked at for one service at most; then the best one so far is taken. */
const MAX_VISITS = 2000

interface Search {
  readonly edition: Edition
  readonly service: Service
  best: { readonly count: number; readonly answers: Answers }
  visits: number
}

/** Branch and bound: the answers that leave most items possible are tried first; the plainer ones win a draw. */
function* search(at: Search, answers: Answers): Generator<void, void> {
  const { edition, service } = at
  at.visits += 1
  yield
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
  for (const { more } of branches.toSorted((a, b) => b.bound - a.bound)) yield* search(at, more)
}

/** The plainest answer to everything that is still open; answers that others made needless fall away at the end. */
function completed(at: Search, start: Answers): Answers {
  const { edition, service } = at
  const answers: Record<string, Answers[string]> = { ...start }
  for (;;) {
    const open = questionsOf(edition, service, answers).filter(({ id }) => answers[id] === undefined)
    const found = open.flatMap((question) => {
      const [plainest] = answerChoices(edition, service, question)
      return plainest === undefined ? [] : [[question.id, plainest] as const]
    })
    if (found.length === 0) return pruneAnswers(edition, service, answers)
    for (const [id, plainest] of found) answers[id] = plainest
  }
}

/** The share of papers that is left to hand in; 0 where nothing can be composed. */
function papersLeft(at: Search, answers: Answers): number {
  const composed = compose(at.edition, at.service.id, completed(at, answers))
  if (!composed.ok) return 0
  const { before, after } = composed.plan.reduction.materials
  return before === 0 ? 0 : after / before
}

/**
 * The representative answers of a service, found in many small steps: it can take a second or two, and whoever has
 * other work meanwhile (a server) takes one step at a time.
 */
export function* typicalSteps(edition: Edition, service: Service): Generator<void, Answers> {
  const at: Search = { edition, service, best: { count: -1, answers: {} }, visits: 0 }
  yield* search(at, {})
  let answers = at.best.answers
  for (let next = nextQuestion(edition, service, answers); next; ) {
    const { id } = next
    const tries: { more: Answers; left: number }[] = []
    for (const answer of answerChoices(edition, service, next)) {
      const more = { ...answers, [id]: answer }
      tries.push({ more, left: papersLeft(at, more) })
      yield
    }
    const [worst] = tries.toSorted((a, b) => b.left - a.left)
    if (!worst) break
    answers = worst.more
    next = nextQuestion(edition, service, answers)
  }
  return answers
}

/**
 * The representative answers of a service: those under which most of its items apply together. The other questions,
 * one by one, get the answer that saves the smallest share of papers; a draw goes to the plainest answer (no, the
 * first option, the smallest number).
 */
export function typicalAnswers(edition: Edition, service: Service): Answers {
  const steps = typicalSteps(edition, service)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
