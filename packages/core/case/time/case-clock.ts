import type { Span } from '../../catalogue/schema.ts'
import { addSpan, addWorkdays, type Calendar, type Reached } from '../../clock/calendar.ts'
import type { LedgerPause } from '../../clock/ledger.ts'
import type { Plan, PlanItem } from '../../compose/plan.ts'
import { type Case, onCommitment, type Part } from '../case.ts'
import type { Due } from '../event.ts'
import { decidedOn, pausesOf, wholePauses } from './pause-days.ts'

/** A limit and the day it reaches; `capped` where joint handling ends sooner than the item's own limit. */
export interface Limit extends Reached {
  readonly span: Span
  /** Working days granted on top (R-DEC-1, R-DEC-2). */
  readonly extension: number
  readonly capped: boolean
}

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

interface Own {
  readonly span: Span
  readonly extension: number
}

/** The span alone, without the notes that the catalogue keeps with it. */
function plain({ amount, unit }: Span): Span {
  return { amount, unit }
}

function later<T extends Reached>(a: T, b: T): T {
  return a.date >= b.date ? a : b
}

/** The extension that was granted, in working days; 0 without one. */
function granted(theCase: Case, item: string | null): number {
  const found = theCase.extensions.find((one) => one.item === item && one.decided?.granted)
  return found?.days ?? 0
}

function reach(calendar: Calendar, start: string, own: Own, pauses: readonly LedgerPause[]): Reached {
  const base = addSpan(calendar, start, own.span, pauses)
  if (own.extension === 0) return base
  const end = addWorkdays(calendar, base.date, own.extension, pauses)
  return { date: end.date, provisional: base.provisional || end.provisional }
}

/** The item's legal limit with its extension, and the one that is aimed at: on commitment, promised, or the legal one. */
function limitsOf(theCase: Case, plan: Plan, item: PlanItem): { legal: Own; effective: Own } {
  const legal = { span: plain(item.limits.legal), extension: granted(theCase, item.id) }
  if (onCommitment(theCase, item.id)) {
    const span = plan.law.items[item.id]?.commitment.decideWithin ?? item.limits.legal
    return { legal, effective: { span: plain(span), extension: 0 } }
  }
  const { promised } = item.limits
  return { legal, effective: promised ? { span: plain(promised), extension: 0 } : legal }
}

interface Walk {
  readonly theCase: Case
  readonly plan: Plan
  readonly calendar: Calendar
  readonly from: string
  readonly parts: ReadonlyMap<string, Part>
}

/** The day on which a commitment was ended: the ordinary limit begins then. */
function restart({ theCase, from }: Walk, item: string): string {
  return theCase.endedCommitments.find((one) => one.item === item)?.on ?? from
}

/**
 * The last day of each item along the plan: one that needs another's result begins when that one was granted, at the
 * latest on that one's own last day.
 */
function planned(walk: Walk, of: 'legal' | 'effective', most: Reached): Map<string, Reached> {
  const { theCase, plan, calendar, from, parts } = walk
  const ends = new Map<string, Reached>()
  const items = new Map(plan.items.map((item) => [item.id, item]))
  for (const id of plan.approval.stages.flat()) {
    const item = items.get(id)
    if (!item) continue
    const start = startOf(from, restart(walk, id), item.after, (before) => {
      const part = parts.get(before)
      const on = part?.decision === 'granted' ? decidedOn(part) : null
      const end = ends.get(before) ?? { date: from, provisional: false }
      return on !== null && on <= end.date ? { date: on, provisional: false } : end
    })
    const own = limitsOf(theCase, plan, item)[of]
    const end = reach(calendar, start.date, own, pausesOf(theCase, id))
    const whole = { date: end.date, provisional: start.provisional || end.provisional }
    ends.set(id, whole.date > most.date ? most : whole)
  }
  return ends
}

function startOf(
  from: string,
  restarted: string,
  after: readonly string[],
  endOf: (before: string) => Reached,
): Reached {
  const first: Reached = { date: restarted > from ? restarted : from, provisional: false }
  return after.map(endOf).reduce(later, first)
}

/** The limit of joint handling: 45 working days and its extension, never less than one item's own law gives. */
function jointLimit(walk: Walk, pauses: readonly LedgerPause[]): Limit {
  const { theCase, plan, calendar, from } = walk
  const joint = { span: plan.limits.joint, extension: granted(theCase, null) }
  const together = { ...reach(calendar, from, joint, pauses), ...joint, capped: false }
  const alone = plan.items.map((item) => {
    const { legal } = limitsOf(theCase, plan, item)
    const end = reach(calendar, restart(walk, item.id), legal, pausesOf(theCase, item.id))
    return { ...end, ...legal, capped: false }
  })
  return alone.reduce<Limit>(later, together)
}

type Ends = ReadonlyMap<string, Reached>

/** The day on which what an item needs was granted; null while something is missing. */
function neededOn({ parts }: Walk, item: PlanItem): string | null {
  const days = item.after.map((before) => {
    const part = parts.get(before)
    return part?.decision === 'granted' ? decidedOn(part) : null
  })
  return days.includes(null) ? null : (days.sort().at(-1) ?? '')
}

function partClock(
  walk: Walk,
  item: PlanItem,
  joint: Reached,
  ends: { legal: Ends; effective: Ends },
): PartClock {
  const { theCase, plan, calendar, from, parts } = walk
  const needed = neededOn(walk, item)
  const start = (of: 'legal' | 'effective') =>
    startOf(from, restart(walk, item.id), item.after, (before) =>
      needed === null
        ? (ends[of].get(before) ?? { date: from, provisional: false })
        : { date: needed, provisional: false },
    )
  const pauses = pausesOf(theCase, item.id)
  const own = limitsOf(theCase, plan, item)
  const limit = (of: 'legal' | 'effective'): Limit => {
    const begin = start(of)
    const end = reach(calendar, begin.date, own[of], pauses)
    const capped = end.date > joint.date
    const provisional = begin.provisional || end.provisional
    return { ...own[of], date: capped ? joint.date : end.date, provisional, capped }
  }
  const legal = limit('legal')
  const aim = limit('effective')
  const part = parts.get(item.id)
  return {
    item: item.id,
    start: start('legal').date,
    started: needed !== null,
    stoppedOn: part?.decision ? decidedOn(part) : null,
    pauses,
    legal,
    effective: aim.date < legal.date ? aim : { ...aim, date: legal.date, capped: legal.capped },
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
  const joint = jointLimit(walk, pauses)
  const legalEnds = planned(walk, 'legal', joint)
  const effectiveEnds = planned(walk, 'effective', joint)
  const start: Reached = { date: acceptedOn, provisional: false }
  const legal = [...legalEnds.values()].reduce(later, start)
  const effective = [...effectiveEnds.values()].reduce(later, start)
  return {
    from: acceptedOn,
    whole: { pauses, joint, legal, effective: effective.date < legal.date ? effective : legal },
    parts: plan.items.map((item) =>
      partClock(walk, item, joint, { legal: legalEnds, effective: effectiveEnds }),
    ),
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
