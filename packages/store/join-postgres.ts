import { setTimeout as pause } from 'node:timers/promises'
import { type Found, findRunning } from './embedded/find-running.ts'
import { oneAtATime } from './embedded/one-at-a-time.ts'
import { isKept } from './embedded/owner.ts'
import { alive } from './embedded/processes.ts'
import { type Postgres, type PostgresOptions, startPostgres } from './postgres.ts'

/** Milliseconds between two looks whether a joined database still runs. */
const WATCH = 500
/** Milliseconds between two tries to start it again. */
const RETRY = 5_000

/**
 * Follows a database that another program started: when it ends, with that program, whoever is left starts it again
 * at the same address. `stop` stops it only if that was this program.
 */
function follow({ url, pid, home }: Found, options: PostgresOptions): Postgres {
  const { dataDir, log = () => undefined } = options
  const port = Number(new URL(url).port)
  const stopping = new AbortController()
  const takeOver = () =>
    oneAtATime(dataDir, async () => {
      if (stopping.signal.aborted) return undefined
      const found = await findRunning(dataDir)
      if (found) return found.pid
      log('the database ended with the program that had started it; it is started again')
      return startPostgres({ ...options, port })
    })
  // What keeps it from starting may pass, as a full disk does: nobody has to come when it has.
  const notYet = async (error: unknown) => {
    log(`the database cannot be started again yet; the next try follows. ${error}`)
    await pause(RETRY, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    return undefined
  }
  const watch = async (joined: number): Promise<Postgres | undefined> => {
    while (!stopping.signal.aborted) {
      if (alive(joined) || (await isKept(home)))
        await pause(WATCH, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
      else {
        const next = await takeOver().catch(notYet)
        if (next !== undefined) return typeof next === 'number' ? watch(next) : next
      }
    }
    return undefined
  }
  const own = watch(pid).catch((error: unknown) => {
    log(`the database is not looked after any more; restart the program. ${error}`)
    return undefined
  })
  const stop = async () => {
    stopping.abort()
    await (await own)?.stop()
  }
  return { url, stop }
}

/**
 * The built-in database of a data folder for one of several programs: the first starts it, the others join it. `stop`
 * stops a database that this program started and no other.
 */
export async function joinPostgres(options: PostgresOptions): Promise<Postgres> {
  return oneAtATime(options.dataDir, async () => {
    const found = await findRunning(options.dataDir)
    return found?.kept ? follow(found, options) : startPostgres(options)
  })
}

/** The same for a command, which is over soon: it joins whatever runs and follows nothing. */
export async function borrowPostgres(dataDir: string): Promise<Postgres> {
  const found = await findRunning(dataDir)
  return found ? { url: found.url, stop: async () => undefined } : joinPostgres({ dataDir })
}
