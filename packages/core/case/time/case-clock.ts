import type { Calendar, Reached } from '../../clock/calendar.ts'
import type { LedgerPause } from '../../clock/ledger.ts'
import type { Plan, PlanItem } from '../../compose/plan.ts'
import type { Case } from '../case.ts'
import type { Due } from '../event.ts'
import { type Limit, latest, limitsOf, reach, type Track } from './limits.ts'
import { decidedOn, pausesOf, wholePauses } from './pause-days.ts'
import { type Caps, capsOf, type Ends, fact, grantedOn, plannedEnds, startOf, type Walk } from './planned.ts'

export type { Limit } from './limits.ts'

/** The clock of one part. */
export interface PartClock {
  readonly item: string
  /** The day on which the limit begins, not counted itself. */
  readonly start: string
  /** False while it waits for another part: `start` is then the planned day. */
  readonly started: boolean
  readonly stoppedOn: string | null
  readonly pauses: readonly LedgerPause[]
  readonly legal: Limit
  /** The promised limit, or the one on commitment; the legal one where there is none. */
  readonly effective: Limit
}

/** The clocks of a case: the whole, counted from acceptance, and each part. */
export interface CaseClock {
  readonly from: string
  readonly whole: {
    readonly pauses: readonly LedgerPause[]
    /** The limit of joint handling (R-DEC-2), or the longest limit of one item where a law gives more. */
    readonly joint: Limit
    /** The last day of the last part along the plan: lateness of one part is not passed on to the applicant. */
    readonly legal: Reached
    readonly effective: Reached
  }
  readonly parts: readonly PartClock[]
}

/**
 * A limit of a part: its own, or the end of joint handling where that comes first; never a day before it began, however
 * late that was.
 */
function limitOf(walk: Walk, item: PlanItem, of: Track, start: Reached, cap: Reached): Limit {
  const { theCase, plan, calendar } = walk
  const own = limitsOf(theCase, plan, item)[of]
  const end = reach(calendar, start.date, own, pausesOf(theCase, item.id))
  const last = latest([start, cap])
  const capped = end.date > last.date
  const provisional = capped ? last.provisional : start.provisional || end.provisional
  return { ...own, date: capped ? last.date : end.date, provisional, capped }
}

function partClock(walk: Walk, item: PlanItem, caps: Caps, ends: ReadonlyMap<string, Ends>): PartClock {
  const { theCase, from, parts } = walk
  const start = (of: Track) =>
    startOf(walk, item, (before) => {
      const on = grantedOn(walk, before)
      return on === null ? (ends.get(before)?.[of] ?? fact(from)) : fact(on)
    })
  const limit = (of: Track) => limitOf(walk, item, of, start(of), caps.of.get(item.id) ?? caps.joint)
  const [legal, aim] = [limit('legal'), limit('effective')]
  const { date, provisional, capped } = legal
  const part = parts.get(item.id)
  return {
    item: item.id,
    start: start('legal').date,
    started: item.after.every((before) => grantedOn(walk, before) !== null),
    stoppedOn: part?.decision ? decidedOn(part) : null,
    pauses: pausesOf(theCase, item.id),
    legal,
    effective: aim.date < date ? aim : { ...aim, date, provisional, capped },
  }
}

/**
 * The clocks of a case by the calendar, from its events alone; null before acceptance. `acceptedOn` is for the command
 * that accepts. A part counts from acceptance, or from the day on which what it needs was granted: each authority
 * answers for its own days.
 */
export function clockOf(
  theCase: Case,
  plan: Plan,
  calendar: Calendar,
  acceptedOn: string | null = theCase.acceptance?.accepted ? theCase.acceptance.on : null,
): CaseClock | null {
  if (acceptedOn === null) return null
  const parts = new Map(theCase.parts.map((part) => [part.item, part]))
  const walk: Walk = { theCase, plan, calendar, from: acceptedOn, parts }
  const pauses = wholePauses(theCase)
  const caps = capsOf(walk, pauses)
  const ends = plannedEnds(walk, caps)
  const last = (of: Track) => latest([fact(acceptedOn), ...[...ends.values()].map((end) => end[of])])
  const [legal, effective] = [last('legal'), last('effective')]
  const aim = effective.date < legal.date ? effective : legal
  return {
    from: acceptedOn,
    whole: { pauses, joint: caps.joint, legal, effective: aim },
    parts: plan.items.map((item) => partClock(walk, item, caps, ends)),
  }
}

/** The dates of the clocks, as they are told. */
export function dueOf({ whole, parts }: CaseClock): Due {
  const dates = parts.map(({ item, legal, effective }) => {
    return [item, { legal: legal.date, effective: effective.date }] as const
  })
  const provisional = whole.legal.provisional || parts.some((part) => part.legal.provisional)
  return {
    legal: whole.legal.date,
    effective: whole.effective.date,
    provisional,
    parts: Object.fromEntries(dates),
  }
}
