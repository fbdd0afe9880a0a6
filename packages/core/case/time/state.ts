import type { PauseKind } from '../../compose/plan-law.ts'
import type { Actor } from '../event.ts'

/** A special procedure of one part: days that its clock does not count. */
export interface Pause {
  readonly item: string
  readonly kind: PauseKind
  readonly toldOn: string
  readonly from: string
  /** The last day as told; the clock runs again by itself after it. */
  readonly until: string
  /** The day on which it ended earlier; null while it may go on. */
  readonly endedOn: string | null
  readonly reasons: string
}

/** An extension: asked for once, decided once (R-DEC-1; `item` null: R-DEC-2). */
export interface Extension {
  readonly item: string | null
  /** Working days. */
  readonly days: number
  readonly reasons: string
  readonly askedBy: Actor
  readonly decided: { readonly at: string; readonly granted: boolean; readonly reasons: string } | null
}

/** The hearing of a part, from the offer to the record (R-HEA-1 … R-HEA-4). */
export interface Hearing {
  readonly item: string
  /** A law orders it: it takes place without a request. */
  readonly required: boolean
  readonly offeredOn: string
  readonly requestBy: string
  readonly requestedOn: string | null
  /** The last day for holding it; null until it is asked for. */
  readonly holdBy: string | null
  readonly announced: {
    readonly on: string
    readonly date: string
    readonly place: string
    /** The id of who presides: not one who decides (R-HEA-3). */
    readonly host: string
  } | null
  readonly heldOn: string | null
}

/** What a case knows of its clock besides acceptance. */
export interface TimeState {
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly hearings: readonly Hearing[]
}
