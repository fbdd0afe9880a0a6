import { type Checked, checkKept, leftOver } from './check-kept.ts'
import { unknownWords } from './ledger.ts'
import type { Load } from './load.ts'
import { openKept } from './open-kept.ts'
import type { Outcome } from './outcome.ts'
import type { Stand } from './stand.ts'

/** Ends the load, and compares what was promised with what the server keeps. */
export async function checkedAfter(place: Stand, load: Load): Promise<Checked & { leftOver: string[] }> {
  const ledger = await load.stop()
  const kept = await openKept(place.data)
  try {
    return { ...(await checkKept(kept, ledger)), leftOver: await leftOver(kept) }
  } finally {
    await kept.close()
  }
}

/** What a run found wrong besides, and its figures. */
interface Besides {
  readonly faults?: readonly string[]
  readonly more?: NonNullable<Outcome['more']>
}

/** The same as an outcome with its figures; the stand is at its end. */
export async function judged(
  fault: string,
  rounds: number,
  place: Stand,
  load: Load,
  { faults = [], more = {} }: Besides = {},
): Promise<Outcome> {
  try {
    const checked = await checkedAfter(place, load)
    const figures = {
      cases: checked.cases,
      'sent again after': unknownWords(load.ledger),
      'files left over': checked.leftOver.length,
      ...more,
    }
    return { fault, rounds, checked: { ...checked, faults: [...checked.faults, ...faults] }, more: figures }
  } finally {
    await place.end()
  }
}
