import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { appUrl, jobPool } from '@xinban/store/pools'
import { type JobHelpers, Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker'
import { makeRoots } from '../chain-roots/make-roots.ts'
import type { Context } from '../context.ts'
import { shipJob } from '../courier/ship-job.ts'
import { trackParcels } from '../courier/track-parcels.ts'
import { judge } from '../judge/judge.ts'
import { deliverJob } from '../messages/deliver.ts'
import { SealAway } from '../seal/seal.ts'
import { startHeartbeat } from './heartbeat.ts'
import { makePaperJob } from './make-paper.ts'

/** Only what goes wrong is worth a line; payloads carry no personal data. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`jobs: ${message}`)
})

/**
 * One that waits already is enough. Two at once do nothing twice; a named queue would hold all of them up for hours
 * behind one whose server died. They come before the papers and messages that wait (priority 0): hundreds of papers to
 * seal must not hold a date up.
 */
const judging = { jobKey: 'judge', maxAttempts: 1, priority: -1 } as const
const rooting = { jobKey: 'make_roots', maxAttempts: 1, priority: -1 } as const

const following = { jobKey: 'track', maxAttempts: 1 } as const

/** Every minute: a case wakes on a date and a day has its root, so that a day's work is done in its first minute. */
const clockwork = parseCronItems([
  { task: 'track', identifier: 'track', match: '*/10 * * * *', options: { ...following, backfillPeriod: 0 } },
  { task: 'judge', identifier: 'judge', match: '* * * * *', options: { ...judging, backfillPeriod: 0 } },
  {
    task: 'make_roots',
    identifier: 'make_roots',
    match: '* * * * *',
    options: { ...rooting, backfillPeriod: 0 },
  },
])

/** Milliseconds after which a seal that was away is asked for again. */
const untilSealIsAsked = 30_000

/** A paper whose seal is away waits, however long that takes: it uses up no attempt. */
async function paperOrWait(context: Context, payload: unknown, { addJob, job }: JobHelpers): Promise<void> {
  try {
    await makePaperJob(context, payload)
  } catch (error) {
    if (!(error instanceof SealAway)) throw error
    const runAt = new Date(Date.now() + untilSealIsAsked)
    await addJob('make_paper', payload as object, { runAt, jobKey: `waits:${job.id}` })
  }
}

/** Work on jobs that goes on until it is stopped. */
export interface Worker {
  /** Finishes what is being worked on and closes every connection. */
  readonly stop: () => Promise<void>
}

/**
 * Runs the jobs that commands left in the database; a job that fails is tried again, later and later. What fell due
 * while no server ran is done at once. The pool is
 * ours, because the queue would not wait until its own is closed: the database would then end under its connections.
 */
export async function startWorker(context: Context, queueUrl: string, every?: number): Promise<Worker> {
  const pool = jobPool(appUrl(queueUrl))
  const workers = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => workers.add(worker.workerId))
  const stopping = new AbortController()
  const runner = await run({
    pgPool: pool,
    events,
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    parsedCronItems: clockwork,
    logger: quiet,
    taskList: {
      make_paper: (payload, helpers) => paperOrWait(context, payload, helpers),
      deliver: (payload) => deliverJob(context, payload),
      ship: (payload) => shipJob(context, payload),
      track: async () => {
        await trackParcels(context)
      },
      judge: async () => {
        await judge(context, stopping.signal)
      },
      make_roots: async () => {
        await makeRoots(context, stopping.signal)
      },
    },
  }).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  await runner.addJob('judge', {}, judging)
  await runner.addJob('make_roots', {}, rooting)
  const heartbeat = startHeartbeat(context.db, workers, every)
  let working = true
  const ended = runner.promise
    .catch((error: unknown) => console.error('jobs: the work ended:', error))
    .finally(() => {
      working = false
    })
  const stop = async () => {
    stopping.abort()
    if (working) await runner.stop()
    await ended
    await heartbeat.stop()
    // The queue may still note what it finished; a pool that ends forgets who waits for a connection.
    while (pool.waitingCount > 0) await pause(20)
    await pool.end()
  }
  return { stop }
}
