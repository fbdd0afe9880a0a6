import type { Outcome } from './support/outcome.ts'
import { struck } from './support/struck.ts'

/** The server is killed so often if nobody says otherwise. */
export const rounds = 100

/** Kills the server at any moment of its work, and starts it again; its database goes on and is taken over. */
export function run(rounds: number): Promise<Outcome[]> {
  return struck(rounds, {
    name: 'kill-server',
    fault: 'kill -9 of the server',
    after: [200, 1_700],
    timed: 'start',
    strike: async (place) => {
      place.server().kill('SIGKILL')
      await place.server().ended()
      return place.start()
    },
  })
}
