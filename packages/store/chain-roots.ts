import { caseKey, type DayRoot, type Leaf } from '@xinban/core/chain-root/chain-root'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { isDate } from './key-tests.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import { instant } from './storable.ts'
import { codeOf, retried } from './unavailable.ts'

/** A day's root as it is kept. */
export interface StoredRoot extends DayRoot {
  /** An instant; later than the day's midnight where no server ran. */
  readonly madeAt: string
}

/** A leaf with the case that it is about. */
export interface StoredLeaf extends Leaf {
  readonly caseId: string
}

const UNIQUE_VIOLATION = '23505'

function roots(db: Db) {
  return db.kysely
    .selectFrom('chain_root')
    .select(['day', 'count', 'root', 'previous', 'hash', 'made_at'])
    .where('region_code', '=', db.region)
}

type RootRow = Awaited<ReturnType<ReturnType<typeof roots>['execute']>>[number]

function toRoot({ made_at, ...root }: RootRow): StoredRoot {
  return { ...root, madeAt: instant(made_at) }
}

/** The newest root; undefined before the first. */
export async function lastRoot(db: Db): Promise<StoredRoot | undefined> {
  const row = await retried(() => roots(db).orderBy('day', 'desc').limit(1).executeTakeFirst())
  return row && toRoot(row)
}

/** The root of a day. */
export async function findRoot(db: Db, day: string): Promise<StoredRoot | undefined> {
  const row = await retried(() => roots(db).where('day', '=', day).executeTakeFirst())
  return row && toRoot(row)
}

/** The day of the first event that there is; undefined before the first case. */
export async function firstDay(db: Db): Promise<string | undefined> {
  const select = db.kysely
    .selectFrom('event')
    .select((of) => of.fn.min('at').as('at'))
    .where('region_code', '=', db.region)
  const row = await retried(() => select.executeTakeFirst())
  return row?.at ? toLocalDate(instant(row.at)) : undefined
}

/** The roots, the newest day first; after the day in the cursor. */
export async function listRoots(
  db: Db,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<StoredRoot>> {
  let list = roots(db)
    .orderBy('day', 'desc')
    .limit(pageSize(limit) + 1)
  const [after] = cursor === undefined ? [] : (fromCursor(cursor, [isDate]) ?? [])
  if (after !== undefined) list = list.where('day', '<', after)
  const rows = await retried(() => list.execute())
  return pageOf(rows, limit, toRoot, (row) => [row.day])
}

interface LeafRow {
  readonly case_id: string
  readonly day: string
  readonly version: number
  readonly head: string
  readonly plan_hash: string
}

function toLeaf({ case_id, version, head, plan_hash }: LeafRow): StoredLeaf {
  return { caseId: case_id, key: caseKey(case_id), version, head, plan: plan_hash }
}

/**
 * What changed from a day to another, both included, and is under no root yet: for each case and day its last event. What was
 * never handed in has no legal effect and can be deleted: it is under no root.
 * One that was kept a moment after its day's root was made counts for the first day.
 */
export async function readChanged(
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<{ day: string; leaf: StoredLeaf }[]> {
  const { rows } = await retried(() =>
    db.pool.query<LeafRow>({
      name: 'read-changed',
      text: `select distinct on (e.case_id, d.day) e.case_id, d.day, e.seq as version, e.hash as head, c.plan_hash
        from event e
        join submission s on s.region_code = e.region_code and s.case_id = e.case_id
        join approval_case c on c.region_code = e.region_code and c.id = e.case_id,
        lateral (select greatest((e.at at time zone 'UTC' + interval '8 hours')::date, $2::date) as day) d
        where e.region_code = $1
          and e.at >= ($2::date::timestamp at time zone 'UTC' - interval '32 hours')
          and e.at < ($3::date::timestamp at time zone 'UTC' + interval '16 hours')
          and not exists (select from chain_leaf l where l.region_code = e.region_code
            and l.case_id = e.case_id and l.version >= e.seq)
        order by e.case_id, d.day, e.seq desc`,
      values: [db.region, from, to],
    }),
  )
  const newest = new Map<string, number>()
  return rows.flatMap((row) => {
    // Of two servers whose clocks differ the later event can bear the earlier day: its chain covers the other.
    if (row.version <= (newest.get(row.case_id) ?? 0)) return []
    newest.set(row.case_id, row.version)
    return [{ day: row.day, leaf: toLeaf(row) }]
  })
}

/** A day's root with its leaves. */
export interface NewRoot {
  readonly root: DayRoot
  readonly leaves: readonly StoredLeaf[]
}

/** Keeps roots with their leaves, in one statement; false where somebody else made one of them: nothing is kept. */
export async function insertRoots(db: Db, days: readonly NewRoot[], at: string): Promise<boolean> {
  const leaves = days.flatMap(({ root, leaves }) => leaves.map((leaf) => ({ ...leaf, day: root.day })))
  try {
    await retried(() =>
      db.pool.query({
        name: 'insert-roots',
        text: `with roots as (
            insert into chain_root (region_code, day, count, root, previous, hash, made_at)
            select $1, r.day, r.count, r.root, r.previous, r.hash, $3::timestamptz
            from jsonb_to_recordset($2::jsonb) as r(day date, count int, root text, previous text, hash text)
          )
          insert into chain_leaf (region_code, day, case_id, version, head, plan_hash)
          select $1, l.* from unnest($4::date[], $5::uuid[], $6::int[], $7::text[], $8::text[]) as l`,
        values: [
          db.region,
          JSON.stringify(days.map(({ root }) => root)),
          instant(at),
          leaves.map((leaf) => leaf.day),
          leaves.map((leaf) => leaf.caseId),
          leaves.map((leaf) => leaf.version),
          leaves.map((leaf) => leaf.head),
          leaves.map((leaf) => leaf.plan),
        ],
      }),
    )
    return true
  } catch (error) {
    if (codeOf(error) === UNIQUE_VIOLATION) return false
    throw error
  }
}

function leaves(db: Db) {
  return db.kysely
    .selectFrom('chain_leaf')
    .select(['day', 'case_id', 'version', 'head', 'plan_hash'])
    .where('region_code', '=', db.region)
}

/** The leaves of a day. */
export async function leavesOf(db: Db, day: string): Promise<StoredLeaf[]> {
  const list = leaves(db).where('day', '=', day)
  return (await retried(() => list.execute())).map(toLeaf)
}

/** The days on which a case changed and that have a root, the oldest first. */
export async function rootDaysOf(db: Db, caseId: string): Promise<string[]> {
  if (!isId(caseId)) return []
  const list = leaves(db).where('case_id', '=', caseId).orderBy('day')
  return (await retried(() => list.execute())).map((row) => row.day)
}
