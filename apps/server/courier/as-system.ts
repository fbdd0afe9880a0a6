import { system } from '@xinban/core/access/person'
import type { Command } from '@xinban/core/case/command'
import { problem, type Result } from '@xinban/core/problem'
import { findCaseAndRequest } from '@xinban/store/cases'
import { requestHash } from '../cases/body-hash.ts'
import { carryOut, type Done } from '../cases/carry-out.ts'
import type { Context } from '../context.ts'

/** How often a command is judged anew when others change the case at the same moment. */
const attempts = 8

/** A command of the system itself, under a name of its own: whoever repeats it, it takes effect once. */
export async function asSystem(
  context: Context,
  caseId: string,
  command: Command,
  requestId: string,
): Promise<Result<Done>> {
  const hash = requestHash(context.db, { caseId, command })
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { earlier, found } = await findCaseAndRequest(context.db, caseId, system.id, requestId)
    if (!found) return { ok: false, problem: problem('not-found') }
    if (earlier) return { ok: true, found, version: (earlier.answer as { version: number }).version }
    const tried = await carryOut(context, system, found, command, { requestId, bodyHash: hash })
    if (tried !== 'again') return tried
  }
  return { ok: false, problem: problem('conflict') }
}
