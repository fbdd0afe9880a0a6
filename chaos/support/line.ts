import type { Ledger } from './ledger.ts'
import type { Visitors } from './visitors.ts'

/** One line of work: who does it, what is noted, and when its time is over. */
export interface Line {
  readonly number: number
  readonly visitors: Visitors
  readonly ledger: Ledger
  readonly given: AbortSignal
}
