import { EventEmitter } from 'node:events'
import {
  type AddJobFunction,
  Logger,
  run,
  type TaskList,
  type Worker,
  type WorkerEvents,
} from 'graphile-worker'
import type pg from 'pg'
import type { OwnWorkers } from './heartbeat.ts'

/** One run of the queue: it ends when it is stopped, or when the queue could not note what it had finished. */
export interface Shift extends OwnWorkers {
  readonly addJob: AddJobFunction
  /** Finishes what is being worked on. */
  readonly stop: () => Promise<void>
  /** Resolves when it is over, whatever ended it. */
  readonly ended: Promise<void>
}

/** Only what goes wrong is worth a line; payloads carry no personal data. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`jobs: ${message}`)
})

/**
 * Without a batch, even an empty one, the queue notes finished jobs beside its work and nobody hears of a failure: the
 * database going away would end the process.
 */
const preset: GraphileConfig.Preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** Whose name stands on the jobs of a run, and which jobs its workers know of. */
function own() {
  const pools: string[] = []
  const workers: Worker[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool.id))
  events.on('worker:create', ({ worker }) => workers.push(worker))
  const jobs = () => workers.flatMap((worker) => worker.getActiveJob()?.id ?? [])
  return { events, workers, ids: () => pools, jobs }
}

/**
 * So many times in a row no worker could ask for a job. The queue remembers the failure of its very first question and repeats it
 * for ever, so a run in which nobody can ask is over.
 */
const DEAF = 8

/** Calls `give` when the workers of a run cannot ask for jobs any more. */
function onDeaf(events: WorkerEvents, give: () => void): void {
  let failed = 0
  const heard = () => {
    failed = 0
  }
  events.on('worker:getJob:empty', heard)
  events.on('job:start', heard)
  events.on('worker:getJob:error', () => {
    failed += 1
    if (failed === DEAF) give()
  })
}

/** Milliseconds that a run has to end in order once none of its workers works. */
const TIDY = 2_000

/**
 * Resolves when a run takes no more jobs and none of its workers works. A run that could not note a failed job as failed waits for
 * that note ever after and does not say that it is over.
 */
function allStopped(events: WorkerEvents, workers: readonly Worker[]): Promise<void> {
  return new Promise((resolve) => {
    events.once('pool:gracefulShutdown', () => {
      const working = workers.map((worker) => worker.promise)
      void Promise.allSettled(working).then(() => setTimeout(resolve, TIDY))
    })
  })
}

/** Begins to work on the jobs of the queue; four at once. */
export async function beginShift(pgPool: pg.Pool, taskList: TaskList): Promise<Shift> {
  const { events, workers, ids, jobs } = own()
  const stopped = allStopped(events, workers)
  const runner = await run({
    pgPool,
    preset,
    events,
    taskList,
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
  })
  onDeaf(events, () => void runner.stop().catch(() => undefined))
  let working = true
  const inOrder = runner.promise.catch((error: unknown) => console.error('jobs: the work ended:', error))
  const ended = Promise.race([inOrder, stopped]).then(() => {
    working = false
  })
  const stop = async () => {
    if (working) runner.stop().catch(() => undefined)
    await ended
  }
  return { addJob: runner.addJob, ids, jobs, stop, ended }
}
