import type { Plan } from '../compose/plan.ts'
import type { Message } from '../message/message.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './event.ts'

/** What is told to whom because of these events; written together with them. */
export function messagesOf(_after: Case, _plan: Plan, _events: readonly CaseEvent[]): Message[] {
  return []
}
