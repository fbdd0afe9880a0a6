import { decisionKinds, type PublicDecision } from '@xinban/core/case/public-decisions'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { isDate } from './key-tests.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import { readTally } from './tally.ts'
import { retried } from './unavailable.ts'

/** What narrows the list of decisions; the days are included. */
export interface DecisionQuery {
  readonly authority?: string | undefined
  readonly service?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The published decisions, newest first, by page. A cursor that is none finds nothing. */
export async function listDecisions(db: Db, query: DecisionQuery): Promise<Page<PublicDecision>> {
  const { authority, service, from, until, cursor, limit } = query
  const after = cursor === undefined ? [] : fromCursor(cursor, [isDate, isId])
  if (!after) return { rows: [], next: null }
  let list = db.kysely
    .selectFrom('public_decision')
    .select(['id', 'decided_on', 'body'])
    .where('region_code', '=', db.region)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize(limit) + 1)
  if (authority) list = list.where('authority', '=', authority)
  if (service) list = list.where('service', '=', service)
  if (from) list = list.where('decided_on', '>=', from)
  if (until) list = list.where('decided_on', '<=', until)
  const [day, id] = after
  if (day) list = list.where(sql<boolean>`(decided_on, id) < (${day}::date, ${id}::uuid)`)
  const read = await retried(() => list.execute())
  const toRow = (row: (typeof read)[number]) => row.body as unknown as PublicDecision
  return pageOf(read, limit, toRow, (row) => [row.decided_on, row.id])
}

/** How many decisions of a kind were made in a month (YYYY-MM). */
export interface MonthCount {
  readonly month: string
  readonly kind: string
  readonly count: number
}

/** Decisions by month and kind, from a month (YYYY-MM) on: counted when they were made. */
export async function countDecisions(db: Db, from: string): Promise<MonthCount[]> {
  const tallies = await Promise.all(decisionKinds.map((kind) => readTally(db, kind, from)))
  return decisionKinds.flatMap((kind, index) =>
    (tallies[index] ?? []).map(({ period, count }) => ({ month: period, kind, count })),
  )
}
