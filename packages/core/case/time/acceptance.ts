import { addWorkdays, type Calendar } from '../../clock/calendar.ts'
import { toLocalDate } from '../../clock/local-date.ts'
import type { Plan } from '../../compose/plan.ts'
import { type Problem, problem } from '../../problem.ts'
import { type Case, receivedAt, statusOf, toldDue } from '../case.ts'
import { canonicalJson } from '../chain.ts'
import type { EventBody } from '../event.ts'
import { owedAtAcceptance } from '../promises/owed.ts'
import type { Rows } from '../rule.ts'
import { anyone } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { clockOf, dueOf } from './case-clock.ts'

/** The day of receipt in Shanghai and the last day for an answer: five working days (R-ACC-1); null before the hand-in. */
export function answerDays(
  theCase: Case,
  plan: Plan,
  calendar: Calendar,
): { received: string; answerBy: string } | null {
  const at = receivedAt(theCase)
  if (at === null) return null
  const received = toLocalDate(at)
  return { received, answerBy: addWorkdays(calendar, received, plan.law.acceptance.within).date }
}

/** The last day of the applicant's corrections; null where the district sets no limit (R-ACC-4). */
export function correctionBy(theCase: Case, plan: Plan, calendar: Calendar): string | null {
  const { within } = plan.law.correction
  if (!within || statusOf(theCase) !== 'correcting' || !theCase.correction) return null
  return addWorkdays(calendar, toLocalDate(theCase.correction.requestedAt), within.amount).date
}

/** True once the days for an answer are over: then silence has accepted (R-ACC-2). */
export function isSilent({ case: theCase, plan, calendar, today }: Situation): boolean {
  const days = answerDays(theCase, plan, calendar)
  return days !== null && today > days.answerBy
}

/** Corrections and refusals come too late once silence has accepted (R-ACC-2). */
export function tooLate(situation: Situation): Problem | null {
  return isSilent(situation) ? problem('deemed-accepted') : null
}

/** Acceptance begins the clock; after silence it counts from the day of receipt, whoever records it (R-ACC-2). */
export function acceptanceEvents(situation: Situation): EventBody[] {
  const { case: theCase, plan, calendar, today } = situation
  const silent = isSilent(situation)
  const acceptedOn = (silent && answerDays(theCase, plan, calendar)?.received) || today
  const clock = clockOf(theCase, plan, calendar, acceptedOn)
  if (!clock) return []
  const due = dueOf(clock)
  // The dates of papers count from today, also after silence: nobody can keep a date before being told of it (R-TOL-11).
  const papers = owedAtAcceptance(theCase, plan, calendar, today, due)
  return [
    { type: 'accepted', acceptedOn, due, ...(silent && { deemed: true as const }) },
    ...(papers.length > 0 ? [{ type: 'papers_owed' as const, papers }] : []),
  ]
}

export const acceptanceRows: Rows<'deem_accepted' | 'expire_correction' | 'apply_calendar'> = {
  deem_accepted: {
    from: ['submitted'],
    by: ['system'],
    mine: anyone,
    guard: (situation) => (isSilent(situation) ? null : problem('not-due')),
    effect: acceptanceEvents,
    basis: ['R-ACC-2'],
  },
  expire_correction: {
    from: ['correcting'],
    by: ['system'],
    mine: anyone,
    guard: ({ case: theCase, plan, calendar, today }) => {
      const by = correctionBy(theCase, plan, calendar)
      return by !== null && today > by ? null : problem('not-due')
    },
    effect: () => [{ type: 'deemed_withdrawn', because: 'correction' }],
    basis: ['R-ACC-4'],
  },
  apply_calendar: {
    from: ['accepted', 'ready'],
    by: ['system'],
    mine: anyone,
    // Whether a date moves is found by `decide` for every command; without a move nothing happened.
    guard: ({ case: theCase, plan, calendar }) => {
      const clock = clockOf(theCase, plan, calendar)
      const same = clock && canonicalJson(dueOf(clock)) === canonicalJson(toldDue(theCase))
      return same ? problem('not-due') : null
    },
    effect: () => [],
    basis: ['2.1'],
  },
}
