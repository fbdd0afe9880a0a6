import type { Limits } from '../../catalogue/schema.ts'
import type { Calendar } from '../../clock/calendar.ts'
import type { Plan } from '../../compose/plan.ts'
import type { PlanLaw } from '../../compose/plan-law.ts'
import type { Message } from '../../message/message.ts'
import { messagesOf } from '../case-messages.ts'
import type { Command } from '../command.ts'
import { decide } from '../decide.ts'
import type { EventBody } from '../event.ts'
import { accept, on, opened, people, situation, submit, type Who } from '../journey.fixture.ts'
import { calendarUntil, judged, type Tale, tell } from './random-case.fixture.ts'

export { judged, type Tale, tell } from './random-case.fixture.ts'

/** The district's calendar, as far as it is published. */
export const cn: Calendar = calendarUntil(2026)

/** Working days of a legal and of a promised limit. */
export function days(legal: number, promised: number | null = null): Limits {
  const told = { unit: 'workday', basis: 'test', level: 'proposal' } as const
  return {
    legal: { amount: legal, unit: 'workday' },
    promised: promised === null ? null : { amount: promised, ...told },
    issueWithin: 10,
  }
}

/** The same plan with some of its law changed. */
export function withLawOf(plan: Plan, change: Partial<PlanLaw>): Plan {
  return { ...plan, law: { ...plan.law, ...change } }
}

/** The same plan with the law of one item changed. */
export function withItemLaw(plan: Plan, item: string, change: Partial<PlanLaw['items'][string]>): Plan {
  const law = plan.law.items[item]
  if (!law) throw new Error(`there is no item ${item}`)
  return withLawOf(plan, { items: { ...plan.law.items, [item]: { ...law, ...change } } })
}

/** Gives commands that must all be carried out. */
export function carried(tale: Tale, steps: readonly (readonly [Who, Command])[]): Tale {
  return steps.reduce((now, [who, command]) => {
    const after = tell(now, who, command)
    if (!after) throw new Error(`${who} ${command.type}: ${problemOf(now, who, command)}`)
    return after
  }, tale)
}

/** Why a command is refused; `carried out` where it is not. */
export function problemOf(tale: Tale, who: Who, command: Command): string {
  const decided = decide({ ...situation(tale, who), calendar: tale.calendar }, command)
  return decided.ok ? 'carried out' : decided.problem.kind
}

/** The tale on a later day, after the law has done what was due by then. */
export function onDay(tale: Tale, day: string): Tale {
  return judged({ ...tale, ...on(tale, day), calendar: tale.calendar })
}

/** Handed in on a day. */
export function handedIn(plan: Plan, day: string, calendar: Calendar = cn): Tale {
  return carried({ ...on(opened(plan), day), calendar }, [['applicant', submit]])
}

/** Handed in and accepted on one day. */
export function acceptedOn(plan: Plan, day: string, calendar: Calendar = cn): Tale {
  return carried(handedIn(plan, day, calendar), [['clerk', accept]])
}

/** The last event of a kind. */
export function lastOf<T extends EventBody['type']>(
  tale: Tale,
  type: T,
): Extract<EventBody, { type: T }> | undefined {
  const found = tale.events.findLast((event) => event.body.type === type)?.body
  return found as Extract<EventBody, { type: T }> | undefined
}

/** What the applicant was told of because of the events from `since` on. */
export function toldApplicant(tale: Tale, since = 0): Message[] {
  const told = messagesOf(tale.case, tale.plan, tale.events.slice(since))
  return told.filter(({ to }) => 'person' in to && to.person === people.applicant.id)
}
