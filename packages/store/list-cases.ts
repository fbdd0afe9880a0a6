import { authoritiesOf, hasRole, type Person } from '@xinban/core/access/person'
import type { Status } from '@xinban/core/case/case'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import type { DB } from './schema.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A case as lists show it: no personal data but the masked name. */
export interface CaseRow {
  readonly id: string
  readonly version: number
  readonly number: string | null
  readonly service: string
  readonly edition: string
  readonly status: Status
  /** Masked. */
  readonly applicant: string
  readonly authorities: readonly string[]
  readonly lead: string
  readonly surveyed: boolean
  /** YYYY-MM-DD; null before acceptance. */
  readonly due: string | null
  readonly openedAt: string
  readonly submittedAt: string | null
  readonly updatedAt: string
}

type Where = ExpressionBuilder<DB, 'approval_case'>

const inHand: readonly Status[] = ['accepted', 'ready', 'concluded']

/** What staff see of the cases that are in hand: the later half of `sees`. */
function ofStaff(where: Where, person: Person): Expression<SqlBool>[] {
  const leads = authoritiesOf(person, ['chief'])
  const parts = authoritiesOf(person, ['approver', 'chief'])
  const seen: Expression<SqlBool>[] = []
  if (hasRole(person, 'surveyor')) seen.push(where('surveyed', '=', true))
  if (leads.length > 0) seen.push(where('lead', 'in', leads))
  if (parts.length > 0) seen.push(sql<SqlBool>`${where.ref('authorities')} && ${parts}::text[]`)
  return seen
}

/** `sees` of core/access in SQL; a test holds that both say the same. */
function seenBy(where: Where, person: Person): Expression<SqlBool> {
  const seen: Expression<SqlBool>[] = []
  if (hasRole(person, 'applicant')) seen.push(where('applicant_id', '=', person.id))
  if (hasRole(person, 'window_clerk') || hasRole(person, 'auditor')) {
    seen.push(where('submitted_at', 'is not', null))
  } else {
    const staff = ofStaff(where, person)
    if (staff.length > 0) seen.push(where.and([where('status', 'in', inHand), where.or(staff)]))
  }
  return where.or(seen)
}

/** The cases that a person may see, newest first, by page. A cursor that is none finds nothing. */
export async function listCases(
  db: Db,
  person: Person,
  query: { status?: Status | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<CaseRow>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isId])
  if (!after) return { rows: [], next: null }
  let list = db.kysely
    .selectFrom('approval_case')
    .select(['id', 'version', 'number', 'service', 'edition', 'status', 'applicant_name_masked'])
    .select(['authorities', 'lead', 'surveyed', 'due', 'opened_at', 'submitted_at', 'updated_at'])
    .where('region_code', '=', db.region)
    .where((where) => seenBy(where, person))
    .orderBy('id', 'desc')
    .limit(pageSize(query.limit) + 1)
  if (after[0]) list = list.where('id', '<', after[0])
  if (query.status) list = list.where('status', '=', query.status)
  const read = await retried(() => list.execute())
  return pageOf(read, query.limit, toRow, (row) => [row.id])
}

function toRow(row: {
  id: string
  version: number
  number: string | null
  service: string
  edition: string
  status: string
  applicant_name_masked: string
  authorities: string[]
  lead: string
  surveyed: boolean
  due: string | null
  opened_at: Date
  submitted_at: Date | null
  updated_at: Date
}): CaseRow {
  const { applicant_name_masked, opened_at, submitted_at, updated_at, status, ...same } = row
  return {
    ...same,
    status: status as Status,
    applicant: applicant_name_masked,
    openedAt: instant(opened_at),
    submittedAt: submitted_at && instant(submitted_at),
    updatedAt: instant(updated_at),
  }
}
