import type { Outcome } from './support/outcome.ts'
import { struck } from './support/struck.ts'

/** The server is stopped so often if nobody says otherwise. */
export const rounds = 20

/** What a server says that did not stop in order. */
const disorder = /did not stop|unforeseen error|Unhandled|not stopped in order/

/** Stops the server by SIGTERM while people work, and starts it again: it ends by itself, in order, within its time. */
export function run(rounds: number): Promise<Outcome[]> {
  return struck(rounds, {
    name: 'stop-under-load',
    fault: 'SIGTERM under load',
    after: [500, 2_500],
    timed: 'stop',
    strike: async (place, round, faults) => {
      const server = place.server()
      const asked = Date.now()
      server.kill('SIGTERM')
      const code = await server.ended()
      const took = Date.now() - asked
      const said = server
        .printed()
        .split('\n')
        .filter((line) => disorder.test(line))
      if (code !== 0 || said.length > 0) faults.push(`round ${round}: ended with ${code}: ${said.join(' ')}`)
      await place.start()
      return took
    },
  })
}
