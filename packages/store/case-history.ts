import type { CaseEvent } from '@xinban/core/case/event'
import type { CommitEvent } from './commit-statement.ts'
import type { Db } from './db.ts'
import { type FoundCase, readEvents, type StoredEvent } from './read-case.ts'
import { recent } from './recent.ts'

/** Histories that were last read or kept, opened: every view of a case tells its history, and opening it is costly. */
const histories = recent<readonly StoredEvent[]>(100)

/** The history of a case as it was found; the last event's hash tells whether what is remembered is all of it. */
export async function readHistory(db: Db, found: FoundCase): Promise<readonly StoredEvent[]> {
  const { id } = found.case
  const known = histories.get(db, id)
  if (known?.at(-1)?.hash === found.hash) return known
  const events = await readEvents(db, id)
  histories.set(db, id, events)
  return events
}

/** Adds events that were just kept to a history that ends where they begin; `links` are the same events as stored. */
export function rememberHistory(
  db: Db,
  caseId: string,
  events: readonly CaseEvent[],
  links: readonly CommitEvent[],
): void {
  const before = links[0]?.seq === 1 ? [] : histories.get(db, caseId)
  const follows = before && (before.length === 0 || before.at(-1)?.hash === links[0]?.prev_hash)
  if (!follows) return
  const added = events.flatMap((event, index): StoredEvent[] => {
    const link = links[index]
    return link ? [{ ...event, at: link.at, hash: link.hash, prev: link.prev_hash }] : []
  })
  histories.set(db, caseId, [...before, ...added])
}

/** Forgets the history of a case that is gone. */
export function forgetHistory(db: Db, caseId: string): void {
  histories.forget(db, caseId)
}
