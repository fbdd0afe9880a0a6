import type { Span } from '../../catalogue/schema.ts'
import { addSpan, addWorkdays, type Calendar, type Reached } from '../../clock/calendar.ts'
import type { LedgerPause } from '../../clock/ledger.ts'
import type { Plan, PlanItem } from '../../compose/plan.ts'
import { type Case, onCommitment } from '../case.ts'

/** A limit and the day it reaches; `capped` where joint handling ends sooner than the item's own limit. */
export interface Limit extends Reached {
  readonly span: Span
  /** Working days granted on top (R-DEC-1, R-DEC-2). */
  readonly extension: number
  readonly capped: boolean
}

/** A length of time with what was granted on top, in working days. */
export interface Own {
  readonly span: Span
  readonly extension: number
}

/** The limit by law, and the one that is aimed at: on commitment, promised, or by law. */
export type Track = 'legal' | 'effective'

/** The span alone, without the notes that the catalogue keeps with it. */
function plain({ amount, unit }: Span): Span {
  return { amount, unit }
}

/** The extension that was granted, in working days; 0 without one. */
export function granted(theCase: Case, item: string | null): number {
  const found = theCase.extensions.find((one) => one.item === item && one.decided?.granted)
  return found?.days ?? 0
}

/** The item's limits with its extension; a promise is not extended. */
export function limitsOf(theCase: Case, plan: Plan, item: PlanItem): Record<Track, Own> {
  const legal = { span: plain(item.limits.legal), extension: granted(theCase, item.id) }
  if (onCommitment(theCase, item.id)) {
    const span = plan.law.items[item.id]?.commitment.decideWithin ?? item.limits.legal
    return { legal, effective: { span: plain(span), extension: 0 } }
  }
  const { promised } = item.limits
  return { legal, effective: promised ? { span: plain(promised), extension: 0 } : legal }
}

/** The last day of a limit that begins after `start`, its extension included. */
export function reach(calendar: Calendar, start: string, own: Own, pauses: readonly LedgerPause[]): Reached {
  const base = addSpan(calendar, start, own.span, pauses)
  if (own.extension === 0) return base
  const end = addWorkdays(calendar, base.date, own.extension, pauses)
  return { date: end.date, provisional: base.provisional || end.provisional }
}

/** The latest of some dates; provisional while one of them is, for that one may still move. */
export function latest(dates: readonly Reached[]): Reached {
  const date =
    dates
      .map((one) => one.date)
      .sort()
      .at(-1) ?? ''
  return { date, provisional: dates.some((one) => one.provisional) }
}
