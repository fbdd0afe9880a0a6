import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** So many cases are woken at once: of a million, all in one statement would take longer than a statement may. */
const AT_ONCE = 5_000

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Wakes the next cases that sleep, by id; how many, and the last of them. */
async function wakeSome(
  db: Db,
  today: string,
  after: string,
  limit: number,
): Promise<{ readonly woken: number; readonly last: string | null }> {
  const { rows } = await retried(() =>
    db.pool.query<{ woken: number; last: string | null }>({
      name: 'wake-some',
      text: `with asleep as (
        select id from approval_case where region_code = $1 and id > $2 and (wake_on > $3::date
          or (wake_on is null and status in ('previewing', 'submitted', 'correcting', 'accepted', 'ready', 'concluded')))
        order by id limit $4
      ), woken as (
        update approval_case set wake_on = $3::date from asleep
        where approval_case.region_code = $1 and approval_case.id = asleep.id
      )
      select count(*)::int as woken, max(id::text) as last from asleep`,
      values: [db.region, after, today, limit],
    }),
  )
  return rows[0] ?? { woken: 0, last: null }
}

async function isNoted(db: Db, name: string, print: string): Promise<boolean> {
  const ground = db.kysely
    .selectFrom('ground')
    .select('print')
    .where('region_code', '=', db.region)
    .where('name', '=', name)
  return (await retried(() => ground.executeTakeFirst()))?.print === print
}

/** What wakes cases on another ground may be told besides. */
export interface Waking {
  /** Once it is aborted nothing is noted: the next turn begins anew. */
  readonly stopping?: AbortSignal | undefined
  readonly atOnce?: number
}

/**
 * Notes what the days on which cases wake rest on. Where it is not what was noted before, every case that goes on or
 * will wake is to be looked at today; says how many those are. It is noted when all are awake, so that none is forgotten.
 */
export async function noteGround(
  db: Db,
  name: string,
  print: string,
  today: string,
  { stopping, atOnce = AT_ONCE }: Waking = {},
): Promise<number> {
  if (await isNoted(db, name, print)) return 0
  let all = 0
  for (let after: string | null = NO_ID; after; ) {
    if (stopping?.aborted) return all
    const { woken, last } = await wakeSome(db, today, after, atOnce)
    all += woken
    after = last
  }
  const note = db.kysely
    .insertInto('ground')
    .values({ region_code: db.region, name, print })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'name']).doUpdateSet((eb) => ({ print: eb.ref('excluded.print') })),
    )
  await retried(() => note.execute())
  return all
}
