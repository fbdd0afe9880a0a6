import { setTimeout as pause } from 'node:timers/promises'
import { note } from '../../bench/report.ts'
import { judged } from './judged.ts'
import { startLoad } from './load.ts'
import type { Outcome } from './outcome.ts'
import { slowest } from './slowest.ts'
import { type Stand, stand } from './stand.ts'

/** Something that is done to a working server again and again. */
export interface Blow {
  /** The file in `chaos`, and the fault in words. */
  readonly name: string
  readonly fault: string
  /** Milliseconds of work before it, at least and at most: any moment of it. */
  readonly after: readonly [number, number]
  /** What the milliseconds are that `strike` answers. */
  readonly timed: string
  /** Strikes, and waits until the server is back; what it did wrong goes into `faults`. */
  readonly strike: (place: Stand, round: number, faults: string[]) => Promise<number>
}

/** Strikes a server so often while people work on it, and compares afterwards what was promised with what is there. */
export async function struck(
  rounds: number,
  { name, fault, after, timed, strike }: Blow,
): Promise<Outcome[]> {
  const [least, most] = after
  const place = await stand()
  const load = await startLoad(place.url, 6)
  const times: number[] = []
  const faults: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await pause(least + Math.random() * (most - least))
    times.push(await strike(place, round, faults))
    note(`${name} ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  const more = { [`slowest ${timed} s`]: slowest(times) }
  return [await judged(fault, rounds, place, load, { faults, more })]
}
