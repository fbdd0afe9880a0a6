import { setTimeout as pause } from 'node:timers/promises'
import { note } from '../bench/report.ts'
import { judged } from './support/judged.ts'
import { startLoad } from './support/load.ts'
import { type SmallDisk, smallDisk } from './support/mounts.ts'
import { type Outcome, skipped } from './support/outcome.ts'
import { slowest } from './support/slowest.ts'
import { stand } from './support/stand.ts'

/** The disk is full so often if nobody says otherwise. */
export const rounds = 5

const FAULT = 'full disk'
/** The database alone takes a third of it. */
const MEGABYTES = 300
/** Milliseconds for which there is no room. */
const FULL = 10_000

async function keepFull(disk: SmallDisk): Promise<void> {
  const end = Date.now() + FULL
  while (Date.now() < end) {
    await disk.fill()
    await pause(50)
  }
}

/** Fills the disk that holds files, papers and database, while people work; makes room, and looks whether all goes on. */
export async function run(rounds: number): Promise<Outcome[]> {
  const disk = await smallDisk(MEGABYTES)
  if (typeof disk === 'string') return [skipped(FAULT, disk)]
  try {
    const place = await stand({ data: disk.folder })
    const load = await startLoad(place.url, 4)
    const times: number[] = []
    const faults: string[] = []
    for (let round = 1; round <= rounds; round += 1) {
      await pause(4_000)
      await keepFull(disk)
      await disk.makeRoom()
      times.push(await place.ready())
      const before = load.ledger.commands.length
      await pause(4_000)
      if (load.ledger.commands.length === before)
        faults.push(`round ${round}: nothing was done when there was room`)
      note(`full-disk ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
    }
    const more = { 'slowest recovery s': slowest(times) }
    return [await judged(FAULT, rounds, place, load, { faults, more })]
  } finally {
    await disk.remove()
  }
}
