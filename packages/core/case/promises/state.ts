import type { Handling, Letter, OwedPaper } from './events.ts'
import type { CommitmentEndGround } from './words.ts'

/** Nothing but the ordinary way. */
export const ordinary: Handling = {
  commitments: [],
  tolerated: [],
  promised: [],
  preview: [],
  mandate: false,
  noThirdParty: false,
}

/** A paper that is owed, until it is handed in or the parts that need it have ended. */
export interface Owed extends OwedPaper {
  readonly handedInOn: string | null
  readonly expired: boolean
}

/** A part that left commitment for ordinary handling; its ordinary limit begins that day. */
export interface EndedCommitment {
  readonly item: string
  readonly on: string
  readonly ground: CommitmentEndGround | 'withdrawn'
  readonly reasons: string
}

/** What an examiner found before acceptance, while a prerequisite was missing (容缺预审). */
export interface PreviewOpinion {
  readonly item: string
  readonly at: string
  readonly ready: boolean
  readonly note: string
}

/** What a case knows of its promises. */
export interface PromiseState {
  readonly handling: Handling
  readonly letters: readonly (Letter & { readonly signedAt: string; readonly signedBy: string })[]
  readonly owed: readonly Owed[]
  readonly endedCommitments: readonly EndedCommitment[]
  /** Papers whose promise was taken back: they are owed instead. */
  readonly withdrawnPromises: readonly string[]
  readonly preview: {
    readonly opinions: readonly PreviewOpinion[]
    /** The instant at which the missing papers came in; the application counts as received then. */
    readonly completedAt: string | null
  }
}
