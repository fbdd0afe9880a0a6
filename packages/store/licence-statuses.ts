import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** The newest version of a licence with what its status depends on. */
export interface NewestVersion {
  readonly number: string
  readonly version: number
  /** What it says of its holder stays sealed. */
  readonly body: unknown
}

/** The newest version of every licence that was issued in a year; `prefix` is that of its numbers (`ZH3710722026`). */
export async function listNewest(db: Db, prefix: string): Promise<NewestVersion[]> {
  const { rows } = await retried(() =>
    db.pool.query<NewestVersion>(
      `select distinct on (number) number, version, body from licence
       where region_code = $1 and number >= $2 and number < $3
       order by number, version desc`,
      // Behind every number of the year, and before those of the next.
      [db.region, prefix, `${prefix}~`],
    ),
  )
  return rows
}

/** The years in which licences were issued, with the highest version of each. */
export async function listYears(db: Db): Promise<{ year: string; versions: number }[]> {
  const { rows } = await retried(() =>
    db.pool.query<{ year: string; versions: number }>(
      `select substr(number, 9, 4) as year, max(version) as versions from licence
       where region_code = $1 group by 1 order by 1`,
      [db.region],
    ),
  )
  return rows
}
