import { performance } from 'node:perf_hooks'

/** A look at how much of its time this thread works. */
export interface BusyThread {
  /** Whether it worked for most of the last moment: what arrives then waits. */
  readonly busy: () => boolean
  readonly stop: () => void
}

const MOST = 0.6

/** Watches this thread until it is stopped; a moment is so many milliseconds, long enough to hold several answers. */
export function watchThread(moment = 250): BusyThread {
  let before = performance.eventLoopUtilization()
  let share = 0
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization()
    share = performance.eventLoopUtilization(now, before).utilization
    before = now
  }, moment)
  timer.unref()
  return { busy: () => share > MOST, stop: () => clearInterval(timer) }
}
