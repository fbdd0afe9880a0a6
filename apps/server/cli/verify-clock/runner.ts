import type { Item } from './clock-file.ts'
import type { Day } from './day.ts'
import type { History } from './history.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'

/** A day that was reached; `unsure` while it rests on a day that no notice covers. */
export interface Reached {
  readonly day: Day
  readonly unsure: boolean
}

/** The last day of a limit; `capped` where joint handling ended it. */
export interface Ended extends Reached {
  readonly capped: boolean
}

/** By law, and what is aimed at. */
export type Track = 'legal' | 'effective'
export type Pair<T> = Record<Track, T>

/** An item while the days go by. */
export interface Runner {
  readonly item: Item
  /** The items that it needs. */
  readonly needs: readonly Runner[]
  /** The day of its grant; null where there is none. */
  readonly granted: Day | null
  /** The day from which it counts by itself: acceptance, or the end of its commitment. */
  readonly from: Day
  /** Its own limit, as if it were applied for alone. */
  readonly alone: Stopwatch
  /** The last day that joint handling leaves to it. */
  cap: Reached | null
  /** Along the plan: lateness of what it needs is not passed on. */
  readonly plan: Pair<Stopwatch>
  readonly planned: Pair<Reached | null>
  /** As it is: from the day on which it could really begin. */
  readonly real: Pair<Stopwatch>
  readonly limit: Pair<Ended | null>
}

/** Makes something for each of the two. */
export function both<T>(make: (track: Track) => T): Pair<T> {
  return { legal: make('legal'), effective: make('effective') }
}

function runnerOf(item: Item, needs: readonly Runner[], history: History): Runner {
  const { accepted, commitments, decided, ended, extensions } = history
  const onPromise = commitments.has(item.id) && !ended.has(item.id)
  const aim = onPromise ? (item.onCommitment ?? item.legal) : item.promised
  const byLaw = () => stopwatch(item.legal, extensions.get(item.id) ?? 0)
  // A promise is not extended: an extension moves what the law allows, not what was promised.
  const watch = (track: Track) => (track === 'effective' && aim ? stopwatch(aim, 0) : byLaw())
  const decision = decided.get(item.id)
  return {
    item,
    needs,
    granted: decision?.granted ? decision.on : null,
    from: Math.max(accepted, ended.get(item.id) ?? accepted),
    alone: byLaw(),
    cap: null,
    plan: both(watch),
    planned: both(() => null),
    real: both(watch),
    limit: both(() => null),
  }
}

/** A runner for every item; what an item needs stands before it. */
export function runnersOf(items: readonly Item[], history: History): Runner[] {
  const made = new Map<string, Runner>()
  for (const item of items) {
    const needs = item.after.flatMap((id) => made.get(id) ?? [])
    made.set(item.id, runnerOf(item, needs, history))
  }
  return [...made.values()]
}
