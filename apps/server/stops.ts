/** One thing that was started, and how it ends. */
export interface Stop {
  readonly name: string
  readonly stop: () => Promise<unknown>
}

/** What a signal does: collected while everything starts. */
export interface Stops {
  readonly add: (stop: Stop) => void
  /** Stops everything in the reverse order of the start and ends the process; once. */
  readonly run: (code: number) => Promise<void>
  /** What a signal does: the same; a second one, a second or more later, ends the process at once. */
  readonly signal: () => void
  readonly stopping: () => boolean
}

/** Milliseconds for everything to stop: what has not by then would hold up a restart. */
const DEADLINE = 10_000
/** Milliseconds in which signals are one: Ctrl+C reaches this process from the terminal and from `npm start`. */
const SAME = 1_000

/** How a process stops. `exit` ends it: process.exit, or a test's. */
export function stopsOf(exit: (code: number) => void, deadline: number = DEADLINE): Stops {
  const stops: Stop[] = []
  let since: number | null = null
  let now = ''

  const tooLate = () => {
    console.error(`${now} did not stop within ${deadline / 1000} seconds; ended without waiting longer`)
    exit(1)
  }
  const run = async (code: number) => {
    if (since !== null) return
    since = Date.now()
    const timer = setTimeout(tooLate, deadline)
    let result = code
    for (const { name, stop } of stops.toReversed()) {
      now = name
      await stop().catch((error: unknown) => {
        console.error(`${name} did not stop cleanly:`, error)
        result ||= 1
      })
    }
    clearTimeout(timer)
    exit(result)
  }
  const signal = () => {
    if (since === null) void run(0)
    else if (Date.now() - since >= SAME) exit(1)
  }
  return { add: (stop) => stops.push(stop), run, signal, stopping: () => since !== null }
}
