import { appUrl, jobPool } from '@xinban/store/pools'
import { Logger, run } from 'graphile-worker'
import type { Context } from '../context.ts'
import { makePaperJob } from './make-paper.ts'

/** Only what goes wrong is worth a line; payloads carry no personal data. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`jobs: ${message}`)
})

/** Work on jobs that goes on until it is stopped. */
export interface Worker {
  /** Finishes what is being worked on and closes every connection. */
  readonly stop: () => Promise<void>
}

/**
 * Runs the jobs that commands left in the database; a job that fails is tried again, later and later. The pool is
 * ours, because the queue would not wait until its own is closed: the database would then end under its connections.
 */
export async function startWorker(context: Context, queueUrl: string): Promise<Worker> {
  const pool = jobPool(appUrl(queueUrl))
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: quiet,
    taskList: {
      make_paper: (payload) => makePaperJob(context, payload),
    },
  }).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  let working = true
  const ended = runner.promise
    .catch((error: unknown) => console.error('jobs: the work ended:', error))
    .finally(() => {
      working = false
    })
  const stop = async () => {
    if (working) await runner.stop()
    await ended
    await pool.end()
  }
  return { stop }
}
