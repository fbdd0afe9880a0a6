import type { Person } from '@xinban/core/access/person'
import { searchTerm } from '@xinban/core/case/search-terms'
import { sql } from 'kysely'
import { searchPrint } from './case-prints.ts'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { type CaseRow, toRow, visibleCases } from './list-cases.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import type { OfCase } from './seen-by.ts'
import { retried } from './unavailable.ts'

/** A number from the day on (region and day are 14 digits), or its end: fewer characters find half the archive. */
const BEGINNING = 14
const ENDING = 4

/** What was found, with the number of all of it, on every page. */
export interface Found extends Page<CaseRow> {
  readonly count: number
}

/** What fits by number or by fingerprint, each by its own index. */
function fits(db: Db, where: OfCase, term: string) {
  const isNumber = /^[0-9A-Z]+$/.test(term)
  const begins = isNumber && term.length >= BEGINNING
  const ends = isNumber && term.length >= ENDING
  const of = (condition: ReturnType<typeof sql>) =>
    sql`select id from approval_case where region_code = ${db.region} and ${condition}`
  const ids = [
    sql`select case_id from case_print
      where region_code = ${db.region} and print = ${searchPrint(db.keys, term)}`,
    ...(begins ? [of(sql`number like ${`${term}%`}`)] : []),
    ...(ends ? [of(sql`reverse(number) like ${`${[...term].reverse().join('')}%`}`)] : []),
  ]
  return sql<boolean>`${where.ref('approval_case.id')} in (${sql.join(ids, sql` union all `)})`
}

/**
 * The cases that fit what somebody at the counter says, among those that the person may see, newest first: a number,
 * its beginning from the day on or its end; the whole name of a business, a code, an ID number, a telephone.
 */
export async function searchCases(
  db: Db,
  person: Person,
  query: { typed: string; cursor?: string | undefined; limit: number },
): Promise<Found> {
  const term = searchTerm(query.typed)
  const after = query.cursor === undefined ? [] : fromCursor(query.cursor, [isId])
  if (!after || term === '') return { rows: [], next: null, count: 0 }
  const found = visibleCases(db, person).where((where) => fits(db, where, term))
  const [last] = after
  let list = db.kysely
    .with('found', () => found)
    .selectFrom('found')
    .selectAll()
    .select((of) => of.selectFrom('found').select(of.fn.countAll().as('all')).as('all'))
    .orderBy('id', 'desc')
    .limit(pageSize(query.limit) + 1)
  if (last) list = list.where('id', '<', last)
  const read = await retried(() => list.execute())
  const { rows, next } = pageOf(
    read,
    query.limit,
    ({ all: _, ...row }) => toRow(row),
    (row) => [row.id],
  )
  return { rows, next, count: Number(read[0]?.all ?? 0) }
}
