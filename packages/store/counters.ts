import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** The next number of a kind in a period, from 1. Numbers are never given twice; some may be skipped. */
export async function nextNumber(db: Db, kind: string, period: string): Promise<number> {
  const { rows } = await retried(() =>
    db.pool.query<{ value: number }>({
      name: 'next-number',
      text: `insert into counter (region_code, kind, period, value) values ($1, $2, $3, 1)
        on conflict (region_code, kind, period) do update set value = counter.value + excluded.value
        returning value`,
      values: [db.region, kind, period],
    }),
  )
  const [row] = rows
  if (!row) throw new Error(`no number for ${kind} ${period}`)
  return row.value
}
