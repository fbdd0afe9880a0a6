import type { Db } from '@xinban/store/db'
import { beat, releaseJobs, seenWorkers } from '@xinban/store/job-workers'

/** Milliseconds between two beats, and so many looks in a row at a worker that does not count: it is gone. */
export const pulse = { every: 3_000, looks: 5 } as const

/** What a look at the workers remembers of one: its count, and in how many looks it stayed the same. */
interface Noted {
  readonly beats: number
  readonly looks: number
}

/** Says that these workers live, and gives back the jobs of those that are gone. */
export interface Heartbeat {
  readonly stop: () => Promise<void>
}

/** Looks at all workers now and then; says which of them have not counted for so many looks. */
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

/**
 * Beats for workers of this process until it is stopped. The queue itself waits four hours before it takes a job from a worker
 * that was killed. Looks are counted, not time: while the database is away nobody is looked at, and nobody taken for gone.
 */
export function startHeartbeat(db: Db, own: ReadonlySet<string>, every: number = pulse.every): Heartbeat {
  const gone = watchman(pulse.looks)
  const once = async () => {
    await beat(db, [...own])
    const lost = gone(await seenWorkers(db)).filter((worker) => !own.has(worker))
    if (lost.length === 0) return
    const jobs = await releaseJobs(db, lost)
    if (jobs > 0) console.error(`jobs: ${jobs} that a server left when it was killed are done anew`)
  }
  let running: Promise<void> | undefined
  const tick = () => {
    // The database is away, or slow: the next beat follows.
    running ??= once()
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
    await releaseJobs(db, [...own]).catch(() => undefined)
  }
  return { stop }
}
