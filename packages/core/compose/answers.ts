import type { Edition } from '../catalogue/edition.ts'
import type { Question, Service } from '../catalogue/schema.ts'
import { type Fault, type Result, refuse } from '../problem.ts'
import { answerFault, canonical } from './answer-fault.ts'
import type { Answers } from './plan.ts'
import { questionsById } from './question-list.ts'
import { questionsOf } from './questions.ts'

/** The answers that can be used at all: to a known question, of its type, in its range. */
function usable(questions: ReadonlyMap<string, Question>, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => {
      const question = questions.get(id)
      return question !== undefined && answerFault(question, answer) === null
    }),
  )
}

function inOrder(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
      return answer === undefined ? [] : [[question.id, canonical(question, answer)]]
    }),
  )
}

/**
 * The answers that count: those to questions which are asked given the others, in the order of the questions. Drops
 * answers to questions not asked (any more) and those that cannot be used; what stays is unchanged.
 */
export function pruneAnswers(edition: Edition, service: Service, answers: Answers): Answers {
  const good = usable(questionsById(edition, service), answers)
  return inOrder(questionsOf(edition, service, good), good)
}

function strayFault(question: Question | undefined, id: string): Fault {
  if (!question) {
    return { at: id, code: 'unknown', message: { zh: `没有问题“${id}”`, en: `There is no question “${id}”` } }
  }
  const message = {
    zh: `按其他回答，不问“${question.text.zh}”，请删去这个回答`,
    en: `Given the other answers, “${question.text.en}” is not asked; leave this answer out`,
  }
  return { at: id, code: 'not_asked', message }
}

function missingFault(question: Question): Fault {
  const message = { zh: `请回答：${question.text.zh}`, en: `Please answer: ${question.text.en}` }
  return { at: question.id, code: 'missing', message }
}

/**
 * Checks a complete set of answers. Problem `answers-invalid`, with a fault per question: `unknown`, `type`, `option`,
 * `range`, `not_asked` (contradicts the other answers), `missing`. The answers come back in the order of the questions.
 */
export function checkAnswers(
  edition: Edition,
  service: Service,
  answers: Answers,
): Result<{ answers: Answers }> {
  const questions = questionsById(edition, service)
  const good = usable(questions, answers)
  const asked = questionsOf(edition, service, good)
  const askedIds = new Set(asked.map((question) => question.id))
  const faults: Fault[] = []
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.get(id)
    const fault = question && answerFault(question, answer)
    if (!question || (!fault && !askedIds.has(id))) faults.push(strayFault(question, id))
    else if (fault) faults.push(fault)
  }
  for (const question of asked) if (!Object.hasOwn(answers, question.id)) faults.push(missingFault(question))
  if (faults.length === 0) return { ok: true, answers: inOrder(asked, good) }
  const missing = faults.filter((fault) => fault.code === 'missing').map((fault) => fault.at)
  return refuse('answers-invalid', { faults, ...(missing.length > 0 && { allowed: missing }) })
}
