import type { Edition } from '@xinban/core/catalogue/edition'
import type { Service } from '@xinban/core/catalogue/schema'
import { answerChoices } from '@xinban/core/compose/answer-choices'
import { compose } from '@xinban/core/compose/compose'
import type { Answers } from '@xinban/core/compose/plan'
import { questionsOf } from '@xinban/core/compose/questions'
import { type Random, randomOf } from '../apps/server/fuzz/random.ts'

/** Answers every question that is asked, each by chance, until none is left. */
function randomAnswers(edition: Edition, service: Service, random: Random): Answers {
  let answers: Answers = {}
  for (;;) {
    const open = questionsOf(edition, service, answers).find(({ id }) => answers[id] === undefined)
    if (!open) return answers
    const choices = answerChoices(edition, service, open)
    const answer = choices[random.int(choices.length)]
    if (answer === undefined) throw new Error(`${service.id}: ${open.id} cannot be answered`)
    answers = { ...answers, [open.id]: answer }
  }
}

/**
 * Compiles so many plans, service after service, from answers that the seed decides. `times`: milliseconds of each
 * plan, its answers not counted; `refused`: answers for which there is nothing to apply for, or that exclude each other.
 */
export function plansOf(edition: Edition, count: number, seed: number): { times: number[]; refused: number } {
  const random = randomOf(seed)
  const services = [...edition.services.values()]
  const times: number[] = []
  let refused = 0
  for (let turn = 0; times.length < count && refused < count; turn += 1) {
    const service = services[turn % services.length]
    if (!service) break
    const answers = randomAnswers(edition, service, random)
    const start = performance.now()
    const composed = compose(edition, service.id, answers)
    const took = performance.now() - start
    if (composed.ok) times.push(took)
    else refused += 1
  }
  return { times, refused }
}
