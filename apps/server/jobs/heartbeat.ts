import type { Db } from '@xinban/store/db'
import { beat, heldJobs, releaseJobs, returnJobs, seenWorkers } from '@xinban/store/job-workers'

/** Milliseconds between two beats, and so many looks in a row at a worker that does not count: it is gone. */
export const pulse = { every: 3_000, looks: 5 } as const

/** What a look at the workers remembers of one: its count, and in how many looks it stayed the same. */
interface Noted {
  readonly beats: number
  readonly looks: number
}

/** The workers of this process, and the jobs that they know they are at work on. */
export interface OwnWorkers {
  readonly ids: () => readonly string[]
  readonly jobs: () => readonly string[]
}

/** Says that these workers live, and gives back the jobs of those that are gone. */
export interface Heartbeat {
  readonly stop: () => Promise<void>
}

/** Looks at workers now and then; says which of them have not counted for so many looks. */
export function watchman(looks: number): (seen: readonly { worker: string; beats: number }[]) => string[] {
  let noted = new Map<string, Noted>()
  return (seen) => {
    noted = new Map(
      seen.map(({ worker, beats }) => {
        const before = noted.get(worker)
        return [worker, { beats, looks: before?.beats === beats ? before.looks + 1 : 1 }]
      }),
    )
    return [...noted].flatMap(([worker, at]) => (at.looks >= looks ? [worker] : []))
  }
}

/** One look: at the others for those that are gone, at what these workers hold for jobs that they never heard of. */
function lookout(db: Db, own: OwnWorkers): () => Promise<void> {
  const goneAmong = watchman(pulse.looks)
  const unheardAmong = watchman(pulse.looks)
  return async () => {
    const ids = own.ids()
    await beat(db, ids)
    const gone = goneAmong(await seenWorkers(db)).filter((worker) => !ids.includes(worker))
    const jobs = gone.length > 0 ? await releaseJobs(db, gone) : 0
    if (jobs > 0) console.error(`jobs: ${jobs} that a server left when it was killed are done anew`)
    const held = await heldJobs(db, ids)
    const known = own.jobs()
    const idle = held.filter((job) => !known.includes(job))
    const unheard = unheardAmong(idle.map((worker) => ({ worker, beats: 0 })))
    if (unheard.length > 0) await returnJobs(db, ids, unheard)
  }
}

/**
 * Beats for the workers of this process until it is stopped. The queue itself waits four hours before it takes a job from a worker
 * that was killed, or that did not hear of it. Looks are counted, not time: while the database is away nobody is looked at, and
 * nobody taken for gone.
 */
export function startHeartbeat(db: Db, own: OwnWorkers, every: number = pulse.every): Heartbeat {
  const look = lookout(db, own)
  let running: Promise<void> | undefined
  const tick = () => {
    // The database is away, or slow: the next beat follows.
    running ??= look()
      .catch(() => undefined)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(tick, every)
  tick()
  const stop = async () => {
    clearInterval(timer)
    await running
    await releaseJobs(db, own.ids()).catch(() => undefined)
  }
  return { stop }
}
