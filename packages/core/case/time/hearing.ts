import { addWorkdays } from '../../clock/calendar.ts'
import { nextDay } from '../../clock/local-date.ts'
import type { Plan } from '../../compose/plan.ts'
import { type Problem, problem } from '../../problem.ts'
import type { Case } from '../case.ts'
import type { EventBody } from '../event.ts'
import { ofPart, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { openPause } from './pause-days.ts'
import { isLate, openParts, pauseFault } from './pauses.ts'
import type { Hearing } from './state.ts'

/** The hearing of a part; undefined where none was offered. */
export function hearingOf(theCase: Case, item: string): Hearing | undefined {
  return theCase.hearings.find((hearing) => hearing.item === item)
}

function isOrdered(plan: Plan, item: string): boolean {
  return plan.law.items[item]?.hearing === 'required'
}

/** A hearing that takes place: ordered by law or asked for, and not held yet. */
function isPending(hearing: Hearing): boolean {
  return hearing.heldOn === null && (hearing.required || hearing.requestedOn !== null)
}

/** Why a decision has to wait for a hearing (R-HEA-1, R-HEA-2): not offered, still to be asked for, or not held. */
export function hearingFault(situation: Situation, item: string): Problem | null {
  const hearing = hearingOf(situation.case, item)
  // Who presided does not decide (R-HEA-3).
  if (hearing?.announced?.host === situation.person.id) return problem('hearing-host')
  if (!hearing) return isOrdered(situation.plan, item) ? problem('hearing-missing') : null
  if (isPending(hearing)) return problem('hearing-open')
  return hearing.heldOn === null && situation.today <= hearing.requestBy ? problem('hearing-open') : null
}

/**
 * The days that a hearing takes are not counted (R-HEA-4): from tomorrow to the given day. Once the limit has passed
 * there is nothing to stop: the hearing takes place, and the case is as late as it is.
 */
function paused(situation: Situation, item: string, until: string, reasons: string): EventBody[] {
  const { case: theCase, today } = situation
  const running = openPause(theCase, item, today)
  return [
    ...(running ? [{ type: 'pause_ended' as const, item, endedOn: today, note: '' }] : []),
    ...(isLate(situation, item)
      ? []
      : [
          {
            type: 'pause_started' as const,
            item,
            kind: 'hearing' as const,
            toldOn: today,
            from: nextDay(today),
            until,
            reasons,
          },
        ]),
  ]
}

function offered(
  situation: Situation,
  item: string,
): { required: boolean; until: string; requestBy: string } {
  const { plan, calendar, today } = situation
  const { requestWithin, holdWithin } = plan.law.hearing
  const required = isOrdered(plan, item)
  const requestBy = addWorkdays(calendar, today, requestWithin).date
  return { required, requestBy, until: required ? addWorkdays(calendar, today, holdWithin).date : requestBy }
}

function ofCase(test: (hearing: Hearing) => boolean) {
  return (theCase: Case) => {
    const open = openParts(theCase)
    return theCase.hearings.filter((one) => open.includes(one.item) && test(one)).map((one) => one.item)
  }
}

/** The earliest day after a notice given today: seven working days lie before the hearing (R-HEA-3). */
export function earliestHearing({
  plan,
  calendar,
  today,
}: Pick<Situation, 'plan' | 'calendar' | 'today'>): string {
  return addWorkdays(calendar, today, plan.law.hearing.noticeAhead).date
}

type HearingCommands = 'offer_hearing' | 'request_hearing' | 'announce_hearing' | 'record_hearing'

/**
 * The last day for a hearing: that of its time limit, also where a law orders it. An authority that is late with its
 * notice still has to hold it, then on the first day that the notice allows.
 */
function latestHearing(situation: Situation, { holdBy, offeredOn }: Hearing): string {
  const { plan, calendar } = situation
  const last = holdBy ?? addWorkdays(calendar, offeredOn, plan.law.hearing.holdWithin).date
  const first = earliestHearing(situation)
  return last > first ? last : first
}

export const hearingRows: Rows<HearingCommands> = {
  offer_hearing: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: (theCase) => openParts(theCase).filter((item) => !hearingOf(theCase, item)),
    guard: (situation, { item, reasons }) => {
      if (reasons === '') return problem('reasons-missing')
      if (openPause(situation.case, item, situation.today)) return problem('part-paused')
      if (isLate(situation, item)) return null
      return pauseFault(situation, item, 'hearing', nextDay(situation.today), offered(situation, item).until)
    },
    effect: (situation, { item, reasons }) => {
      const { required, requestBy, until } = offered(situation, item)
      return [
        { type: 'hearing_offered', item, required, requestBy, reasons },
        ...paused(situation, item, until, reasons),
      ]
    },
    basis: ['R-HEA-1', 'R-HEA-2', 'R-HEA-4', 'R-EXA-3'],
  },
  request_hearing: {
    from: ['accepted'],
    // The window records the request of an interested party who has no account here.
    by: ['applicant', 'window_clerk'],
    mine: (theCase, _plan, person) =>
      theCase.applicant.id === person.id || person.roles.some(({ role }) => role === 'window_clerk'),
    subjects: ofCase((one) => !one.required && one.requestedOn === null),
    guard: ({ case: theCase, today }, { item }) => {
      const hearing = hearingOf(theCase, item)
      return hearing && today <= hearing.requestBy ? null : problem('hearing-late')
    },
    effect: (situation, { item, note }) => {
      const holdBy = addWorkdays(
        situation.calendar,
        situation.today,
        situation.plan.law.hearing.holdWithin,
      ).date
      return [
        { type: 'hearing_requested', item, holdBy, note },
        ...paused(situation, item, holdBy, note || '申请人或者利害关系人要求听证'),
      ]
    },
    basis: ['R-HEA-2', 'R-HEA-4'],
  },
  announce_hearing: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: ofCase((one) => isPending(one) && one.announced === null),
    guard: (situation, { item, date, host }) => {
      const { case: theCase, surveyors } = situation
      const hearing = hearingOf(theCase, item)
      if (date < earliestHearing(situation)) return problem('hearing-notice')
      if (hearing && date > latestHearing(situation, hearing)) return problem('hearing-notice')
      const known = surveyors.some((one) => one.id === host)
      const partial = host === situation.person.id || host === theCase.applicant.id
      return known && !partial ? null : problem('hearing-host')
    },
    effect: ({ surveyors }, { item, date, place, host }) => {
      const name = surveyors.find((one) => one.id === host)?.name ?? host
      return [{ type: 'hearing_announced', item, date, place, host: { id: host, name } }]
    },
    basis: ['R-HEA-3'],
  },
  record_hearing: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: ofCase((one) => isPending(one) && one.announced !== null),
    guard: ({ case: theCase, today }, { item, record }) => {
      if (record === '') return problem('reasons-missing')
      const date = hearingOf(theCase, item)?.announced?.date
      return date && today >= date ? null : problem('not-due')
    },
    effect: ({ case: theCase, today }, { item, participants, record }) => [
      { type: 'hearing_held', item, heldOn: today, participants, record },
      ...(openPause(theCase, item, today)
        ? [{ type: 'pause_ended' as const, item, endedOn: today, note: '' }]
        : []),
    ],
    basis: ['R-HEA-3', 'R-HEA-4'],
  },
}
