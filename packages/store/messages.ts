import { hasRole, type Person } from '@xinban/core/access/person'
import type { Text } from '@xinban/core/catalogue/schema'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'
import { desksOf } from './desks.ts'
import { isId } from './ids.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import { seenBy } from './seen-by.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A message as its reader sees it. */
export interface StoredMessage {
  readonly id: string
  readonly caseId: string
  readonly number: string | null
  readonly subject: Text
  readonly body: Text
  readonly createdAt: string
  /** When the first of those it is for read it. */
  readonly readAt: string | null
}

/** Messages about cases that a person may see. */
function visible(db: Db, person: Person) {
  return db.kysely
    .selectFrom('message')
    .innerJoin('approval_case', (on) =>
      on
        .onRef('approval_case.region_code', '=', 'message.region_code')
        .onRef('approval_case.id', '=', 'message.case_id'),
    )
    .where('message.region_code', '=', db.region)
    .where('approval_case.region_code', '=', db.region)
    .where((where) => seenBy(where, person))
}

/** Whom messages are for, each way once: the person, and each of their desks. Each is read in the order of its index. */
function addressedTo(person: Person): RawBuilder<SqlBool>[] {
  const desks = desksOf(person).map(
    ({ role, authority }) =>
      sql<SqlBool>`message.role = ${role} and coalesce(message.authority, '') = ${authority}`,
  )
  const own = sql<SqlBool>`message.person_id = ${person.id}`
  if (!hasRole(person, 'applicant')) return [own, ...desks]
  const asApplicant = sql<SqlBool>`message.role = 'applicant' and approval_case.applicant_id = ${person.id}`
  return [own, asApplicant, ...desks]
}

function allOf(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(parts, sql` union all `)
}

interface Read {
  id: string
  case_id: string
  subject: unknown
  body: unknown
  created_at: Date
  read_at: Date | null
  number: string | null
}

function toRow(row: Read): StoredMessage {
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    subject: row.subject as Text,
    body: row.body as Text,
    createdAt: instant(row.created_at),
    readAt: row.read_at && instant(row.read_at),
  }
}

/** The messages for a person or one of their desks, newest first, by page. A cursor that is none finds nothing. */
export async function listMessages(
  db: Db,
  person: Person,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<StoredMessage>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isId])
  if (!after) return { rows: [], next: null }
  const limit = pageSize(query.limit) + 1
  const pages = addressedTo(person).map((addressed) => {
    const page = visible(db, person)
      .where(addressed)
      .select(['message.id', 'message.case_id', 'message.subject', 'message.body'])
      .select(['message.created_at', 'message.read_at', 'approval_case.number'])
      .orderBy('message.id', 'desc')
      .limit(limit)
    return sql`(${after[0] ? page.where('message.id', '<', after[0]) : page})`
  })
  const list = sql<Read>`select * from (${allOf(pages)}) as messages order by id desc limit ${limit}`
  const { rows } = await retried(() => list.execute(db.kysely))
  return pageOf(rows, query.limit, toRow, (row) => [row.id])
}

/** So many unread messages are counted; who has more reads "99+". */
export const UNREAD_COUNTED = 100

/** How many messages for a person nobody has read yet: exact below a hundred, a hundred where there are more. */
export async function countUnread(db: Db, person: Person): Promise<number> {
  const parts = addressedTo(person).map((addressed) => {
    const unread = visible(db, person).where(addressed).where('message.read_at', 'is', null)
    return sql`(${unread.select('message.id').limit(UNREAD_COUNTED)})`
  })
  const count = sql<{ unread: number }>`select count(*)::int as unread
    from (select id from (${allOf(parts)}) as found limit ${UNREAD_COUNTED}) as counted`
  const { rows } = await retried(() => count.execute(db.kysely))
  return rows[0]?.unread ?? 0
}

/** Notes that a person read a message; false where there is none for them. The first reading stays. */
export async function readMessage(db: Db, person: Person, id: string, at: string): Promise<boolean> {
  if (!isId(id)) return false
  const find = visible(db, person)
    .where((where) => where.or(addressedTo(person)))
    .where('message.id', '=', id)
    .select('message.read_at')
  const found = await retried(() => find.executeTakeFirst())
  if (!found) return false
  if (found.read_at) return true
  const update = db.kysely
    .updateTable('message')
    .set({ read_at: instant(at) })
    .where('region_code', '=', db.region)
    .where('id', '=', id)
    .where('read_at', 'is', null)
  await retried(() => update.execute())
  return true
}
