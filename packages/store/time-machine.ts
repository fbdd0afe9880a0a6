import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** By how many milliseconds the clock of a demo is ahead; 0 where it was never moved. */
export async function readOffset(db: Db): Promise<number> {
  const select = db.kysely.selectFrom('time_machine').select('offset_ms').where('region_code', '=', db.region)
  const row = await retried(() => select.executeTakeFirst())
  return Number(row?.offset_ms ?? 0)
}

/** Moves the clock of a demo forward to this many milliseconds ahead, never back; says where it is now. */
export async function moveOffset(db: Db, offset: number): Promise<number> {
  const { rows } = await retried(() =>
    db.pool.query<{ offset_ms: string }>(
      `insert into time_machine (region_code, offset_ms) values ($1, $2)
        on conflict (region_code) do update set offset_ms = greatest(time_machine.offset_ms, excluded.offset_ms)
        returning offset_ms`,
      [db.region, offset],
    ),
  )
  return Number(rows[0]?.offset_ms ?? 0)
}
