import type { Status } from '@xinban/core/case/case'
import type { Db } from './db.ts'
import { readTally } from './tally.ts'
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

const atWork: readonly Status[] = ['previewing', 'submitted', 'correcting', 'accepted', 'ready']

/**
 * How many cases stand at each status of those that are at work, from the index of statuses; and how many are concluded, which they
 * stay: counted when they were.
 */
export async function countStatuses(db: Db): Promise<Partial<Record<Status, number>>> {
  const open = retried(() =>
    db.pool.query<{ status: Status; count: number }>({
      name: 'count-statuses',
      text: `select status, count(*)::int as count from approval_case
        where region_code = $1 and status = any($2::text[]) group by status`,
      values: [db.region, atWork],
    }),
  )
  const [{ rows }, concluded] = await Promise.all([open, readTally(db, 'concluded')])
  const counts = [...rows, ...concluded.map(({ count }) => ({ status: 'concluded' as const, count }))]
  return Object.fromEntries(counts.map(({ status, count }) => [status, count]))
}

/** The newest concluded cases that were accepted, at most so many: figures cost the same however many there are. */
export async function recentConcluded(db: Db, most: number): Promise<ConcludedCase[]> {
  const { rows } = await retried(() =>
    db.pool.query<ConcludedCase>({
      name: 'recent-concluded',
      // A state is taken apart once: each look into it would unpack it anew.
      text: `select acceptance->>'on' as "acceptedOn", conclusion->>'at' as "concludedAt",
          coalesce(due->>'legal', acceptance->'due'->>'legal') as "legalDue",
          coalesce(jsonb_array_length(handling->'commitments'), 0) as promised,
          jsonb_path_query_array(verifications, '$[*].result') as verifications
        from (select state from approval_case where region_code = $1 and status = 'concluded'
          order by id desc limit $2) as newest, jsonb_to_record(state) as of(
            acceptance jsonb, conclusion jsonb, due jsonb, handling jsonb, verifications jsonb)
        where acceptance->>'on' is not null and conclusion->>'at' is not null`,
      values: [db.region, most],
    }),
  )
  return rows
}
