import type { ChangedFacts } from '../licence-facts.ts'
import type { CancellationGround } from './words.ts'

/** One suspension of one permit (暂停); ended when it was lifted, its last day passed, or the permit itself ended. */
export interface Suspension {
  readonly item: string
  readonly from: string
  readonly until: string | null
  readonly basis: string
  readonly reasons: string
  readonly endedOn: string | null
  readonly endReasons: string
}

/** A request to change what the licence says of its holder (变更, R-CHG-1). */
export interface FactChange {
  /** The permits that it touches: their authorities agree, then the lead grants. */
  readonly items: readonly string[]
  readonly facts: ChangedFacts
  readonly reasons: string
  readonly requestedOn: string
  readonly due: string
  readonly agreed: readonly { readonly item: string; readonly on: string; readonly note: string }[]
  readonly result: 'granted' | 'refused' | null
  /** The permit whose authority refused; null: the lead, or nobody. */
  readonly refusedFor: string | null
  readonly decidedOn: string | null
  readonly resultReasons: string
}

/** The cancellation of one permit (注销), asked for by its holder or not. */
export interface Cancellation {
  readonly item: string
  readonly requestedOn: string | null
  readonly requestReasons: string
  readonly cancelledOn: string | null
  readonly ground: CancellationGround | null
  readonly reasons: string
}

/** What a case knows of the life of its licence. */
export interface LifeState {
  readonly suspensions: readonly Suspension[]
  readonly changes: readonly FactChange[]
  readonly cancellations: readonly Cancellation[]
}
