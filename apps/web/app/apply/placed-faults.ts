import type { Letter } from '@xinban/core/case/promises/events'
import type { Fault } from '@xinban/core/problem'
import type { ApiProblem } from '../lib/api.ts'
import { handling as texts } from '../messages/handling.ts'

/** What was ticked when the application was sent. */
export interface Ticked {
  readonly committed: boolean
  readonly letters: readonly string[]
}

const commitment = {
  at: 'committed',
  code: 'missing',
  message: { zh: '请阅读并同意承诺书', en: 'Read and agree to the commitment' },
}

/** Every tick that is missing: one by one they would be asked for in one refusal after the other. */
function missingTicks(letters: readonly Letter[], ticked: Ticked): Fault[] {
  const missing = letters.filter((letter) => !ticked.letters.includes(letter.sha256))
  return [
    ...missing.map((letter) => ({
      at: `letter-${letter.class}`,
      code: 'missing',
      message: texts.letterMissing(letter.title),
    })),
    ...(ticked.committed ? [] : [commitment]),
  ]
}

/** A refused submission as faults that each have their place on a page of the application. */
export function placedFaults(
  problem: ApiProblem,
  letters: readonly Letter[],
  ticked: Ticked,
): readonly Fault[] {
  const isTick = problem.kind === 'commitment-missing' || problem.kind === 'letters-missing'
  return isTick ? missingTicks(letters, ticked) : (problem.faults ?? [])
}
