import type { Db } from './db.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** How somebody came to a licence: by its number, or by the code that its holder showed. */
export type AskWay = 'page' | 'code'

/** How often somebody asked for a licence on a day. */
export interface LicenceAsk {
  /** YYYY-MM-DD in Shanghai. */
  readonly day: string
  /** An authority; null: the public. */
  readonly asker: string | null
  readonly way: AskWay
  readonly times: number
  readonly lastAt: string
}

/** Counts one asking. */
export async function countAsk(
  db: Db,
  number: string,
  { day, asker, way, at }: { day: string; asker: string | null; way: AskWay; at: string },
): Promise<void> {
  const insert = db.kysely
    .insertInto('licence_ask')
    .values({
      region_code: db.region,
      number,
      on_day: day,
      asker: asker ?? '',
      way,
      times: 1,
      last_at: instant(at),
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'number', 'on_day', 'asker', 'way']).doUpdateSet((set) => ({
        times: set('licence_ask.times', '+', set.ref('excluded.times')),
        last_at: set.ref('excluded.last_at'),
      })),
    )
  await retried(() => insert.execute())
}

/** The latest days on which somebody asked for a licence, newest first. */
export async function listAsks(db: Db, number: string, limit = 60): Promise<LicenceAsk[]> {
  const read = db.kysely
    .selectFrom('licence_ask')
    .select(['on_day', 'asker', 'way', 'times', 'last_at'])
    .where('region_code', '=', db.region)
    .where('number', '=', number)
    .orderBy('on_day', 'desc')
    .orderBy('last_at', 'desc')
    .limit(limit)
  const rows = await retried(() => read.execute())
  return rows.map(({ on_day, asker, way, times, last_at }) => ({
    day: on_day,
    asker: asker === '' ? null : asker,
    way: way as AskWay,
    times,
    lastAt: instant(last_at),
  }))
}
