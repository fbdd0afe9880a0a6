import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** What figures need to know of a concluded case: days and promises, nobody's data. */
export interface ConcludedCase {
  /** Days, YYYY-MM-DD, and the instant of the conclusion. */
  readonly acceptedOn: string
  readonly concludedAt: string
  readonly legalDue: string
  /** Items decided on a promise, and what the verifications found; null: not verified yet. */
  readonly promised: number
  readonly verifications: readonly ('kept' | 'failed' | null)[]
}

/** How many cases stand at each status: read from the index of statuses. */
export async function countStatuses(db: Db): Promise<Record<string, number>> {
  const { rows } = await retried(() =>
    db.pool.query<{ status: string; count: number }>({
      name: 'count-statuses',
      text: 'select status, count(*)::int as count from approval_case where region_code = $1 group by status',
      values: [db.region],
    }),
  )
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

/** The newest concluded cases that were accepted, at most so many: figures cost the same however many there are. */
export async function recentConcluded(db: Db, most: number): Promise<ConcludedCase[]> {
  const { rows } = await retried(() =>
    db.pool.query<ConcludedCase>({
      name: 'recent-concluded',
      text: `select state->'acceptance'->>'on' as "acceptedOn", state->'conclusion'->>'at' as "concludedAt",
          coalesce(state->'due'->>'legal', state->'acceptance'->'due'->>'legal') as "legalDue",
          coalesce(jsonb_array_length(state->'handling'->'commitments'), 0) as promised,
          jsonb_path_query_array(state, '$.verifications[*].result') as verifications
        from (select state from approval_case where region_code = $1 and status = 'concluded'
          order by id desc limit $2) as newest
        where state->'acceptance'->>'on' is not null and state->'conclusion'->>'at' is not null`,
      values: [db.region, most],
    }),
  )
  return rows
}
