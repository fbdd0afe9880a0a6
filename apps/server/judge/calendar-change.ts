import { toLocalDate } from '@xinban/core/clock/local-date'
import { noteGround } from '@xinban/store/grounds'
import { bodyHash } from '../cases/body-hash.ts'
import type { Context } from '../context.ts'

/** Counts the changes to the rules about time that make other days matter: all cases are then looked at anew. */
const RULES = 2

/**
 * Wakes every open case today when the calendar or the rules about time are not those that were noted last; says
 * how many those are.
 */
export async function wakeForChanges({ db, edition, now }: Context, stopping?: AbortSignal): Promise<number> {
  const { days, firstYear, lastYear } = edition.calendar
  const print = bodyHash({ rules: RULES, firstYear, lastYear, days: [...days.values()] })
  return noteGround(db, 'time', print, toLocalDate(now()), { stopping })
}
