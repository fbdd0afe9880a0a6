import type { Person } from '@xinban/core/access/person'
import type { Status } from '@xinban/core/case/case'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import { seenBy } from './seen-by.ts'
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

/** What lists show of the cases that a person may see, newest first. */
export function visibleCases(db: Db, person: Person) {
  return db.kysely
    .selectFrom('approval_case')
    .select(['id', 'version', 'number', 'service', 'edition', 'status', 'applicant_name_masked'])
    .select(['authorities', 'lead', 'surveyed', 'due', 'opened_at', 'submitted_at', 'updated_at'])
    .where('region_code', '=', db.region)
    .where((where) => seenBy(where, person))
    .orderBy('id', 'desc')
}

/** The cases that a person may see, newest first, by page. A cursor that is none finds nothing. */
export async function listCases(
  db: Db,
  person: Person,
  query: { status?: Status | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<CaseRow>> {
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isId])
  if (!after) return { rows: [], next: null }
  let list = visibleCases(db, person).limit(pageSize(query.limit) + 1)
  if (after[0]) list = list.where('id', '<', after[0])
  if (query.status) list = list.where('status', '=', query.status)
  const read = await retried(() => list.execute())
  return pageOf(read, query.limit, toRow, (row) => [row.id])
}

/** A row of a list from what was read. */
export function toRow(row: {
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
