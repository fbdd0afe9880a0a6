import { setTimeout as pause } from 'node:timers/promises'
import { note } from '../bench/report.ts'
import { judged } from './support/judged.ts'
import { startLoad } from './support/load.ts'
import type { Outcome } from './support/outcome.ts'
import { slowest } from './support/slowest.ts'
import { stand } from './support/stand.ts'

/** The server is killed so often if nobody says otherwise. */
export const rounds = 100

/** Milliseconds of work before a kill: any moment of it. */
const moment = () => 200 + Math.random() * 1_500

/** Kills the server at any moment of its work, and starts it again; its database goes on and is taken over. */
export async function run(rounds: number): Promise<Outcome[]> {
  const place = await stand()
  const load = await startLoad(place.url, 6)
  const times: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await pause(moment())
    place.server().kill('SIGKILL')
    await place.server().ended()
    times.push(await place.start())
    note(`kill-server ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  return [
    await judged('kill -9 of the server', rounds, place, load, {
      more: { 'slowest start s': slowest(times) },
    }),
  ]
}
