import type { Plan } from '@xinban/core/compose/plan'
import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** Plans never change under their hash, so a process reads each one once; the oldest go first. */
const MOST_KEPT = 500
const cache = new WeakMap<Db, Map<string, Plan>>()

function kept(db: Db): Map<string, Plan> {
  const plans = cache.get(db) ?? new Map<string, Plan>()
  cache.set(db, plans)
  return plans
}

/** True when the database is known to hold this plan. */
export function isKnownPlan(db: Db, hash: string): boolean {
  return kept(db).has(hash)
}

/** Keeps a plan that the database holds in memory. */
export function rememberPlan(db: Db, hash: string, plan: Plan): void {
  const plans = kept(db)
  plans.delete(hash)
  plans.set(hash, plan)
  const oldest = plans.keys().next().value
  if (plans.size > MOST_KEPT && oldest !== undefined) plans.delete(oldest)
}

/** The plan with this hash, from memory or the database. */
export async function readPlan(db: Db, hash: string): Promise<Plan> {
  const known = kept(db).get(hash)
  if (known) return known
  const { rows } = await retried(() =>
    db.pool.query<{ body: Plan }>({
      name: 'read-plan',
      text: 'select body from plan where region_code = $1 and hash = $2',
      values: [db.region, hash],
    }),
  )
  const [row] = rows
  if (!row) throw new Error(`the plan ${hash} is missing`)
  rememberPlan(db, hash, row.body)
  return row.body
}
