import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/**
 * Notes what the days on which cases wake rest on. Where it is not what was noted before, every case that goes on or
 * will wake is to be looked at today; says how many those are. Both in one statement.
 */
export async function noteGround(db: Db, name: string, print: string, today: string): Promise<number> {
  const { rowCount } = await retried(() =>
    db.pool.query(
      `with changed as (
        insert into ground (region_code, name, print) values ($1, $2, $3)
        on conflict (region_code, name) do update set print = excluded.print where ground.print <> excluded.print
        returning name
      )
      update approval_case set wake_on = $4::date from changed
      where approval_case.region_code = $1 and (wake_on > $4::date
        or (wake_on is null and status in ('previewing', 'submitted', 'correcting', 'accepted', 'ready', 'concluded')))`,
      [db.region, name, print, today],
    ),
  )
  return rowCount ?? 0
}
