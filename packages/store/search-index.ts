import { printsOf, searchPrint } from './case-prints.ts'
import type { Db } from './db.ts'
import { readPlans } from './plans.ts'
import { type FoundCase, foundCase, type StateRow } from './read-case.ts'
import { retried } from './unavailable.ts'

/** Counts the changes to what cases are found by: all of them are then gone through anew. */
const TERMS = 1
/** So many cases in one round trip. */
const BATCH = 250
const NO_ID = '00000000-0000-0000-0000-000000000000'
const ground = 'search'

/** What the fingerprints rest on: the terms that are taken, and the key. */
function basis(db: Db): string {
  return searchPrint(db.keys, `terms ${TERMS}`)
}

/** True once every case is found by the terms and the key of this program. */
export async function isSearchIndexed(db: Db): Promise<boolean> {
  const { rowCount } = await retried(() =>
    db.pool.query('select from ground where region_code = $1 and name = $2 and print = $3', [
      db.region,
      ground,
      basis(db),
    ]),
  )
  return rowCount === 1
}

/** Notes that every case is found by them. */
export async function noteSearchIndexed(db: Db): Promise<void> {
  await retried(() =>
    db.pool.query(
      `insert into ground (region_code, name, print) values ($1, $2, $3)
        on conflict (region_code, name) do update set print = excluded.print`,
      [db.region, ground, basis(db)],
    ),
  )
}

async function handedIn(db: Db, after: string): Promise<FoundCase[]> {
  const { rows } = await retried(() =>
    db.pool.query<StateRow>({
      name: 'read-handed-in',
      text: `select state, plan_hash, head_hash from approval_case
        where region_code = $1 and id > $2::uuid and submitted_at is not null order by id limit $3`,
      values: [db.region, after, BATCH],
    }),
  )
  const plans = await readPlans(
    db,
    rows.map((row) => row.plan_hash),
  )
  return rows.flatMap((row) => {
    const plan = plans.get(row.plan_hash)
    return plan ? [foundCase(db, row, plan)] : []
  })
}

/** These are the prints of these cases now; one that went on meanwhile has kept its own. */
async function keepPrints(db: Db, found: readonly FoundCase[]): Promise<void> {
  const prints = found.map(({ case: one, plan }) => ({
    id: one.id,
    version: one.version,
    prints: printsOf(db.keys, one, plan),
  }))
  await retried(() =>
    db.pool.query({
      name: 'keep-prints',
      text: `with given as (
          select a.id, g.prints from jsonb_to_recordset($2::jsonb) as g(id uuid, version int, prints jsonb)
          join approval_case a on a.region_code = $1 and a.id = g.id and a.version = g.version
        ), gone as (
          delete from case_print using given
          where case_print.region_code = $1 and case_print.case_id = given.id
            and not (given.prints ? case_print.print)
        )
        insert into case_print (region_code, print, case_id)
        select $1, print, id from given, jsonb_array_elements_text(prints) as print
        on conflict (region_code, print, case_id) do nothing`,
      values: [db.region, JSON.stringify(prints)],
    }),
  )
}

/**
 * Goes through the cases that were there before a search was, or before the key was another one, until each is found;
 * says how many those were. Bears being stopped and run again.
 */
export async function indexSearch(db: Db, stopping?: AbortSignal): Promise<number> {
  if (await isSearchIndexed(db)) return 0
  let [count, after] = [0, NO_ID]
  for (;;) {
    if (stopping?.aborted) return count
    const found = await handedIn(db, after)
    const last = found.at(-1)
    if (!last) break
    await keepPrints(db, found)
    after = last.case.id
    count += found.length
  }
  await noteSearchIndexed(db)
  return count
}
