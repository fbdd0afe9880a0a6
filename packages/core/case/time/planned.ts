import type { Calendar, Reached } from '../../clock/calendar.ts'
import type { LedgerPause } from '../../clock/ledger.ts'
import type { Plan, PlanItem } from '../../compose/plan.ts'
import type { Case, Part } from '../case.ts'
import { granted, type Limit, latest, limitsOf, reach, type Track } from './limits.ts'
import { decidedOn, pausesOf } from './pause-days.ts'

/** What a plan's dates are computed from; `from` is the day of acceptance. */
export interface Walk {
  readonly theCase: Case
  readonly plan: Plan
  readonly calendar: Calendar
  readonly from: string
  readonly parts: ReadonlyMap<string, Part>
}

/** The last days of an item along the plan. */
export type Ends = Readonly<Record<Track, Reached>>

/** A day that nothing can move any more. */
export function fact(date: string): Reached {
  return { date, provisional: false }
}

/** The day on which a part was granted; null where it was not. */
export function grantedOn({ parts }: Walk, item: string): string | null {
  const part = parts.get(item)
  return part?.decision === 'granted' ? decidedOn(part) : null
}

/** The day from which an item counts by itself: acceptance, or the end of its commitment (R-CMT-2). */
function ownStart({ theCase, from }: Walk, item: string): string {
  const on = theCase.endedCommitments.find((one) => one.item === item)?.on ?? from
  return on > from ? on : from
}

/** The day from which an item counts, given the days on which what it needs is there. */
export function startOf(walk: Walk, item: PlanItem, endOf: (before: string) => Reached): Reached {
  return latest([fact(ownStart(walk, item.id)), ...item.after.map(endOf)])
}

/** The items in the order of their stages: what an item needs comes before it. */
function inOrder({ approval, items }: Plan): PlanItem[] {
  return approval.stages.flat().flatMap((id) => items.find((item) => item.id === id) ?? [])
}

/** The last day that joint handling leaves to each item, and the latest of these days with the limit behind it. */
export interface Caps {
  readonly joint: Limit
  readonly of: ReadonlyMap<string, Reached>
}

function laterLimit(a: Limit, b: Limit): Limit {
  return a.date >= b.date ? a : b
}

/**
 * 45 working days and their extension (R-DEC-2), never less than the item's own law gives, or that of an item it needs.
 * What moves one item moves no other that does not need it (R-DEC-3).
 */
export function capsOf(walk: Walk, pauses: readonly LedgerPause[]): Caps {
  const { theCase, plan, calendar, from } = walk
  const joint = { span: plan.limits.joint, extension: granted(theCase, null) }
  const together: Limit = { ...reach(calendar, from, joint, pauses), ...joint, capped: false }
  const alone = (item: PlanItem): Limit => {
    const { legal } = limitsOf(theCase, plan, item)
    const end = reach(calendar, ownStart(walk, item.id), legal, pausesOf(theCase, item.id))
    return { ...end, ...legal, capped: false }
  }
  const caps = new Map<string, Limit>()
  for (const item of inOrder(plan)) {
    const before = item.after.flatMap((id) => caps.get(id) ?? [])
    caps.set(item.id, [...before, alone(item)].reduce(laterLimit, together))
  }
  return { joint: [...caps.values()].reduce(laterLimit, together), of: caps }
}

/**
 * The last days of each item along the plan: one that needs another's result begins when that one was granted, at the
 * latest on that one's own last day. What is aimed at is never later than the legal limit.
 */
export function plannedEnds(walk: Walk, caps: Caps): ReadonlyMap<string, Ends> {
  const { theCase, plan, calendar } = walk
  const ends = new Map<string, Ends>()
  for (const item of inOrder(plan)) {
    const cap = caps.of.get(item.id) ?? caps.joint
    const end = (of: Track): Reached => {
      const start = startOf(walk, item, (before) => {
        const planned = ends.get(before)?.[of] ?? fact(walk.from)
        const on = grantedOn(walk, before)
        return on !== null && on <= planned.date ? fact(on) : planned
      })
      const own = reach(calendar, start.date, limitsOf(theCase, plan, item)[of], pausesOf(theCase, item.id))
      if (own.date > cap.date) return { date: cap.date, provisional: cap.provisional }
      return { date: own.date, provisional: start.provisional || own.provisional }
    }
    const [legal, effective] = [end('legal'), end('effective')]
    ends.set(item.id, { legal, effective: effective.date < legal.date ? effective : legal })
  }
  return ends
}
