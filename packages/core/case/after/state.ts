import type { BlockPoint } from '../../compose/plan-law.ts'
import type { CreditRecord } from '../credit.ts'
import type { Finding, Surveyor } from '../event.ts'
import type { HandOverMethod, RevocationGround } from './words.ts'

/** A condition of approval: what it holds up until it is met. */
export interface ApprovalCondition {
  readonly id: string
  readonly item: string
  readonly text: string
  readonly blocks: BlockPoint
  readonly metAt: string | null
  /** How it was met. */
  readonly note: string
}

/** One look by the supervisor. */
export interface VerificationRecord {
  readonly on: string
  readonly result: 'kept' | 'correct' | 'failed'
  readonly verifiers: readonly Surveyor[]
  readonly findings: readonly Finding[]
  readonly note: string
}

/** Whether a promise was kept: open until the result (批后监管). */
export interface Verification {
  readonly item: string
  /** The supervising authority. */
  readonly authority: string
  readonly due: string
  /** The date by which what was found has to be put right; null where nothing was ordered. */
  readonly correctBy: string | null
  readonly records: readonly VerificationRecord[]
  readonly result: 'kept' | 'failed' | null
}

/** The procedure of revoking one permit; the holder is heard first. */
export interface Revocation {
  readonly item: string
  readonly ground: RevocationGround
  readonly reasons: string
  readonly notifiedOn: string
  readonly defendBy: string
  readonly defence: { readonly at: string; readonly text: string } | null
  readonly result: 'revoked' | 'dropped' | null
  readonly resultReasons: string
}

/** A request to renew one permit (R-REN-1). */
export interface Renewal {
  readonly item: string
  readonly requestedOn: string
  readonly result: 'renewed' | 'deemed' | 'refused' | null
  readonly reasons: string
}

/** What a case knows of the time after its decisions. */
export interface AfterState {
  readonly conditions: readonly ApprovalCondition[]
  readonly handOver: {
    readonly on: string
    readonly method: HandOverMethod
    readonly receivedBy: string
  } | null
  readonly closedAt: string | null
  readonly verifications: readonly Verification[]
  readonly revocations: readonly Revocation[]
  readonly renewals: readonly Renewal[]
  readonly credit: readonly CreditRecord[]
}
