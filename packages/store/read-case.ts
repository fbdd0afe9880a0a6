import { type Case, caseDefaults, toldDue } from '@xinban/core/case/case'
import { firstHash, linkHash } from '@xinban/core/case/chain'
import type { CaseEvent, EventBody } from '@xinban/core/case/event'
import type { Plan } from '@xinban/core/compose/plan'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { readPlan } from './plans.ts'
import { recent } from './recent.ts'
import { openEvent, openState, type SealedTogether } from './seal-case.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A case with the plan that it follows and the hash of its last event. */
export interface FoundCase {
  readonly case: Case
  readonly plan: Plan
  readonly planHash: string
  readonly hash: string
}

/** An event with its place in the chain. */
export type StoredEvent = CaseEvent & { readonly hash: string; readonly prev: string }

/** A case as its row has it; states that were kept before a member existed get its default. */
export interface StateRow {
  readonly state: SealedTogether
  readonly plan_hash: string
  readonly head_hash: string
}

function whole(state: Case): Case {
  const theCase: Case = { ...caseDefaults, ...state }
  return { ...theCase, due: toldDue(theCase) }
}

/** A case from its row and its plan, opened. */
export function foundCase(db: Db, row: StateRow, plan: Plan): FoundCase {
  return { case: whole(openState(db.keys, row.state)), plan, planHash: row.plan_hash, hash: row.head_hash }
}

/**
 * Cases as they were last read or kept, by id. A case is read again and again while somebody works on it; the hash of its
 * last event tells whether it went on meanwhile, here or in another process, and is read anew each time.
 */
const opened = recent<FoundCase>(100)

/** Remembers a case as the database holds it. */
export function rememberCase(db: Db, found: FoundCase): void {
  opened.set(db, found.case.id, { ...found, case: whole(found.case) })
}

/** Forgets what is remembered of a case that is gone. */
export function forgetCase(db: Db, caseId: string): void {
  opened.forget(db, caseId)
}

/** The state of a case, unless it is the one that is remembered ($3 is its hash). */
const columns = `c.plan_hash, c.head_hash, case when c.head_hash = $3 then null else c.state end as state`

type NewerRow = Omit<StateRow, 'state'> & { readonly state: StateRow['state'] | null }

async function newer(db: Db, { state, ...row }: NewerRow, known: FoundCase | undefined): Promise<FoundCase> {
  if (state === null && known) return known
  if (state === null) throw new Error('a case without a state')
  const found = foundCase(db, { ...row, state }, await readPlan(db, row.plan_hash))
  rememberCase(db, found)
  return found
}

/** Finds a case by id. */
export async function findCase(db: Db, id: string): Promise<FoundCase | undefined> {
  if (!isId(id)) return undefined
  const known = opened.get(db, id)
  const { rows } = await retried(() =>
    db.pool.query<NewerRow>({
      name: 'find-case',
      text: `select ${columns} from approval_case c where c.region_code = $1 and c.id = $2`,
      values: [db.region, id, known?.hash ?? ''],
    }),
  )
  return rows[0] && newer(db, rows[0], known)
}

/** What a request was answered with, and the fingerprint of what it asked for. */
export interface AnsweredRequest {
  readonly bodyHash: string
  readonly answer: unknown
}

/** Finds a case as `findCase` does and, in the same round trip, what this person's request was answered with. */
export async function findCaseAndRequest(
  db: Db,
  id: string,
  personId: string,
  requestId: string,
): Promise<{ found?: FoundCase; earlier?: AnsweredRequest }> {
  if (!isId(id)) return {}
  const known = opened.get(db, id)
  const { rows } = await retried(() =>
    db.pool.query<NewerRow & { body_hash: string | null; answer: unknown }>({
      name: 'find-case-and-request',
      text: `select ${columns}, r.body_hash, r.answer
        from approval_case c left join request r
          on r.region_code = c.region_code and r.person_id = $4 and r.request_id = $5
        where c.region_code = $1 and c.id = $2`,
      values: [db.region, id, known?.hash ?? '', personId, requestId],
    }),
  )
  const [row] = rows
  if (!row) return {}
  const found = await newer(db, row, known)
  return row.body_hash === null
    ? { found }
    : { found, earlier: { bodyHash: row.body_hash, answer: row.answer } }
}

/** Finds what a request was answered with, by the person who made it and the id they gave it. */
export async function findRequest(
  db: Db,
  personId: string,
  requestId: string,
): Promise<AnsweredRequest | undefined> {
  const { rows } = await retried(() =>
    db.pool.query<{ body_hash: string; answer: unknown }>({
      name: 'find-request',
      text: `select body_hash, answer from request
        where region_code = $1 and person_id = $2 and request_id = $3`,
      values: [db.region, personId, requestId],
    }),
  )
  const [row] = rows
  return row && { bodyHash: row.body_hash, answer: row.answer }
}

/** An event as it is stored, with its sealed values. */
export interface EventRow {
  readonly seq: number
  readonly at: Date
  readonly actor: CaseEvent['actor']
  readonly body: EventBody
  readonly type: string
  readonly prev_hash: string
  readonly hash: string
}

/** The history of a case as it is stored, in its order. */
export async function eventRows(db: Db, caseId: string): Promise<EventRow[]> {
  if (!isId(caseId)) return []
  const { rows } = await retried(() =>
    db.pool.query<EventRow>({
      name: 'read-events',
      text: `select seq, at, actor, body, type, prev_hash, hash from event
        where region_code = $1 and case_id = $2 order by seq`,
      values: [db.region, caseId],
    }),
  )
  return rows
}

/** The history of a case, opened, from the first event on; empty where there is no such case. */
export async function readEvents(db: Db, caseId: string): Promise<StoredEvent[]> {
  const rows = await eventRows(db, caseId)
  return rows.map(({ seq, at, actor, body, hash, prev_hash }) => ({
    seq,
    at: instant(at),
    ...openEvent(db.keys, { actor, body }),
    hash,
    prev: prev_hash,
  }))
}

async function head(db: Db, caseId: string): Promise<{ version: number; hash: string }> {
  const { rows } = await retried(() =>
    db.pool.query<{ version: number; hash: string }>({
      name: 'find-head',
      text: 'select version, head_hash as hash from approval_case where region_code = $1 and id = $2',
      values: [db.region, caseId],
    }),
  )
  return rows[0] ?? { version: 0, hash: '' }
}

/**
 * Recomputes the chain of a case from what is stored. `seq`: the first event that was altered, moved or removed. The
 * state row is read first, so that a command at the same moment does not look like a missing event.
 */
export async function verifyChain(
  db: Db,
  caseId: string,
): Promise<{ ok: true } | { ok: false; seq: number }> {
  if (!isId(caseId)) return { ok: false, seq: 1 }
  const { version, hash } = await head(db, caseId)
  const rows = await eventRows(db, caseId)
  let previous = firstHash(caseId)
  for (const [index, row] of rows.entries()) {
    const { seq, at, actor, body } = row
    const computed = linkHash(previous, { seq, at: instant(at), actor, body })
    const linked = row.seq === index + 1 && row.prev_hash === previous && row.hash === computed
    if (!linked || row.type !== body.type || (seq === version && hash !== computed))
      return { ok: false, seq: index + 1 }
    previous = computed
  }
  const complete = version > 0 && rows.length >= version
  return complete ? { ok: true } : { ok: false, seq: rows.length + 1 }
}
