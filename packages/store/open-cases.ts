import type { Db } from './db.ts'
import { readPlans } from './plans.ts'
import { type FoundCase, foundCase, type StateRow } from './read-case.ts'
import { retried } from './unavailable.ts'

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Cases whose clock runs, in the order of their ids; `after` the last one read, at most `limit`. */
export async function readRunning(db: Db, after: string | null, limit: number): Promise<FoundCase[]> {
  const { rows } = await retried(() =>
    db.pool.query<StateRow>({
      name: 'read-running',
      text: `select id, state, plan_hash, head_hash from approval_case
        where region_code = $1 and status in ('accepted', 'ready') and id > $2::uuid
        order by id limit $3`,
      values: [db.region, after ?? NO_ID, limit],
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
