import type { CaseFacts } from '@xinban/core/access/sees'
import type { Case } from '@xinban/core/case/case'
import { firstHash, linkHash } from '@xinban/core/case/chain'
import type { CreditRecord } from '@xinban/core/case/credit'
import type { CaseEvent } from '@xinban/core/case/event'
import type { LicenceMark } from '@xinban/core/case/licence-status'
import type { PublicDecision } from '@xinban/core/case/public-decisions'
import type { Task } from '@xinban/core/case/tasks'
import type { Plan } from '@xinban/core/compose/plan'
import type { Message } from '@xinban/core/message/message'
import { rememberHistory } from './case-history.ts'
import { type CommitEvent, commitStatement } from './commit-statement.ts'
import type { Db } from './db.ts'
import { sealLicence } from './licence-body.ts'
import { isKnownPlan, rememberPlan } from './plans.ts'
import { findRequest, rememberCase } from './read-case.ts'
import { sealEvent, sealState } from './seal-case.ts'
import { instant, storable } from './storable.ts'
import { codeOf, retried } from './unavailable.ts'

/** Everything that one command changes: kept together or not at all. */
export interface Change {
  readonly caseId: string
  /** The version that the command was decided on, with its last hash; null: a new case. */
  readonly before: { readonly version: number; readonly hash: string } | null
  readonly after: Case
  readonly plan: Plan
  readonly planHash: string
  readonly facts: CaseFacts
  /** The applicant's name as lists show it. */
  readonly applicantMasked: string
  /** YYYY-MM-DD; null before acceptance. */
  readonly due: string | null
  /** The day on which something falls due by itself, YYYY-MM-DD; null: nothing will. */
  readonly wakeOn: string | null
  /** Their `seq` continues the version before. */
  readonly events: readonly CaseEvent[]
  /** All tasks that are open now; every other task of the case is closed. */
  readonly tasks: readonly Task[]
  readonly licence: {
    readonly number: string
    readonly version: number
    readonly status: string
    /** What status lists have to tell of it. */
    readonly mark: LicenceMark
    readonly body: unknown
  } | null
  /** Records that are new or changed, with the fingerprints of whom they are about and the name that is published. */
  readonly credit: readonly {
    readonly record: CreditRecord
    readonly subjectKeys: readonly string[]
    readonly holder: string | null
  }[]
  /** What it decided about permits, as everybody may read it. */
  readonly decisions: readonly PublicDecision[]
  /** One whose key the case has already is not told again. Those to the applicant go out by mail and SMS besides. */
  readonly messages: readonly Message[]
  /** Parcels that the courier is asked for, with the sealed receiver; one row per parcel, whatever repeats. */
  readonly parcels?: readonly { readonly parcel: string; readonly receiver: string }[]
  /** Fingerprints by which the case is found from now on; null or left out: those that it has. */
  readonly prints?: readonly string[] | null
  /** Jobs for the worker; one job per key. */
  readonly jobs: readonly { task: string; payload: Record<string, unknown>; key: string }[]
  readonly audit: { personId: string; role: string; action: string; detail: Record<string, unknown> }
  readonly request: { personId: string; requestId: string; bodyHash: string; answer: unknown }
  /** The instant of the command, UTC. */
  readonly at: string
}

/** The new last hash, or why nothing was kept: somebody was faster, or the request was answered before. */
export type Committed = { ok: true; hash: string } | { ok: false; why: 'conflict' | 'repeated' }

const UNIQUE_VIOLATION = '23505'

/** The events as they are stored, each chained to the one before. */
function chained(db: Db, change: Change): CommitEvent[] {
  let previous = change.before?.hash ?? firstHash(change.caseId)
  let seq = change.before?.version ?? 0
  return change.events.map((event) => {
    seq += 1
    if (event.seq !== seq)
      throw new Error(`case ${change.caseId}: event ${event.seq} where ${seq} comes next`)
    const link = {
      seq,
      at: instant(event.at),
      ...sealEvent(db.keys, storable({ actor: event.actor, body: event.body })),
    }
    const prev_hash = previous
    previous = linkHash(prev_hash, link)
    return { ...link, type: event.body.type, prev_hash, hash: previous }
  })
}

/** A clash of keys does not say which; the request's own row does. */
async function refusal(db: Db, { request }: Change): Promise<Committed> {
  const answered = await findRequest(db, request.personId, request.requestId)
  return { ok: false, why: answered ? 'repeated' : 'conflict' }
}

/**
 * Keeps a change: state, events, tasks, messages, jobs, licence, credit, decisions, audit and the request's answer, in one
 * statement. Nothing is kept when the case is no longer at the version before, or when the request was answered already.
 */
export async function commit(db: Db, change: Change): Promise<Committed> {
  const events = chained(db, change)
  const head = events.at(-1)
  if (head?.seq !== change.after.version) {
    throw new Error(
      `case ${change.caseId}: its version is ${change.after.version}, its last event ${head?.seq}`,
    )
  }
  const after = storable(change.after)
  const statement = commitStatement(db.region, change, {
    state: sealState(db.keys, after),
    licence: change.licence && sealLicence(db.keys, storable(change.licence.body)),
    events,
    head: head.hash,
    withPlan: !isKnownPlan(db, change.planHash),
  })
  try {
    const { rows } = await retried(() => db.pool.query<{ changed: number }>(statement))
    if (rows[0]?.changed !== 1) return refusal(db, change)
  } catch (error) {
    if (codeOf(error) !== UNIQUE_VIOLATION) throw error
    return refusal(db, change)
  }
  const { plan, planHash } = change
  rememberHistory(db, change.caseId, storable(change.events), events)
  rememberPlan(db, planHash, plan)
  rememberCase(db, { case: after, plan, planHash, hash: head.hash })
  return { ok: true, hash: head.hash }
}
