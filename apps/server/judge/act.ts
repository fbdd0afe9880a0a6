import { system } from '@xinban/core/access/person'
import type { Command } from '@xinban/core/case/command'
import { dueCommands } from '@xinban/core/case/timekeeping'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { findCase } from '@xinban/store/cases'
import { requestHash } from '../cases/body-hash.ts'
import { carryOut } from '../cases/carry-out.ts'
import type { Found } from '../cases/read-case.ts'
import type { Context } from '../context.ts'

/** More commands than this that follow from each other on one day are a rule that goes round in a circle. */
const MOST = 50

/** What the rules call due and refuse at the same time: a fault of theirs. Its words quote nobody. */
export class NotCarriedOut extends Error {}

/** The commands that the law itself gives on the case's present state. */
function dueNow(context: Context, { case: theCase, plan }: Found): Command[] {
  return dueCommands(theCase, plan, context.edition.calendar, toLocalDate(context.now()))
}

/** The same command on the same version is the same request: whoever repeats it, it takes effect once. */
function requestFor({ db }: Context, { case: theCase }: Found, command: Command) {
  const hash = requestHash(db, { caseId: theCase.id, command })
  return { requestId: `${theCase.id}:${theCase.version}:${hash.slice(0, 16)}`, bodyHash: hash }
}

async function again(context: Context, { case: theCase }: Found): Promise<Found> {
  const found = await findCase(context.db, theCase.id)
  if (!found) throw new Error('the case is gone')
  return found
}

/**
 * Carries out what is due on a case, one command after the other, each on the state that the last one left or that
 * somebody else made meanwhile. Throws where the rules refuse what they themselves call due.
 */
export async function act(context: Context, found: Found): Promise<{ found: Found; acted: number }> {
  let now = found
  let acted = 0
  for (let turn = 0; turn < MOST; turn += 1) {
    const [command] = dueNow(context, now)
    if (!command) return { found: now, acted }
    const done = await carryOut(context, system, now, command, requestFor(context, now, command))
    if (done !== 'again' && !done.ok)
      throw new NotCarriedOut(`${command.type} is due and refused: ${done.problem.kind}`)
    if (done === 'again') now = await again(context, now)
    else {
      if (done.version === now.case.version)
        throw new NotCarriedOut(`${command.type} is due and changes nothing`)
      now = done.found
      acted += 1
    }
  }
  throw new NotCarriedOut(`more than ${MOST} commands in a row`)
}
