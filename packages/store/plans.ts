import { withLaw } from '@xinban/core/compose/law-defaults'
import type { Plan } from '@xinban/core/compose/plan'
import type { Db } from './db.ts'
import { recent } from './recent.ts'
import { retried } from './unavailable.ts'

/** Plans never change under their hash, so a process reads each one once. */
const kept = recent<Plan>(200)

/** True when the database is known to hold this plan. */
export function isKnownPlan(db: Db, hash: string): boolean {
  return kept.get(db, hash) !== undefined
}

/** Keeps a plan that the database holds in memory. */
export function rememberPlan(db: Db, hash: string, plan: Plan): void {
  kept.set(db, hash, plan)
}

/** The plan with this hash, from memory or the database. */
export async function readPlan(db: Db, hash: string): Promise<Plan> {
  const plan = kept.get(db, hash) ?? (await readPlans(db, [hash])).get(hash)
  if (!plan) throw new Error(`the plan ${hash} is missing`)
  return plan
}

/** The plans with these hashes, by hash; those that are not in memory are read together. */
export async function readPlans(db: Db, hashes: readonly string[]): Promise<ReadonlyMap<string, Plan>> {
  const found = new Map(
    hashes.flatMap((hash) => {
      const plan = kept.get(db, hash)
      return plan ? [[hash, plan] as const] : []
    }),
  )
  const absent = [...new Set(hashes)].filter((hash) => !found.has(hash))
  if (absent.length === 0) return found
  const { rows } = await retried(() =>
    db.pool.query<{ hash: string; body: Plan }>({
      name: 'read-plans',
      text: 'select hash, body from plan where region_code = $1 and hash = any($2::text[])',
      values: [db.region, absent],
    }),
  )
  for (const { hash, body } of rows) {
    const plan = withLaw(body)
    found.set(hash, plan)
    rememberPlan(db, hash, plan)
  }
  return found
}
