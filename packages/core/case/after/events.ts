import type { BlockPoint } from '../../compose/plan-law.ts'
import type { CreditRecord } from '../credit.ts'
import type { Proof } from '../delivery/words.ts'
import type { EventBody, Finding, Permit, Surveyor } from '../event.ts'
import type { ChangedFacts } from '../licence-facts.ts'
import type { VersionReason } from '../life/words.ts'
import type { HandOverMethod, RevocationGround } from './words.ts'

/** A condition that an approver attached to a grant. */
export interface ConditionSet {
  /** Unique in the case. */
  readonly id: string
  readonly text: string
  readonly blocks: BlockPoint
}

/** What happened after the decisions. Dates are YYYY-MM-DD in Shanghai. */
export type AfterEvent =
  | { readonly type: 'condition_met'; readonly condition: string; readonly note: string }
  | {
      readonly type: 'handed_over'
      readonly on: string
      readonly method: HandOverMethod
      readonly receivedBy: string
      readonly note: string
      /** Ids of delivery items; without them everything that was due then. */
      readonly items?: readonly string[]
      readonly proof?: Proof
      /** What entitles somebody who collects for the applicant. */
      readonly mandate?: string
      readonly parcel?: string
    }
  | { readonly type: 'closed' }
  | {
      readonly type: 'verification_opened'
      readonly item: string
      readonly authority: string
      readonly due: string
    }
  | {
      readonly type: 'verification_recorded'
      readonly item: string
      readonly on: string
      readonly result: 'kept' | 'correct' | 'failed'
      readonly correctBy: string | null
      readonly verifiers: readonly Surveyor[]
      readonly findings: readonly Finding[]
      readonly note: string
    }
  | {
      readonly type: 'revocation_notified'
      readonly item: string
      readonly ground: RevocationGround
      readonly reasons: string
      /** The last day for the holder's statement. */
      readonly defendBy: string
    }
  | { readonly type: 'defence_stated'; readonly item: string; readonly text: string }
  | { readonly type: 'permit_revoked'; readonly item: string; readonly on: string; readonly reasons: string }
  | { readonly type: 'revocation_dropped'; readonly item: string; readonly reasons: string }
  | { readonly type: 'renewal_requested'; readonly item: string; readonly on: string; readonly note: string }
  | { readonly type: 'renewal_refused'; readonly item: string; readonly reasons: string }
  | {
      readonly type: 'permit_renewed'
      readonly item: string
      readonly validUntil: string
      /** True where nobody decided before the end of validity (R-REN-1). */
      readonly deemed: boolean
    }
  | {
      readonly type: 'licence_changed'
      readonly version: number
      readonly permits: readonly Permit[]
      readonly validUntil: string | null
      readonly because: VersionReason
      /** What was changed of the application's facts so far; those of the version before where it is not there. */
      readonly facts?: ChangedFacts
    }
  | { readonly type: 'credit_recorded'; readonly record: CreditRecord }
  | { readonly type: 'credit_repaired'; readonly key: string; readonly on: string; readonly reasons: string }

const types: Readonly<Record<AfterEvent['type'], true>> = {
  condition_met: true,
  handed_over: true,
  closed: true,
  verification_opened: true,
  verification_recorded: true,
  revocation_notified: true,
  defence_stated: true,
  permit_revoked: true,
  revocation_dropped: true,
  renewal_requested: true,
  renewal_refused: true,
  permit_renewed: true,
  licence_changed: true,
  credit_recorded: true,
  credit_repaired: true,
}

/** True for an event of this room. */
export function isAfterEvent(body: EventBody): body is AfterEvent {
  return Object.hasOwn(types, body.type)
}
