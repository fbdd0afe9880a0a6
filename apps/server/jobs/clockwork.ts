import type { TaskSpec } from 'graphile-worker'

/** Work that is due again and again: how many minutes lie between two turns, and how it is ordered. */
interface Turn {
  readonly task: string
  readonly minutes: number
  readonly spec: TaskSpec
}

/**
 * One that waits already is enough. Two at once do nothing twice; a named queue would hold all of them up for hours
 * behind one whose server died. They come before the papers and messages that wait (priority 0): hundreds of papers to
 * seal must not hold a date up.
 */
const turns: readonly Turn[] = [
  { task: 'judge', minutes: 1, spec: { jobKey: 'judge', maxAttempts: 1, priority: -1 } },
  { task: 'make_roots', minutes: 1, spec: { jobKey: 'make_roots', maxAttempts: 1, priority: -1 } },
  { task: 'end_drafts', minutes: 60, spec: { jobKey: 'end_drafts', maxAttempts: 1, priority: 10 } },
  { task: 'sweep_files', minutes: 24 * 60, spec: { jobKey: 'sweep_files', maxAttempts: 1, priority: 10 } },
  { task: 'track', minutes: 10, spec: { jobKey: 'track', maxAttempts: 1 } },
]

const MINUTE = 60_000

/** How a job is put into the queue. */
export type AddJob = (task: string, payload: object, spec: TaskSpec) => Promise<unknown>

/**
 * Orders what is due every minute, so that a case wakes on its date and a day has its root; at once, for what fell due while no
 * server ran. It goes by the machine's steady clock: the queue's own timetable goes by the time of day, and would rest for as
 * long as that is put back, or do every minute of a year when it is put forward.
 */
export async function startClockwork(addJob: AddJob): Promise<{ stop: () => void }> {
  let minute = 0
  const order = () => {
    const due = turns.filter(({ minutes }) => minute % minutes === 0)
    minute += 1
    return Promise.all(due.map(({ task, spec }) => addJob(task, {}, spec)))
  }
  await order()
  // The database is away: the next minute follows.
  const timer = setInterval(() => void order().catch(() => undefined), MINUTE)
  return { stop: () => clearInterval(timer) }
}
