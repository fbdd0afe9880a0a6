import type { ClockFile } from './clock-file.ts'
import { compare, type Difference } from './compare.ts'
import { expectedClock } from './expected.ts'
import { brokenLinks } from './hash-chain.ts'
import { historyOf } from './history.ts'
import { clockFile } from './read-file.ts'

/** What came of checking a file. */
export interface Verdict {
  readonly file: ClockFile
  /** Empty: the file agrees. */
  readonly differences: readonly Difference[]
}

/**
 * Checks a clock file: the hashes of its events, and everything that it says was computed, from the calendar and the
 * events alone. Throws `BadFile` where there is nothing to check.
 */
export function verify(value: unknown): Verdict {
  const file = clockFile(value)
  const history = historyOf(file)
  const differences = [
    ...brokenLinks(file),
    ...history.faults,
    ...compare(expectedClock(file, history), file.computed, 'computed'),
  ]
  return { file, differences }
}
