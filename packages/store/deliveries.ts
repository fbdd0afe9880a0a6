import type { Text } from '@xinban/core/catalogue/schema'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { isKey } from './key-tests.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import { instant, storableText } from './storable.ts'
import { retried } from './unavailable.ts'

/** The ways out of the house. */
export const channels = ['mail', 'sms'] as const
export type Channel = (typeof channels)[number]

/** `asked`: to be sent; `answered`: the other side took it, or there was nothing to do; `failed`: tried in vain so far. */
export const deliveryStates = ['asked', 'answered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** A message on its way: what is to be sent by which channels. */
export interface Outgoing {
  readonly id: string
  readonly caseId: string
  readonly subject: Text
  readonly body: Text
  /** Channels that nobody answered yet. */
  readonly open: readonly Channel[]
}

/** Finds a message with the channels by which it has still to go out. */
export async function findOutgoing(db: Db, messageId: string): Promise<Outgoing | undefined> {
  if (!isId(messageId)) return undefined
  const select = db.kysely
    .selectFrom('message as m')
    .innerJoin('delivery as d', (on) =>
      on.onRef('d.region_code', '=', 'm.region_code').onRef('d.message_id', '=', 'm.id'),
    )
    .select(['m.id', 'm.case_id', 'm.subject', 'm.body', 'd.channel', 'd.state'])
    .where('m.region_code', '=', db.region)
    .where('d.region_code', '=', db.region)
    .where('m.id', '=', messageId)
    .orderBy('d.channel')
  const rows = await retried(() => select.execute())
  const [first] = rows
  if (!first) return undefined
  return {
    id: first.id,
    caseId: first.case_id,
    subject: first.subject as unknown as Text,
    body: first.body as unknown as Text,
    open: rows.filter((row) => row.state !== 'answered').map((row) => row.channel as Channel),
  }
}

/** What became of one try. */
export interface Tried {
  readonly messageId: string
  readonly channel: Channel
  /** Masked; null where the case has none. */
  readonly address: string | null
  readonly note: string | null
  /** Why it failed, without personal data; null: it was answered. */
  readonly error: string | null
  readonly at: string
}

/** Notes what became of a try. What was answered once stays so, whatever a late repeat says. */
export async function noteTry(db: Db, tried: Tried): Promise<void> {
  const { messageId, channel, address, note, error, at } = tried
  const update = db.kysely
    .updateTable('delivery')
    .set((set) => ({
      state: error === null ? 'answered' : 'failed',
      attempts: set('attempts', '+', 1),
      address_masked: address,
      note,
      last_error: error === null ? null : storableText(error),
      answered_at: error === null ? instant(at) : null,
    }))
    .where('region_code', '=', db.region)
    .where('message_id', '=', messageId)
    .where('channel', '=', channel)
    .where('state', '<>', 'answered')
  await retried(() => update.execute())
}

/** Puts a message back into the queue at once; false where nothing of it is open. */
export async function askAgain(db: Db, messageId: string): Promise<boolean> {
  if (!isId(messageId)) return false
  const { rowCount } = await retried(() =>
    db.pool.query(
      `select graphile_worker.add_job('deliver', json_build_object('messageId', m.id),
          job_key => 'deliver:' || m.case_id || ':' || m.key)
        from message m
        where m.region_code = $1 and m.id = $2 and exists (
          select from delivery d where d.region_code = $1 and d.message_id = m.id and d.state <> 'answered')`,
      [db.region, messageId],
    ),
  )
  return rowCount === 1
}

/** A line of the outbox. */
export interface OutboxRow {
  readonly message: string
  readonly caseId: string
  readonly number: string | null
  readonly subject: Text
  readonly channel: Channel
  readonly state: DeliveryState
  readonly attempts: number
  /** Masked. */
  readonly address: string | null
  readonly note: string | null
  readonly error: string | null
  readonly askedAt: string
  readonly answeredAt: string | null
}

function outbox(db: Db) {
  return db.kysely
    .selectFrom('delivery as d')
    .innerJoin('message as m', (on) =>
      on.onRef('m.region_code', '=', 'd.region_code').onRef('m.id', '=', 'd.message_id'),
    )
    .innerJoin('approval_case as c', (on) =>
      on.onRef('c.region_code', '=', 'm.region_code').onRef('c.id', '=', 'm.case_id'),
    )
    .select(['d.message_id', 'd.channel', 'd.state', 'd.attempts', 'd.address_masked', 'd.note'])
    .select(['d.last_error', 'd.asked_at', 'd.answered_at', 'm.case_id', 'm.subject', 'c.number'])
    .where('d.region_code', '=', db.region)
    .where('m.region_code', '=', db.region)
    .where('c.region_code', '=', db.region)
}

/** What left or is to leave the house, newest first, by page. A cursor that is none finds nothing. */
export async function listOutbox(
  db: Db,
  query: { state?: DeliveryState | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<OutboxRow>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isId, isKey])
  if (!after) return { rows: [], next: null }
  let list = outbox(db)
    .orderBy('d.message_id', 'desc')
    .orderBy('d.channel', 'desc')
    .limit(pageSize(query.limit) + 1)
  const [id, channel] = after
  if (id !== undefined && channel !== undefined) {
    list = list.where((where) =>
      where(where.refTuple('d.message_id', 'd.channel'), '<', where.tuple(id, channel)),
    )
  }
  const { state } = query
  if (state) list = list.where('d.state', '=', state)
  const read = await retried(() => list.execute())
  return pageOf(read, query.limit, toRow, (row) => [row.message_id, row.channel])
}

function toRow(row: Awaited<ReturnType<ReturnType<typeof outbox>['execute']>>[number]): OutboxRow {
  return {
    message: row.message_id,
    caseId: row.case_id,
    number: row.number,
    subject: row.subject as unknown as Text,
    channel: row.channel as Channel,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    address: row.address_masked,
    note: row.note,
    error: row.last_error,
    askedAt: instant(row.asked_at),
    answeredAt: row.answered_at && instant(row.answered_at),
  }
}
