import { setTimeout as pause } from 'node:timers/promises'
import { stopServer } from './owner.ts'
import type { Running } from './server.ts'

/** A server that is started again when it ends by itself. */
export interface Kept {
  /** Stops it for good. */
  readonly stop: () => Promise<void>
}

/** So many ends within an hour are a trouble that another start does not help. */
const RESTARTS = 5
const HOUR = 3_600_000
/** Milliseconds before another start: what killed the server may still be there for a moment. */
const PAUSE = 500

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It has ended already.
  }
}

/**
 * Keeps a server running: on an unexpected end it is started again by `begin`, on the same port and data. It ends with
 * the program even when nobody stops it; after a `kill -9` the next start does that.
 */
export function keepRunning(
  first: Running,
  begin: () => Promise<Running>,
  log: (line: string) => void,
): Kept {
  let current: Running | undefined = first
  let stopping = false
  let revival: Promise<void> | undefined
  const ends: number[] = []

  const revive = async () => {
    ends.push(Date.now())
    const often = ends.filter((at) => Date.now() - at < HOUR).length > RESTARTS
    if (often)
      return log(
        `the database server ended ${ends.length} times; it is not started again. Restart the program.`,
      )
    await pause(PAUSE)
    if (stopping) return
    try {
      watch(await begin())
      log('the database server runs again')
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log(`the database server cannot be started again; restart the program. ${reason}`)
    }
  }
  const watch = (running: Running) => {
    current = running
    running.child.once('exit', (code, name) => {
      current = undefined
      if (stopping) return
      log(`the database server ended unexpectedly (${name ?? `code ${code}`}); it is started again`)
      revival = revive()
    })
  }
  const atExit = () => current && signal(current.pid)
  const stop = async () => {
    stopping = true
    await revival
    process.off('exit', atExit)
    if (current) await stopServer(current.pid)
  }
  process.on('exit', atExit)
  watch(first)
  return { stop }
}
