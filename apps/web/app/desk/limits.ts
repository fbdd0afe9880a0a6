import type { CaseView } from '@xinban/core/case/case-view'
import type { ClockExport } from '@xinban/core/case/time/clock-export'
import type { ClockView, PartLedger } from '@xinban/core/case/time/clock-view'
import { daysOf } from '@xinban/core/case/time/pause-days'
import type { Hearing, Pause } from '@xinban/core/case/time/state'
import { addWorkdays, type Calendar, countWorkdays } from '@xinban/core/clock/calendar'
import { nextDay, previousDay } from '@xinban/core/clock/local-date'
import type { PauseKind } from '@xinban/core/compose/plan-law'

/** The clock of a case with its calendar: what the hints beside the forms are computed from. */
export interface Limits {
  readonly calendar: Calendar
  /** YYYY-MM-DD. */
  readonly today: string
  readonly clock: ClockView
}

/** Reads the clock as the API serves it; null before acceptance. */
export function limitsFrom(exported: ClockExport | null): Limits | null {
  if (!exported) return null
  const { calendar, computed } = exported
  const days = new Map(calendar.days.map((day) => [day.date, day]))
  return { calendar: { ...calendar, days }, today: computed.asOf, clock: computed }
}

/** The working day that many working days after today. */
export function daysOn({ calendar, today }: Limits, days: number): string {
  return addWorkdays(calendar, today, days).date
}

/** Tomorrow: the first day that a notice of today can be about. */
export function tomorrow({ today }: Limits): string {
  return nextDay(today)
}

/** The clock of one part. */
export function partOf({ clock }: Limits, item: string): PartLedger | undefined {
  return clock.parts.find((part) => part.item === item)
}

/** Working days of a kind of pause that a part has left (R-DEC-3); each notice has used one at least. */
export function pauseDaysLeft(view: CaseView, limits: Limits, item: string, kind: PauseKind): number {
  const used = view.pauses
    .filter((pause) => pause.item === item && pause.kind === kind)
    .map((pause) => {
      const [days] = daysOf(pause)
      return days ? countWorkdays(limits.calendar, previousDay(days.from), days.to) : 0
    })
    .reduce((sum, days) => sum + Math.max(days, 1), 0)
  return view.plan.law.pauses[kind].atMost - used
}

/** The first and the last day for a hearing that is announced today (R-HEA-2, R-HEA-3), as the core's rule has them. */
export function hearingDays(
  view: CaseView,
  limits: Limits,
  hearing: Hearing,
): { first: string; last: string } {
  const { noticeAhead, holdWithin } = view.plan.law.hearing
  const first = daysOn(limits, noticeAhead)
  const last = hearing.holdBy ?? addWorkdays(limits.calendar, hearing.offeredOn, holdWithin).date
  return { first, last: last > first ? last : first }
}

/** The pause of a part that has not ended today; it may begin tomorrow. */
export function pauseOn(view: CaseView, { today }: Limits, item: string): Pause | undefined {
  return view.pauses.find((pause) => pause.item === item && pause.endedOn === null && today <= pause.until)
}

/** The last day by law of a part, null: of joint handling; undefined before acceptance. */
export function legalDue(limits: Limits, item: string | null): string | undefined {
  return item === null ? limits.clock.whole.joint.date : partOf(limits, item)?.legal.due
}

/** The same with so many working days more; the part’s own pauses are passed over. */
export function extendedDue(limits: Limits, item: string | null, days: number): string | undefined {
  const due = legalDue(limits, item)
  const pauses = (item === null ? limits.clock.whole.pauses : partOf(limits, item)?.pauses) ?? []
  return due && addWorkdays(limits.calendar, due, days, pauses).date
}
