import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/**
 * Asks for a paper that a case should have and has not, as one from before this kind of paper was known; a job that
 * waits already stays the only one.
 */
export async function askPaper(db: Db, caseId: string, paper: string): Promise<void> {
  await retried(() =>
    db.pool.query(
      `select graphile_worker.add_job('make_paper', json_build_object('caseId', $1::text, 'kind', $2::text),
        job_key => 'paper:' || $1 || ':' || $2, job_key_mode => 'unsafe_dedupe')`,
      [caseId, paper],
    ),
  )
}
