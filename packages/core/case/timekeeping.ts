import type { Calendar } from '../clock/calendar.ts'
import type { Plan } from '../compose/plan.ts'
import type { Message } from '../message/message.ts'
import type { Case } from './case.ts'
import type { Command } from './command.ts'

/** What the law itself does to a case by a day (YYYY-MM-DD), as commands of the system; empty when nothing is due. */
export function dueCommands(_theCase: Case, _plan: Plan, _calendar: Calendar, _today: string): Command[] {
  return []
}

/** The reminders that are due by a day; each has a key of its own, so that sending them again sends nothing. */
export function remindersOf(_theCase: Case, _plan: Plan, _calendar: Calendar, _today: string): Message[] {
  return []
}

/** The first day after `today` on which a command or a reminder falls due; null when nothing more will. */
export function nextWake(_theCase: Case, _plan: Plan, _calendar: Calendar, _today: string): string | null {
  return null
}
