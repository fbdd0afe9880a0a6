import type { Receiver } from '@xinban/core/case/delivery/delivery'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { isKey } from './key-tests.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import { unseal } from './seal.ts'
import { instant, storableText } from './storable.ts'
import { retried } from './unavailable.ts'

/** `asked`: the courier does not know it yet; `answered`: it has a tracking number; `failed`: tried in vain so far. */
export const parcelStates = ['asked', 'answered', 'failed'] as const
export type ParcelState = (typeof parcelStates)[number]

/** A parcel within its case. */
export interface ParcelKey {
  readonly caseId: string
  readonly parcel: string
}

/** A parcel as the courier is asked for it and followed. */
export interface StoredParcel extends ParcelKey {
  readonly state: ParcelState
  readonly attempts: number
  readonly tracking: string | null
  readonly carrier: string | null
  readonly demo: boolean
  readonly askedAt: string
  /** When the courier took it. */
  readonly answeredAt: string | null
  readonly endedAt: string | null
  /** Why the last try to hand it to the courier, or to follow it, failed. */
  readonly error: string | null
}

function select(db: Db) {
  return db.kysely
    .selectFrom('parcel as p')
    .select(['p.case_id', 'p.parcel', 'p.state', 'p.attempts', 'p.tracking', 'p.carrier', 'p.demo'])
    .select(['p.asked_at', 'p.answered_at', 'p.ended_at', 'p.last_error', 'p.problem'])
    .where('p.region_code', '=', db.region)
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function toParcel(row: Row): StoredParcel {
  return {
    caseId: row.case_id,
    parcel: row.parcel,
    state: row.state as ParcelState,
    attempts: row.attempts,
    tracking: row.tracking,
    carrier: row.carrier,
    demo: row.demo,
    askedAt: instant(row.asked_at),
    answeredAt: row.answered_at && instant(row.answered_at),
    endedAt: row.ended_at && instant(row.ended_at),
    error: row.last_error ?? row.problem,
  }
}

/** Finds a parcel. */
export async function findParcel(db: Db, { caseId, parcel }: ParcelKey): Promise<StoredParcel | undefined> {
  if (!isId(caseId)) return undefined
  const found = select(db).where('p.case_id', '=', caseId).where('p.parcel', '=', parcel)
  const row = await retried(() => found.executeTakeFirst())
  return row && toParcel(row)
}

/** Opens the receiver of a parcel: for the courier, and for the label. */
export async function openReceiver(db: Db, { caseId, parcel }: ParcelKey): Promise<Receiver | undefined> {
  if (!isId(caseId)) return undefined
  const found = db.kysely
    .selectFrom('parcel')
    .select('receiver')
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
    .where('parcel', '=', parcel)
  const row = await retried(() => found.executeTakeFirst())
  return row && (JSON.parse(unseal(db.keys, row.receiver)) as Receiver)
}

/** Notes the courier's answer. The first one stays, whatever a repeat says; false where there was one. */
export async function noteShipped(
  db: Db,
  { caseId, parcel }: ParcelKey,
  answer: { tracking: string; carrier: string; demo: boolean; at: string },
): Promise<boolean> {
  const { tracking, carrier, demo, at } = answer
  const update = db.kysely
    .updateTable('parcel')
    .set((set) => ({
      state: 'answered',
      attempts: set('attempts', '+', 1),
      tracking: storableText(tracking),
      carrier: storableText(carrier),
      demo,
      answered_at: instant(at),
      last_error: null,
    }))
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
    .where('parcel', '=', parcel)
    .where('state', '<>', 'answered')
  const { numUpdatedRows } = await retried(() => update.executeTakeFirstOrThrow())
  return numUpdatedRows === 1n
}

/** Notes that the courier did not take it. */
export async function noteNotShipped(db: Db, { caseId, parcel }: ParcelKey, error: string): Promise<void> {
  const update = db.kysely
    .updateTable('parcel')
    .set((set) => ({ state: 'failed', attempts: set('attempts', '+', 1), last_error: storableText(error) }))
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
    .where('parcel', '=', parcel)
    .where('state', '<>', 'answered')
  await retried(() => update.execute())
}

/** The parcels that are on their way, the longest not looked at first. */
export async function listMoving(db: Db, limit: number): Promise<StoredParcel[]> {
  const list = select(db)
    .where('p.state', '=', 'answered')
    .where('p.ended_at', 'is', null)
    .orderBy('p.tracked_at', (order) => order.asc().nullsFirst())
    .orderBy('p.case_id')
    .limit(limit)
  return (await retried(() => list.execute())).map(toParcel)
}

/** What a look at a parcel brought: whether it ended, and why it could not be looked at. */
export interface Tracked {
  readonly at: string
  readonly ended: boolean
  readonly problem: string | null
}

/** Notes a look at a parcel. */
export async function noteTracked(
  db: Db,
  { caseId, parcel }: ParcelKey,
  { at, ended, problem }: Tracked,
): Promise<void> {
  const update = db.kysely
    .updateTable('parcel')
    .set({
      tracked_at: instant(at),
      problem: problem === null ? null : storableText(problem),
      ...(ended && { ended_at: instant(at) }),
    })
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
    .where('parcel', '=', parcel)
  await retried(() => update.execute())
}

/** Parcels of every case that nobody took or that cannot be followed, or all that are open; newest first, by page. */
export async function listParcels(
  db: Db,
  query: { state?: ParcelState | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<StoredParcel & { readonly number: string | null }>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isId, isKey])
  if (!after) return { rows: [], next: null }
  let list = select(db)
    .innerJoin('approval_case as c', (on) =>
      on.onRef('c.region_code', '=', 'p.region_code').onRef('c.id', '=', 'p.case_id'),
    )
    .select('c.number')
    .where('c.region_code', '=', db.region)
    .where('p.ended_at', 'is', null)
    .orderBy('p.case_id', 'desc')
    .orderBy('p.parcel', 'desc')
    .limit(pageSize(query.limit) + 1)
  const [id, parcel] = after
  if (id !== undefined && parcel !== undefined)
    list = list.where((where) => where(where.refTuple('p.case_id', 'p.parcel'), '<', where.tuple(id, parcel)))
  const { state } = query
  if (state) list = list.where('p.state', '=', state)
  const read = await retried(() => list.execute())
  return pageOf(
    read,
    query.limit,
    (row) => ({ ...toParcel(row), number: row.number }),
    (row) => [row.case_id, row.parcel],
  )
}

/** Puts a parcel back into the queue at once; false where the courier has it, or nobody wants it any more. */
export async function shipAgain(db: Db, { caseId, parcel }: ParcelKey): Promise<boolean> {
  if (!isId(caseId) || !isKey(parcel)) return false
  const { rowCount } = await retried(() =>
    db.pool.query(
      `select graphile_worker.add_job('ship', json_build_object('caseId', p.case_id, 'parcel', p.parcel),
          job_key => 'ship:' || p.case_id || ':' || p.parcel)
        from parcel p
        where p.region_code = $1 and p.case_id = $2 and p.parcel = $3 and p.state <> 'answered'
          and p.ended_at is null`,
      [db.region, caseId, parcel],
    ),
  )
  return rowCount === 1
}
