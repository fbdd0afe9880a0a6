import { setTimeout as pause } from 'node:timers/promises'
import { postmaster, someBackend } from './support/database-processes.ts'
import type { Outcome } from './support/outcome.ts'
import { struck } from './support/struck.ts'

/** PostgreSQL is killed so often if nobody says otherwise. */
export const rounds = 30

/**
 * Kills PostgreSQL under a working server, in turn all of it and one of its backends, after which it starts anew by
 * itself. Nobody touches the server, which has to come back alone.
 */
export function run(rounds: number): Promise<Outcome[]> {
  return struck(rounds, {
    name: 'kill-database',
    fault: 'kill -9 of PostgreSQL',
    after: [500, 3_500],
    timed: 'recovery',
    strike: async (place, round) => {
      const backend = round % 2 === 0 && (await someBackend(place.data))
      process.kill(backend || (await postmaster(place.data)), 'SIGKILL')
      await pause(200)
      return place.ready()
    },
  })
}
