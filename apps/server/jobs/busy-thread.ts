import { performance } from 'node:perf_hooks'

const MOST = 0.6

/**
 * Watches this thread from now on; the answer tells whether it worked for most of the last moment: what arrives then waits. A
 * moment is so many milliseconds, long enough to hold several answers. The watch keeps no process running.
 */
export function watchThread(moment = 250): () => boolean {
  let before = performance.eventLoopUtilization()
  let share = 0
  setInterval(() => {
    const now = performance.eventLoopUtilization()
    share = performance.eventLoopUtilization(now, before).utilization
    before = now
  }, moment).unref()
  return () => share > MOST
}
