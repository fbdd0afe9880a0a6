import type { LicenceMark } from '@xinban/core/case/licence-status'
import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** The newest version of a licence that has more than one. */
export interface LaterVersion {
  readonly number: string
  readonly version: number
  readonly mark: LicenceMark
}

/**
 * The newest versions of the licences of a year of which there is anything to tell: first versions have no mark and replace none.
 * Read from an index that holds nothing else; `prefix` is that of the numbers (`ZH3710722026`).
 */
export async function listLater(db: Db, prefix: string): Promise<LaterVersion[]> {
  const { rows } = await retried(() =>
    db.pool.query<LaterVersion>({
      name: 'list-later-licences',
      text: `select distinct on (number) number, version, mark from licence
        where region_code = $1 and number >= $2 and number < $3 and version > 1
        order by number, version desc`,
      // Behind every number of the year, and before those of the next.
      values: [db.region, prefix, `${prefix}~`],
    }),
  )
  return rows
}

/** What versions of licences say, by number; of their holders nothing: that stays sealed. */
export async function readBodies(db: Db, versions: readonly LaterVersion[]): Promise<Map<string, unknown>> {
  if (versions.length === 0) return new Map()
  const { rows } = await retried(() =>
    db.pool.query<{ number: string; body: unknown }>({
      name: 'read-licence-bodies',
      text: `select number, body from licence
        join unnest($2::text[], $3::int[]) as wanted(number, version) using (number, version)
        where region_code = $1`,
      values: [db.region, versions.map(({ number }) => number), versions.map(({ version }) => version)],
    }),
  )
  return new Map(rows.map(({ number, body }) => [number, body]))
}

/** The years in which licences were issued, of those from the first to the last. */
export async function listYears(db: Db, prefix: string): Promise<string[]> {
  const { rows } = await retried(() =>
    db.pool.query<{ year: string }>({
      name: 'list-licence-years',
      text: `select year::text from generate_series(
          (select substr(min(number), 9, 4)::int from licence where region_code = $1),
          (select substr(max(number), 9, 4)::int from licence where region_code = $1)) as year
        where exists (select from licence where region_code = $1 and number >= $2 || year and number < $2 || year || '~')`,
      values: [db.region, prefix],
    }),
  )
  return rows.map(({ year }) => year)
}
