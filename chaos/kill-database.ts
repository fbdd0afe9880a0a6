import { setTimeout as pause } from 'node:timers/promises'
import { note } from '../bench/report.ts'
import { postmaster, someBackend } from './support/database-processes.ts'
import { judged } from './support/judged.ts'
import { startLoad } from './support/load.ts'
import type { Outcome } from './support/outcome.ts'
import { slowest } from './support/slowest.ts'
import { stand } from './support/stand.ts'

/** PostgreSQL is killed so often if nobody says otherwise. */
export const rounds = 30

/** Milliseconds of work before a kill: any moment of it. */
const moment = () => 500 + Math.random() * 3_000

/**
 * Kills PostgreSQL under a working server, in turn all of it and one of its backends, after which it starts anew by
 * itself. Nobody touches the server, which has to come back alone.
 */
export async function run(rounds: number): Promise<Outcome[]> {
  const place = await stand()
  const load = await startLoad(place.url, 6)
  const times: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await pause(moment())
    const victim = round % 2 === 1 ? await postmaster(place.data) : await someBackend(place.data)
    process.kill(victim, 'SIGKILL')
    await pause(200)
    times.push(await place.ready())
    note(`kill-database ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  return [
    await judged('kill -9 of PostgreSQL', rounds, place, load, {
      more: { 'slowest recovery s': slowest(times) },
    }),
  ]
}
