import type { Person, Role, RoleName } from '@xinban/core/access/person'
import type { Task } from '@xinban/core/case/tasks'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { isDate, isInstant, isKey } from './key-tests.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import type { DB } from './schema.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** An open task as work lists show it. */
export interface TaskRow {
  readonly caseId: string
  readonly key: string
  readonly kind: Task['kind']
  readonly item: string | null
  readonly role: RoleName
  readonly authority: string | null
  /** YYYY-MM-DD; null before acceptance. */
  readonly due: string | null
  /** Days before the due date that do not count. */
  readonly paused: Task['paused']
  readonly createdAt: string
  readonly number: string | null
  readonly service: string
  /** Masked. */
  readonly applicant: string
}

type Where = ExpressionBuilder<DB & { t: DB['task']; c: DB['approval_case'] }, 't' | 'c'>

/** Tasks without a due date come last; the index is on the same expression. */
const dueOrder = sql<string>`coalesce(t.due, date 'infinity')`

/** The task is for this role, and for the role's authority where the task names one. */
function forRole(where: Where, person: Person, { role, authority }: Role): Expression<SqlBool>[] {
  const sameRole = where('t.role', '=', role)
  if (role === 'applicant') {
    return [where.and([sameRole, where('c.applicant_id', '=', person.id)])]
  }
  const anybody = where('t.authority', 'is', null)
  const mine = authority === undefined ? anybody : where.or([anybody, where('t.authority', '=', authority)])
  return [where.and([sameRole, mine])]
}

function isDue(text: string): boolean {
  return text === 'infinity' || isDate(text)
}

/** The open tasks that a person may act on, by due date, then oldest first. A cursor that is none finds nothing. */
export async function listTasks(
  db: Db,
  person: Person,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<TaskRow>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isDue, isInstant, isId, isKey])
  if (!after) return { rows: [], next: null }
  let list = db.kysely
    .selectFrom('task as t')
    .innerJoin('approval_case as c', (on) =>
      on.onRef('c.region_code', '=', 't.region_code').onRef('c.id', '=', 't.case_id'),
    )
    .select([
      't.case_id',
      't.key',
      't.kind',
      't.item',
      't.role',
      't.authority',
      't.due',
      't.paused',
      't.created_at',
    ])
    .select(['c.number', 'c.service', 'c.applicant_name_masked'])
    .where('t.region_code', '=', db.region)
    .where('c.region_code', '=', db.region)
    .where('t.open', '=', true)
    .where((where) => where.or(person.roles.flatMap((role) => forRole(where, person, role))))
    .orderBy(dueOrder)
    .orderBy('t.created_at')
    .orderBy('t.case_id')
    .orderBy('t.key')
    .limit(pageSize(query.limit) + 1)
  const [due, createdAt, caseId, key] = after
  if (due) {
    list = list.where(
      sql<SqlBool>`(${dueOrder}, t.created_at, t.case_id, t.key)
        > (${due}::date, ${createdAt}::timestamptz, ${caseId}::uuid, ${key})`,
    )
  }
  const read = await retried(() => list.execute())
  return pageOf(read, query.limit, toRow, keyOf)
}

interface Read {
  case_id: string
  key: string
  kind: string
  item: string | null
  role: string
  authority: string | null
  due: string | null
  paused: unknown
  created_at: Date
  number: string | null
  service: string
  applicant_name_masked: string
}

function keyOf(row: Read): string[] {
  return [row.due ?? 'infinity', instant(row.created_at), row.case_id, row.key]
}

function toRow(row: Read): TaskRow {
  const { case_id, kind, role, created_at, applicant_name_masked, ...same } = row
  return {
    ...same,
    kind: kind as Task['kind'],
    paused: row.paused as Task['paused'],
    role: role as RoleName,
    caseId: case_id,
    createdAt: instant(created_at),
    applicant: applicant_name_masked,
  }
}
