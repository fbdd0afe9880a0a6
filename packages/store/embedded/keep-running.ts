import { stopServer } from './owner.ts'
import type { Running } from './server.ts'

/** A server that is started again when it ends by itself. */
export interface Kept {
  /** Stops it for good. */
  readonly stop: () => Promise<void>
}

/**
 * Milliseconds before another start, doubled each time: what ended the server may pass in a moment, or stay for hours, as a full
 * disk does. Nobody has to come when it has passed, so it is never given up.
 */
const pauses = { first: 500, longest: 30_000 } as const
/** Milliseconds after which a server that was started again is well: its next end is a new trouble. */
const WELL = 10_000

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It has ended already.
  }
}

/** How long to wait before the next start; a server that ran well for a while begins anew. */
function growingPauses() {
  let next: number = pauses.first
  let startedAt = Date.now()
  return {
    started: () => {
      startedAt = Date.now()
    },
    ended: () => {
      if (Date.now() - startedAt >= WELL) next = pauses.first
    },
    next: () => {
      const wait = next
      next = Math.min(2 * next, pauses.longest)
      return wait
    },
  }
}

/**
 * Keeps a server running: on an unexpected end it is started again by `begin`, on the same port and data, as often as it
 * takes. It ends with the program even when nobody stops it; after a `kill -9` the next start does that.
 */
export function keepRunning(
  first: Running,
  begin: () => Promise<Running>,
  log: (line: string) => void,
): Kept {
  let current: Running | undefined = first
  let revival: Promise<void> | undefined
  const stopping = new AbortController()
  const waits = growingPauses()

  const pause = (milliseconds: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, milliseconds)
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        done()
      })
    })
  const revive = async () => {
    for (;;) {
      const wait = waits.next()
      await pause(wait)
      if (stopping.signal.aborted) return
      try {
        watch(await begin())
        return log('the database server runs again')
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        log(`the database server cannot be started again yet; the next try follows. ${reason}`)
      }
    }
  }
  const watch = (running: Running) => {
    current = running
    waits.started()
    running.child.once('exit', (code, name) => {
      current = undefined
      if (stopping.signal.aborted) return
      waits.ended()
      log(`the database server ended unexpectedly (${name ?? `code ${code}`}); it is started again`)
      revival = revive()
    })
  }
  const atExit = () => current && signal(current.pid)
  const stop = async () => {
    stopping.abort()
    await revival
    process.off('exit', atExit)
    if (current) await stopServer(current.pid)
  }
  process.on('exit', atExit)
  watch(first)
  return { stop }
}
