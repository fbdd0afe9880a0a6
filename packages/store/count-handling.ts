import type { LetterClass } from '@xinban/core/compose/plan-law'
import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** Cases whose applicant chose a class, submitted and concluded. */
export type HandlingCounts = Readonly<
  Record<LetterClass, { readonly submitted: number; readonly concluded: number }>
>

/** Where each class stands in the state of a case. */
const lists: Readonly<Record<LetterClass, string>> = {
  post_supervision: 'commitments',
  tolerant_handling: 'tolerated',
  tolerant_preview: 'preview',
  proof_commitment: 'promised',
}

/** How many cases were handled on a promise or with papers to follow: counted from the cases themselves. */
export async function countHandling(db: Db): Promise<HandlingCounts> {
  const classes = Object.keys(lists) as LetterClass[]
  const columns = classes.flatMap((name) => {
    const chosen = `coalesce(jsonb_array_length(state->'handling'->'${lists[name]}'), 0) > 0`
    return [
      `(count(*) filter (where ${chosen}))::int as ${name}_submitted`,
      `(count(*) filter (where ${chosen} and status = 'concluded'))::int as ${name}_concluded`,
    ]
  })
  const { rows } = await retried(() =>
    db.pool.query<Record<string, number>>({
      name: 'count-handling',
      text: `select ${columns.join(', ')} from approval_case
        where region_code = $1 and submitted_at is not null`,
      values: [db.region],
    }),
  )
  const row = rows[0] ?? {}
  const counted = classes.map((name) => {
    const counts = { submitted: row[`${name}_submitted`] ?? 0, concluded: row[`${name}_concluded`] ?? 0 }
    return [name, counts] as const
  })
  return Object.fromEntries(counted) as HandlingCounts
}
