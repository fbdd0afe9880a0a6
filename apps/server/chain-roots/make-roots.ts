import { dayRoot, firstRootHash } from '@xinban/core/chain-root/chain-root'
import { addDays, nextDay, previousDay, toLocalDate } from '@xinban/core/clock/local-date'
import {
  firstDay,
  insertRoots,
  lastRoot,
  type NewRoot,
  readChanged,
  type StoredLeaf,
} from '@xinban/store/chain-roots'
import type { Context } from '../context.ts'
import { readTime } from '../time/time-machine.ts'

/** So many days in one round trip; more than one are due after a downtime, an upgrade, or a move of a demo's clock. */
const BATCH = 31

function chained(
  previous: string,
  days: readonly string[],
  changed: readonly { day: string; leaf: StoredLeaf }[],
): NewRoot[] {
  const byDay = Map.groupBy(changed, (one) => one.day)
  let before = previous
  return days.map((day) => {
    const leaves = (byDay.get(day) ?? []).map((one) => one.leaf)
    const root = dayRoot(before, day, leaves)
    before = root.hash
    return { root, leaves }
  })
}

/**
 * Makes the root of every day that is over and has none, from the first case on up to yesterday;
 * says how many. Bears being run twice, also at once: a day has one root.
 */
export async function makeRoots(context: Context, stopping?: AbortSignal): Promise<number> {
  await readTime(context)
  const { db, now } = context
  const yesterday = previousDay(toLocalDate(now()))
  let made = 0
  for (;;) {
    const last = await lastRoot(db)
    const from = last ? nextDay(last.day) : await firstDay(db)
    if (from === undefined || from > yesterday || stopping?.aborted) return made
    const days = Array.from({ length: BATCH }, (_, index) => addDays(from, index)).filter(
      (day) => day <= yesterday,
    )
    const to = days.at(-1) ?? from
    const changed = await readChanged(db, { from, to })
    const roots = chained(last?.hash ?? firstRootHash(db.region), days, changed)
    if (!(await insertRoots(db, roots, now()))) return made
    made += roots.length
  }
}
