import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '@xinban/store/db'
import { appUrl, jobPool } from '@xinban/store/pools'
import { indexSearch, isSearchIndexed } from '@xinban/store/search-index'
import type { JobHelpers, TaskList } from 'graphile-worker'
import { makeRoots } from '../chain-roots/make-roots.ts'
import type { Context } from '../context.ts'
import { shipJob } from '../courier/ship-job.ts'
import { trackParcels } from '../courier/track-parcels.ts'
import { sweepJob } from '../files/sweep-files.ts'
import { wakeForChanges } from '../judge/calendar-change.ts'
import { judge } from '../judge/judge.ts'
import { deliverJob } from '../messages/deliver.ts'
import { endDrafts } from '../personal-data/end-drafts.ts'
import { SealAway } from '../seal/seal.ts'
import { startClockwork } from './clockwork.ts'
import { courtesy } from './courtesy.ts'
import { startHeartbeat } from './heartbeat.ts'
import { makePaperJob } from './make-paper.ts'
import { beginShift, type Shift } from './shift.ts'

/** After an upgrade or with another key it goes through every case, behind all that somebody waits for. */
const indexing = { jobKey: 'index_search', maxAttempts: 3, priority: 10 } as const

/** Milliseconds after which a seal that was away is asked for again. */
const untilSealIsAsked = 30_000

/** Papers wait while people do: this often one looks, and so long it waits at most; milliseconds. */
const manners = { look: 100, most: 2_000 } as const

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
function tasksOf(context: Context, busy: () => boolean, stopping: AbortSignal): TaskList {
  return {
    make_paper: async (payload, helpers) => {
      await courtesy({ busy, ...manners }, stopping)
      await paperOrWait(context, payload, helpers)
    },
    deliver: (payload) => deliverJob(context, payload),
    ship: (payload) => shipJob(context, payload),
    track: async () => {
      await trackParcels(context)
    },
    judge: async () => {
      await wakeForChanges(context, stopping)
      await judge(context, stopping)
    },
    make_roots: async () => {
      await makeRoots(context, stopping)
    },
    end_drafts: async () => {
      await endDrafts(context, stopping)
    },
    sweep_files: () => sweepJob(context, stopping),
    index_search: async () => {
      await indexSearch(context.db, stopping)
    },
  }
}

/** Work on jobs that goes on until it is stopped. */
export interface JobWork {
  /** Finishes what is being worked on and closes every connection. */
  readonly stop: () => Promise<void>
}

/** How work goes on: milliseconds between two beats, and whether people wait for answers of this process just now. */
export interface Going {
  readonly every?: number
  readonly busy?: () => boolean
}

/** Milliseconds before work that ended by itself begins anew, and before each later try. */
const untilAgain = 1_000

/**
 * Works on the queue until it is stopped: a run that ends by itself, as when the database goes away while a job is noted as done, is
 * followed by another, which takes over what it left.
 */
async function keepWorking(db: Db, begin: () => Promise<Shift>, stopping: AbortSignal, every?: number) {
  let shift = await begin()
  const follow = async (): Promise<void> => {
    while (!stopping.aborted) {
      const heartbeat = startHeartbeat(db, shift, every)
      await shift.ended
      await heartbeat.stop()
      while (!stopping.aborted) {
        await pause(untilAgain, undefined, { signal: stopping }).catch(() => undefined)
        const next = stopping.aborted ? null : await begin().catch(() => null)
        if (!next) continue
        shift = next
        break
      }
    }
  }
  const following = follow()
  const stop = async () => {
    await shift.stop()
    await following
    // One that began while it was stopped.
    await shift.stop()
  }
  return { addJob: ((...job) => shift.addJob(...job)) as Shift['addJob'], stop }
}

/**
 * Runs the jobs that commands left in the database; a job that fails is tried again, later and later. What fell due
 * while no server ran is done at once. The pool is ours, because the queue would not wait until its own is closed: the
 * database would then end under its connections.
 */
export async function startWorker(
  context: Context,
  queueUrl: string,
  { every, busy = () => false }: Going = {},
): Promise<JobWork> {
  const pool = jobPool(appUrl(queueUrl))
  const stopping = new AbortController()
  const tasks = tasksOf(context, busy, stopping.signal)
  const begin = () => beginShift(pool, tasks)
  const work = await keepWorking(context.db, begin, stopping.signal, every).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  const clockwork = await startClockwork(work.addJob)
  if (!(await isSearchIndexed(context.db))) await work.addJob('index_search', {}, indexing)
  const stop = async () => {
    stopping.abort()
    clockwork.stop()
    await work.stop()
    // The queue may still note what it finished; a pool that ends forgets who waits for a connection.
    while (pool.waitingCount > 0) await pause(20)
    await pool.end()
  }
  return { stop }
}
