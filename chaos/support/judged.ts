import { type Checked, checkKept, leftOver } from './check-kept.ts'
import { unknownWords } from './ledger.ts'
import type { Load } from './load.ts'
import { openKept } from './open-kept.ts'
import type { Outcome } from './outcome.ts'
import type { Stand } from './stand.ts'

/** Ends the load, and looks at what the server keeps; files that were begun and belong to nobody are faults. */
export async function checkedAfter(place: Stand, load: Load): Promise<Checked> {
  const ledger = await load.stop()
  const kept = await openKept(place.data)
  const checked = await checkKept(kept, ledger).finally(kept.close)
  const left = (await leftOver(place.data)).map((name) => `left over: ${name}`)
  return { ...checked, faults: [...checked.faults, ...left] }
}

/** The same as an outcome with its figures; the stand is at its end. */
export async function judged(
  fault: string,
  rounds: number,
  place: Stand,
  load: Load,
  more: NonNullable<Outcome['more']> = {},
): Promise<Outcome> {
  try {
    const checked = await checkedAfter(place, load)
    const figures = { cases: checked.cases, 'sent again after': unknownWords(load.ledger), ...more }
    return { fault, rounds, checked, more: figures }
  } finally {
    await place.end()
  }
}
