import { type Checked, checkKept, leftOver } from './check-kept.ts'
import { unknownWords } from './ledger.ts'
import type { Load } from './load.ts'
import { type Kept, openKept } from './open-kept.ts'
import type { Outcome } from './outcome.ts'
import type { Stand } from './stand.ts'

/** Ends the load, and compares what was promised with what the server keeps. */
export async function checkedAfter(
  place: Stand,
  load: Load,
  look: (kept: Kept) => Promise<string[]> = async () => [],
): Promise<Checked & { leftOver: string[] }> {
  const ledger = await load.stop()
  const kept = await openKept(place.data)
  try {
    const checked = await checkKept(kept, ledger)
    const faults = [...checked.faults, ...(await look(kept))]
    return { ...checked, faults, leftOver: await leftOver(kept) }
  } finally {
    await kept.close()
  }
}

/** What a run found wrong besides, and its figures. */
interface Besides {
  readonly faults?: readonly string[]
  readonly more?: NonNullable<Outcome['more']>
  /** Looks at what is kept, when all work is done; what is wrong there. */
  readonly look?: (kept: Kept) => Promise<string[]>
}

/** The same as an outcome with its figures; the stand is at its end. */
export async function judged(
  fault: string,
  rounds: number,
  place: Stand,
  load: Load,
  { faults = [], more = {}, look }: Besides = {},
): Promise<Outcome> {
  try {
    const checked = await checkedAfter(place, load, look)
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
