import { hasRole, type Person, type RoleName } from '@xinban/core/access/person'
import type { Task } from '@xinban/core/case/tasks'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './db.ts'
import { desksOf } from './desks.ts'
import { isId } from './ids.ts'
import { isDate, isInstant, isKey } from './key-tests.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
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

/** When tasks are due, and what of the time before does not count: what their light depends on. */
export type DueTime = Pick<TaskRow, 'due' | 'paused'>

/** What narrows the list: a kind of task, and the times that tasks are due at. */
export interface TaskQuery {
  readonly kind?: Task['kind'] | undefined
  readonly times?: readonly DueTime[] | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Tasks without a due date come last; the index is on the same expression. */
const dueOrder = sql`coalesce(t.due, date 'infinity')`

/** The open tasks of a person, one source for each desk: each is read in the order of its index. */
function sourcesOf(db: Db, person: Person): RawBuilder<unknown>[] {
  const desks = desksOf(person).map(
    ({ role, authority }) => sql`task t where t.region_code = ${db.region} and t.open
      and t.role = ${role} and coalesce(t.authority, '') = ${authority}`,
  )
  const own = sql`approval_case c join task t on t.region_code = c.region_code and t.case_id = c.id
    where c.region_code = ${db.region} and t.region_code = ${db.region} and t.open and t.role = 'applicant'
      and c.applicant_id = ${person.id}`
  return hasRole(person, 'applicant') ? [...desks, own] : desks
}

function narrowed({ kind, times }: TaskQuery): RawBuilder<unknown> {
  const ofKind = kind === undefined ? sql`` : sql`and t.kind = ${kind}`
  if (times === undefined) return ofKind
  const dues = times.map(({ due }) => due ?? 'infinity').sort()
  const exact = times.map(({ due, paused }) => `${due ?? 'infinity'} ${JSON.stringify(paused)}`)
  return sql`${ofKind} and ${dueOrder} between ${dues[0] ?? null}::date and ${dues.at(-1) ?? null}::date
    and (${dueOrder}, t.paused) in (
      select split_part(one, ' ', 1)::date, substr(one, strpos(one, ' ') + 1)::jsonb from unnest(${exact}::text[]) as one)`
}

function isDue(text: string): boolean {
  return text === 'infinity' || isDate(text)
}

/** The open tasks that a person may act on, by due date, then oldest first. A cursor that is none finds nothing. */
export async function listTasks(db: Db, person: Person, query: TaskQuery): Promise<Page<TaskRow>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isDue, isInstant, isId, isKey])
  const sources = sourcesOf(db, person)
  if (!after || sources.length === 0) return { rows: [], next: null }
  const [due, createdAt, caseId, key] = after
  const later = due
    ? sql`and (${dueOrder}, t.created_at, t.case_id, t.key)
        > (${due}::date, ${createdAt}::timestamptz, ${caseId}::uuid, ${key})`
    : sql``
  const order = sql`order by ${dueOrder}, t.created_at, t.case_id, t.key limit ${pageSize(query.limit) + 1}`
  const pages = sources.map((source) => sql`(select t.* from ${source} ${narrowed(query)} ${later} ${order})`)
  const list = sql<Read>`select t.case_id, t.key, t.kind, t.item, t.role, t.authority, t.due, t.paused, t.created_at,
      c.number, c.service, c.applicant_name_masked
    from (select * from (${sql.join(pages, sql` union all `)}) as t ${order}) as t
    join approval_case c on c.region_code = ${db.region} and c.id = t.case_id
    order by ${dueOrder}, t.created_at, t.case_id, t.key`
  const { rows } = await retried(() => list.execute(db.kysely))
  return pageOf(rows, query.limit, toRow, keyOf)
}

/** Open tasks of one kind that are due at the same time. */
export interface TaskCount extends DueTime {
  readonly kind: Task['kind']
  readonly count: number
}

/** How many open tasks a person may act on, by kind and time: exact, as the list would show them. */
export async function countTasks(db: Db, person: Person): Promise<TaskCount[]> {
  const sources = sourcesOf(db, person)
  if (sources.length === 0) return []
  const counts = sources.map(
    (source) => sql`select t.kind, t.due, t.paused, count(*) as count from ${source} group by 1, 2, 3`,
  )
  const all = sql<TaskCount>`select kind, due, paused, sum(count)::int as count
    from (${sql.join(counts, sql` union all `)}) as counted group by 1, 2, 3`
  return (await retried(() => all.execute(db.kysely))).rows
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
