import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { appUrl, jobPool } from '@xinban/store/pools'
import { type JobHelpers, Logger, run, type TaskList, type Worker, type WorkerEvents } from 'graphile-worker'
import { makeRoots } from '../chain-roots/make-roots.ts'
import type { Context } from '../context.ts'
import { shipJob } from '../courier/ship-job.ts'
import { trackParcels } from '../courier/track-parcels.ts'
import { judge } from '../judge/judge.ts'
import { deliverJob } from '../messages/deliver.ts'
import { SealAway } from '../seal/seal.ts'
import { startClockwork } from './clockwork.ts'
import { startHeartbeat } from './heartbeat.ts'
import { makePaperJob } from './make-paper.ts'

/** Only what goes wrong is worth a line; payloads carry no personal data. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`jobs: ${message}`)
})

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

/** What each kind of job does; the long ones look whether the server stops. */
function tasksOf(context: Context, stopping: AbortSignal): TaskList {
  return {
    make_paper: (payload, helpers) => paperOrWait(context, payload, helpers),
    deliver: (payload) => deliverJob(context, payload),
    ship: (payload) => shipJob(context, payload),
    track: async () => {
      await trackParcels(context)
    },
    judge: async () => {
      await judge(context, stopping)
    },
    make_roots: async () => {
      await makeRoots(context, stopping)
    },
  }
}

/** The workers that a run of the queue makes, as they say of themselves. */
function ownWorkers() {
  const workers: Worker[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => workers.push(worker))
  const ids = () => workers.map(({ workerId }) => workerId)
  return { events, ids, jobs: () => workers.flatMap((worker) => worker.getActiveJob()?.id ?? []) }
}

/** Work on jobs that goes on until it is stopped. */
export interface JobWork {
  /** Finishes what is being worked on and closes every connection. */
  readonly stop: () => Promise<void>
}

/**
 * Runs the jobs that commands left in the database; a job that fails is tried again, later and later. What fell due
 * while no server ran is done at once. The pool is ours, because the queue would not wait until its own is closed: the
 * database would then end under its connections.
 */
export async function startWorker(context: Context, queueUrl: string, every?: number): Promise<JobWork> {
  const pool = jobPool(appUrl(queueUrl))
  const own = ownWorkers()
  const stopping = new AbortController()
  const runner = await run({
    pgPool: pool,
    events: own.events,
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
    taskList: tasksOf(context, stopping.signal),
  }).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  const clockwork = await startClockwork(runner.addJob)
  const heartbeat = startHeartbeat(context.db, own, every)
  let working = true
  const ended = runner.promise
    .catch((error: unknown) => console.error('jobs: the work ended:', error))
    .finally(() => {
      working = false
    })
  const stop = async () => {
    stopping.abort()
    clockwork.stop()
    if (working) await runner.stop()
    await ended
    await heartbeat.stop()
    // The queue may still note what it finished; a pool that ends forgets who waits for a connection.
    while (pool.waitingCount > 0) await pause(20)
    await pool.end()
  }
  return { stop }
}
