import type { ClockFile, Item } from './clock-file.ts'
import type { Difference } from './compare.ts'
import type { Day } from './day.ts'
import { take } from './events.ts'
import { bad } from './shape.ts'

/** Days on which a part stood still, as they were told and ended. */
export interface PausedDays {
  readonly kind: string
  readonly from: Day
  readonly to: Day
}

/** How a part ended. */
export interface Decided {
  readonly on: Day
  readonly granted: boolean
}

/** What the events say, without any computing. */
export interface History {
  readonly accepted: Day
  /** The day on which the whole ended: concluded or withdrawn. */
  readonly stopped: Day | null
  readonly decided: ReadonlyMap<string, Decided>
  /** By item, in the order in which they were told. */
  readonly pauses: ReadonlyMap<string, readonly PausedDays[]>
  /** Working days granted on top, by item; `null`: of joint handling. */
  readonly extensions: ReadonlyMap<string | null, number>
  /** Items that were chosen for a promise, and the days on which promises ended. */
  readonly commitments: ReadonlySet<string>
  readonly ended: ReadonlyMap<string, Day>
  /** What the law does not let happen in this order. */
  readonly faults: readonly Difference[]
}

/** What was written down while the events were read. */
export interface Notes {
  readonly items: ReadonlyMap<string, Item>
  readonly decided: Map<string, Decided>
  readonly told: { item: string; kind: string; from: Day; until: Day; endedOn: Day | null }[]
  readonly asked: Map<string | null, { days: number; granted: boolean | null }>
  readonly ended: Map<string, Day>
  commitments: ReadonlySet<string>
  accepted: Day | null
  stopped: Day | null
  readonly faults: Difference[]
}

/** A pause lasts to its told end, or to the day on which it ended earlier; nothing is left of one that never began. */
function pausesOf({ told }: Notes): Map<string, PausedDays[]> {
  const pauses = new Map<string, PausedDays[]>()
  for (const { item, kind, from, until, endedOn } of told) {
    const to = endedOn === null ? until : Math.min(endedOn, until)
    if (from <= to) pauses.set(item, [...(pauses.get(item) ?? []), { kind, from, to }])
  }
  return pauses
}

/** Reads the events in their order. */
export function historyOf({ items, events }: ClockFile): History {
  const notes: Notes = {
    items: new Map(items.map((item) => [item.id, item])),
    decided: new Map(),
    told: [],
    asked: new Map(),
    ended: new Map(),
    commitments: new Set(),
    accepted: null,
    stopped: null,
    faults: [],
  }
  for (const [index, event] of events.entries()) {
    const before = events[index - 1]
    const path = `events[${index}]`
    const fault = (at: string, expected: string, found: unknown) =>
      notes.faults.push({ path: at, expected, found })
    if (before && event.seq <= before.seq) fault(`${path}.seq`, `more than ${before.seq}`, event.seq)
    if (before && event.day < before.day) fault(`${path}.on`, `not before ${before.on}`, event.on)
    take(notes, event, `${path}.data`)
  }
  const { accepted, stopped, decided, commitments, ended, faults } = notes
  if (accepted === null) return bad('events', 'the case was not accepted: there is no clock')
  const extensions = new Map([...notes.asked].map(([item, { days, granted }]) => [item, granted ? days : 0]))
  return { accepted, stopped, decided, pauses: pausesOf(notes), extensions, commitments, ended, faults }
}
