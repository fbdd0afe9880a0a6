import type { DecisionKind } from '@xinban/core/case/public-decisions'
import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** What is counted as it happens. */
export type Tallied = DecisionKind | 'concluded'

/** How often something happened in a period: a month (YYYY-MM), or `all`. */
export interface PeriodCount {
  readonly period: string
  readonly count: number
}

/** What was counted under a name, from a period on, by period: as many rows as periods, however much happened. */
export async function readTally(db: Db, name: Tallied, from = ''): Promise<PeriodCount[]> {
  const { rows } = await retried(() =>
    db.pool.query<PeriodCount>({
      name: 'read-tally',
      text: `select period, sum(count)::int as count from tally
        where region_code = $1 and name = $2 and period >= $3 group by period order by period`,
      values: [db.region, name, from],
    }),
  )
  return rows
}
