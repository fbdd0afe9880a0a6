import type { CaseEvent } from '@xinban/core/case/event'
import type { PaperSource } from '../sheet.ts'
import { due } from './due.ts'
import { type EventOf, eventsOf } from './history.ts'

/** The event by which a version of the application was handed in: 1 the first time, 2 with its corrections. */
export function submissionOf(
  { events }: { events: readonly CaseEvent[] },
  version: number,
): EventOf<'submitted' | 'correction_answered'> {
  return due(
    eventsOf(events, 'submitted', 'correction_answered')[version - 1] ?? null,
    `application ${version}`,
  )
}

/** Who handed in, and how: by an agent where the answers say so. */
export function handedInBy({ case: theCase, plan }: PaperSource, event: CaseEvent): string {
  return plan.answers.by_agent === true
    ? `${event.actor.name}（代理人）`
    : event.actor.name || theCase.applicant.name
}
