import { canonicalJson } from '@xinban/core/case/chain'
import { compose } from '@xinban/core/compose/compose'
import type { Answers, Plan } from '@xinban/core/compose/plan'
import type { Result } from '@xinban/core/problem'
import { recent } from '@xinban/store/recent'
import type { Context } from '../context.ts'
import { planHash } from './plan-hash.ts'

/** A compiled plan with its hash. */
interface Compiled {
  readonly plan: Plan
  readonly hash: string
}

/** Many cases begin with the same answers: a plan is compiled once for them, and hashed once. */
const compiled = recent<Compiled>(100)

/** The plan of a service for these answers, from the present edition; refused as `compose` refuses. */
export function planFor(
  { db, edition }: Context,
  service: string,
  answers: Answers,
): Result<{ compiled: Compiled }> {
  const key = canonicalJson([edition.id, service, answers])
  const known = compiled.get(db, key)
  if (known) return { ok: true, compiled: known }
  const composed = compose(edition, service, answers)
  if (!composed.ok) return composed
  const made = { plan: composed.plan, hash: planHash(composed.plan) }
  compiled.set(db, key, made)
  return { ok: true, compiled: made }
}
