import type { Chain } from '@xinban/core/chain-root/check-chain'
import type { Db } from './db.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

interface CaseRow {
  readonly id: string
  readonly version: number
  readonly head_hash: string
  readonly plan_hash: string
}

interface EventRow {
  readonly case_id: string
  readonly seq: number
  readonly at: Date
  readonly actor: unknown
  readonly body: { readonly type: string }
  readonly type: string
  readonly hash: string
}

interface LeafRow {
  readonly case_id: string
  readonly day: string
  readonly version: number
  readonly head: string
  readonly plan_hash: string
}

/**
 * The histories of the next cases after this id as they are stored, with the leaves that daily roots have of them. The
 * state rows are read first, so that a command at the same moment does not look like a missing event.
 */
export async function readChains(db: Db, after: string | null, limit: number): Promise<Chain[]> {
  const rows = await query<CaseRow>(
    db,
    `select id, version, head_hash, plan_hash from approval_case
      where region_code = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
    [after, limit],
  )
  const ids = rows.map((row) => row.id)
  const leaves = await query<LeafRow>(
    db,
    `select case_id, day, version, head, plan_hash from chain_leaf
      where region_code = $1 and case_id = any($2::uuid[]) order by day`,
    [ids],
  )
  const events = await query<EventRow>(
    db,
    `select case_id, seq, at, actor, body, type, hash from event
      where region_code = $1 and case_id = any($2::uuid[]) order by case_id, seq`,
    [ids],
  )
  const leavesOf = Map.groupBy(leaves, (leaf) => leaf.case_id)
  const eventsOf = Map.groupBy(events, (event) => event.case_id)
  return rows.map(({ id, version, head_hash, plan_hash }) => ({
    id,
    version,
    head: head_hash,
    plan: plan_hash,
    events: (eventsOf.get(id) ?? [])
      .filter((event) => event.seq <= version)
      .map(({ case_id: _, at, ...event }) => ({ ...event, at: instant(at) })),
    leaves: (leavesOf.get(id) ?? []).map(({ day, version, head, plan_hash: plan }) => ({
      day,
      version,
      head,
      plan,
    })),
  }))
}

/** So many leaves there are up to a day: those of cases that are gone are found by the number. */
export async function countLeaves(db: Db, day: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    'select count(*)::int as count from chain_leaf where region_code = $1 and day <= $2',
    [day],
  )
  return row?.count ?? 0
}

/** The hashes of all plans. */
export async function planHashes(db: Db): Promise<string[]> {
  const rows = await query<{ hash: string }>(
    db,
    'select hash from plan where region_code = $1 order by hash',
    [],
  )
  return rows.map((row) => row.hash)
}

async function query<R extends object>(db: Db, text: string, values: readonly unknown[]): Promise<R[]> {
  return (await retried(() => db.pool.query<R>(text, [db.region, ...values]))).rows
}
