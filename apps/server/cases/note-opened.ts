import type { Person } from '@xinban/core/access/person'
import { waitingBy } from '@xinban/core/case/delivery/items'
import type { Context } from '../context.ts'
import type { Found } from './read-case.ts'
import { runCommand } from './run-command.ts'

/**
 * The applicant opened what is delivered electronically: that is its receipt, once. Where a condition still holds it up
 * nothing is noted, and nobody is refused the reading.
 */
export async function noteOpened(
  context: Context,
  person: Person,
  { case: theCase, plan }: Found,
  item: 'licence' | 'refusal',
): Promise<void> {
  if (theCase.applicant.id !== person.id) return
  if (!waitingBy(theCase, plan, 'electronic').some(({ id }) => id === item)) return
  const requestId = `opened:${theCase.id}:${theCase.version}`
  await runCommand(context, person, theCase.id, { type: 'receive_electronically', items: [item] }, requestId)
}
