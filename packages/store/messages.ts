import type { Person, Role } from '@xinban/core/access/person'
import type { Text } from '@xinban/core/catalogue/schema'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import type { DB } from './schema.ts'
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

type Where = ExpressionBuilder<DB, 'message' | 'approval_case'>

/** For this role, and for the role's authority where the message names one; an applicant's are of their own cases. */
function forRole(where: Where, person: Person, { role, authority }: Role): Expression<SqlBool> {
  const sameRole = where('message.role', '=', role)
  if (role === 'applicant') return where.and([sameRole, where('approval_case.applicant_id', '=', person.id)])
  const anybody = where('message.authority', 'is', null)
  if (authority === undefined) return where.and([sameRole, anybody])
  return where.and([sameRole, where.or([anybody, where('message.authority', '=', authority)])])
}

/** The messages for a person or one of their roles, about cases that they may see. */
function mine(db: Db, person: Person) {
  return db.kysely
    .selectFrom('message')
    .innerJoin('approval_case', (on) =>
      on
        .onRef('approval_case.region_code', '=', 'message.region_code')
        .onRef('approval_case.id', '=', 'message.case_id'),
    )
    .where('message.region_code', '=', db.region)
    .where('approval_case.region_code', '=', db.region)
    .where((where) =>
      where.or([
        where('message.person_id', '=', person.id),
        ...person.roles.map((role) => forRole(where, person, role)),
      ]),
    )
    .where((where) => seenBy(where, person))
}

/** The messages for a person, newest first, by page. A cursor that is none finds nothing. */
export async function listMessages(
  db: Db,
  person: Person,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<StoredMessage>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isId])
  if (!after) return { rows: [], next: null }
  let list = mine(db, person)
    .select(['message.id', 'message.case_id', 'message.subject', 'message.body'])
    .select(['message.created_at', 'message.read_at', 'approval_case.number'])
    .orderBy('message.id', 'desc')
    .limit(pageSize(query.limit) + 1)
  if (after[0]) list = list.where('message.id', '<', after[0])
  const read = await retried(() => list.execute())
  const toRow = (row: (typeof read)[number]): StoredMessage => ({
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    subject: row.subject as unknown as Text,
    body: row.body as unknown as Text,
    createdAt: instant(row.created_at),
    readAt: row.read_at && instant(row.read_at),
  })
  return pageOf(read, query.limit, toRow, (row) => [row.id])
}

/** How many messages for a person nobody has read yet. */
export async function countUnread(db: Db, person: Person): Promise<number> {
  const count = mine(db, person)
    .where('message.read_at', 'is', null)
    .select((select) => select.fn.countAll<string>().as('unread'))
  return Number((await retried(() => count.executeTakeFirstOrThrow())).unread)
}

/** Notes that a person read a message; false where there is none for them. The first reading stays. */
export async function readMessage(db: Db, person: Person, id: string, at: string): Promise<boolean> {
  if (!isId(id)) return false
  const find = mine(db, person).where('message.id', '=', id).select('message.read_at')
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
