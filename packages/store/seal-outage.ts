import type { Db } from './db.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** Since when the seal cannot be had, and why (in English, for who runs the server). */
export interface SealOutage {
  readonly since: string
  readonly reason: string
}

/** Notes that the seal cannot be had; the first note of an outage keeps its time. */
export async function noteOutage(db: Db, reason: string, at: string): Promise<void> {
  const insert = db.kysely
    .insertInto('seal_outage')
    .values({ region_code: db.region, since: instant(at), reason: reason.slice(0, 500) })
    .onConflict((conflict) =>
      conflict.column('region_code').doUpdateSet({ reason: (excluded) => excluded.ref('excluded.reason') }),
    )
  await retried(() => insert.execute())
}

/** The outage that goes on; undefined where the seal was there when it was last asked for. */
export async function findOutage(db: Db): Promise<SealOutage | undefined> {
  const { rows } = await retried(() =>
    db.pool.query<{ since: Date; reason: string }>({
      name: 'find-outage',
      text: 'select since, reason from seal_outage where region_code = $1',
      values: [db.region],
    }),
  )
  const [row] = rows
  return row && { since: instant(row.since), reason: row.reason }
}

/** Ends the outage, if there is one. */
export async function endOutage(db: Db): Promise<void> {
  const end = db.kysely.deleteFrom('seal_outage').where('region_code', '=', db.region)
  await retried(() => end.execute())
}
