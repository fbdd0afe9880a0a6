import { type LetterClass, letterClasses } from '@xinban/core/catalogue/law-words'
import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** Cases whose applicant chose a class, submitted and concluded. */
export type HandlingCounts = Readonly<
  Record<LetterClass, { readonly submitted: number; readonly concluded: number }>
>

/** How many cases were handled on a promise or with papers to follow: counted from the cases themselves. */
export async function countHandling(db: Db): Promise<HandlingCounts> {
  const { rows } = await retried(() =>
    db.pool.query<{ class: LetterClass; submitted: number; concluded: number }>({
      name: 'count-handling',
      text: `select class, count(*)::int as submitted,
          (count(*) filter (where status = 'concluded'))::int as concluded
        from approval_case cross join lateral unnest(promised) as class
        where region_code = $1 and promised <> '{}' group by class`,
      values: [db.region],
    }),
  )
  const counted = new Map(rows.map(({ class: name, ...counts }) => [name, counts]))
  const none = { submitted: 0, concluded: 0 }
  return Object.fromEntries(letterClasses.map((name) => [name, counted.get(name) ?? none])) as HandlingCounts
}
