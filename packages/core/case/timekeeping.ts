import type { Calendar } from '../clock/calendar.ts'
import { nextDay } from '../clock/local-date.ts'
import type { Plan } from '../compose/plan.ts'
import { permitOf } from './after/licence-change.ts'
import { openRenewals, renewalWindow } from './after/renewal.ts'
import { type Case, statusOf, toldDue } from './case.ts'
import { canonicalJson } from './chain.ts'
import type { Command } from './command.ts'
import { deadlinesOf, lightDays } from './deadlines.ts'
import { servesElectronically } from './delivery/delivery.ts'
import { stands } from './licence-status.ts'
import { endedPermits } from './life/expiry.ts'
import { pastSuspensions } from './life/suspension.ts'
import { lateOwed, openOwed, reminderDays } from './promises/owed.ts'
import { answerDays, correctionBy } from './time/acceptance.ts'
import { clockOf, dueOf } from './time/case-clock.ts'

export { remindersOf } from './reminders.ts'

/** True when the calendar gives other dates than the applicant was told last. */
function datesMoved(theCase: Case, plan: Plan, calendar: Calendar): boolean {
  const clock = clockOf(theCase, plan, calendar)
  return clock !== null && canonicalJson(dueOf(clock)) !== canonicalJson(toldDue(theCase))
}

/** Renewals that silence has granted: asked for in time, and the validity has ended (R-REN-1). */
function silentRenewals(theCase: Case, today: string): string[] {
  return openRenewals(theCase)
    .map((one) => one.item)
    .filter((item) => {
      const until = permitOf(theCase, item)?.validUntil
      return until && today > until
    })
}

/**
 * What the law itself does to a case by a day (YYYY-MM-DD), as commands of the system, in their order; empty when
 * nothing is due. One may make the next one due: ask again after each.
 */
export function dueCommands(theCase: Case, plan: Plan, calendar: Calendar, today: string): Command[] {
  switch (statusOf(theCase)) {
    case 'submitted': {
      const days = answerDays(theCase, plan, calendar)
      return days && today > days.answerBy ? [{ type: 'deem_accepted' }] : []
    }
    case 'correcting': {
      const by = correctionBy(theCase, plan, calendar)
      return by !== null && today > by ? [{ type: 'expire_correction' }] : []
    }
    case 'accepted':
    case 'ready':
      return [
        ...(datesMoved(theCase, plan, calendar) ? [{ type: 'apply_calendar' as const }] : []),
        ...(lateOwed(theCase, today).length > 0 ? [{ type: 'expire_owed' as const }] : []),
      ]
    case 'concluded':
      return [
        ...(servesElectronically(theCase, plan) ? [{ type: 'serve_electronically' as const }] : []),
        ...silentRenewals(theCase, today).map((item) => ({ type: 'deem_renewed' as const, item })),
        ...(endedPermits(theCase, today).length > 0 ? [{ type: 'mark_expired' as const }] : []),
        ...pastSuspensions(theCase, today).map((item) => ({ type: 'end_suspension' as const, item })),
      ]
    default:
      return []
  }
}

/** Every day on which something happens to the case by itself, or somebody is reminded; in no order. */
function wakeDays(theCase: Case, plan: Plan, calendar: Calendar): string[] {
  const status = statusOf(theCase)
  const answer = status === 'submitted' ? answerDays(theCase, plan, calendar) : null
  const correction = correctionBy(theCase, plan, calendar)
  const inHand = status === 'accepted' || status === 'ready'
  const owed = openOwed(theCase).flatMap(({ due }) => [
    ...reminderDays(theCase, plan, calendar, due),
    nextDay(due),
  ])
  const pauses = inHand
    ? theCase.pauses.filter((pause) => pause.endedOn === null).map((pause) => nextDay(pause.until))
    : []
  const permits = status === 'concluded' ? (theCase.licence?.permits ?? []) : []
  const standing = permits.filter(stands)
  const renewals = standing.flatMap(({ item }) => {
    const window = renewalWindow(theCase, plan, calendar, item)
    return window ? [window.from ?? window.to, window.to] : []
  })
  const ends = standing.flatMap(({ validUntil, suspended }) => [validUntil, suspended?.until ?? null])
  return [
    ...(answer ? [nextDay(answer.answerBy)] : []),
    ...(correction ? [nextDay(correction)] : []),
    ...owed,
    ...pauses,
    ...renewals,
    ...ends.flatMap((day) => (day === null ? [] : [nextDay(day)])),
    ...deadlinesOf(theCase, plan, calendar).flatMap((deadline) => lightDays(deadline, plan, calendar)),
  ]
}

/** The first day after `today` on which a command or a reminder falls due; null when nothing more will. */
export function nextWake(theCase: Case, plan: Plan, calendar: Calendar, today: string): string | null {
  return (
    wakeDays(theCase, plan, calendar)
      .filter((date) => date > today)
      .sort()[0] ?? null
  )
}
