import type { Letter } from '@xinban/core/case/promises/events'
import type { Fault } from '@xinban/core/problem'
import type { ApiProblem } from '../lib/api.ts'
import { handling as texts } from '../messages/handling.ts'

/** A refused submission as faults that each have their place on a page of the application. */
export function placedFaults(
  problem: ApiProblem,
  title: string,
  letters: readonly Letter[],
  ticked: readonly string[],
): readonly Fault[] {
  switch (problem.kind) {
    case 'commitment-missing':
      return [{ at: 'committed', code: 'missing', message: { zh: title, en: title } }]
    case 'letters-missing':
      return letters
        .filter((letter) => !ticked.includes(letter.sha256))
        .map((letter) => ({
          at: `letter-${letter.class}`,
          code: 'missing',
          message: texts.letterMissing(letter.title),
        }))
    default:
      return problem.faults ?? []
  }
}
