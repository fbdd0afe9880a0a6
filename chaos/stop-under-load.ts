import { setTimeout as pause } from 'node:timers/promises'
import { note } from '../bench/report.ts'
import { judged } from './support/judged.ts'
import { startLoad } from './support/load.ts'
import type { Outcome } from './support/outcome.ts'
import { slowest } from './support/slowest.ts'
import { stand } from './support/stand.ts'

/** The server is stopped so often if nobody says otherwise. */
export const rounds = 20

/** What a server says that did not stop in order. */
const disorder = /did not stop|unforeseen error|Unhandled|not stopped in order/

/** Stops the server by SIGTERM while people work, and starts it again: it ends by itself, in order, within its time. */
export async function run(rounds: number): Promise<Outcome[]> {
  const place = await stand()
  const load = await startLoad(place.url, 6)
  const times: number[] = []
  const faults: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await pause(500 + Math.random() * 2_000)
    const server = place.server()
    const asked = Date.now()
    server.kill('SIGTERM')
    const code = await server.ended()
    times.push(Date.now() - asked)
    const said = server
      .printed()
      .split('\n')
      .filter((line) => disorder.test(line))
    if (code !== 0 || said.length > 0) faults.push(`round ${round}: ended with ${code}: ${said.join(' ')}`)
    await place.start()
    note(`stop-under-load ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  const more = { 'slowest stop s': slowest(times) }
  return [await judged('SIGTERM under load', rounds, place, load, { faults, more })]
}
