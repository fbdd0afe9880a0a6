import type { Db } from './db.ts'

/** A worker as the others see it: how often it has counted; 0 for one that holds jobs and never did. */
export interface SeenWorker {
  readonly worker: string
  readonly beats: number
}

/** Lets workers count on; a first beat makes their rows. */
export async function beat(db: Db, workers: readonly string[]): Promise<void> {
  await db.pool.query({
    name: 'beat',
    text: `insert into job_worker (worker, beats) select unnest($1::text[]), 1
      on conflict (worker) do update set beats = job_worker.beats + excluded.beats`,
    values: [workers],
  })
}

/** All workers that count, and those that hold jobs. */
export async function seenWorkers(db: Db): Promise<SeenWorker[]> {
  const { rows } = await db.pool.query<SeenWorker>({
    name: 'seen-workers',
    text: `select coalesce(w.worker, h.worker) as worker, coalesce(w.beats, 0)::float8 as beats
      from job_worker w full join (
        select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
        union select locked_by from graphile_worker._private_job_queues where locked_by is not null
      ) h on h.worker = w.worker`,
  })
  return rows
}

/** The jobs that these workers hold, as the database has it. */
export async function heldJobs(db: Db, workers: readonly string[]): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'held-jobs',
    text: 'select id::text from graphile_worker._private_jobs where locked_by = any($1::text[])',
    values: [workers],
  })
  return rows.map(({ id }) => id)
}

/** Gives back jobs that these workers were given and never heard of: the connection broke under the answer. */
export async function returnJobs(db: Db, workers: readonly string[], jobs: readonly string[]): Promise<void> {
  await db.pool.query({
    name: 'return-jobs',
    text: `update graphile_worker._private_jobs set locked_at = null, locked_by = null, attempts = greatest(attempts - 1, 0)
      where locked_by = any($1::text[]) and id = any($2::bigint[])`,
    values: [workers, jobs],
  })
}

/**
 * Gives the jobs of workers that are gone back to the others, and forgets these workers; the number of jobs. Work that is due every
 * minute and is tried once is not given back: its next turn comes.
 */
export async function releaseJobs(db: Db, workers: readonly string[]): Promise<number> {
  const { rows } = await db.pool.query<{ jobs: number }>({
    name: 'release-jobs',
    text: `with dropped as (
        delete from graphile_worker._private_jobs where locked_by = any($1::text[]) and max_attempts = 1
      ), given as (
        update graphile_worker._private_jobs set locked_at = null, locked_by = null
        where locked_by = any($1::text[]) and max_attempts > 1 returning id
      ), queues as (
        update graphile_worker._private_job_queues set locked_at = null, locked_by = null
        where locked_by = any($1::text[])
      ), forgotten as (
        delete from job_worker where worker = any($1::text[])
      )
      select count(*)::int as jobs from given`,
    values: [workers],
  })
  return rows[0]?.jobs ?? 0
}
