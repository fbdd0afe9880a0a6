import type { Person } from '@xinban/core/access/person'
import type { Command } from '@xinban/core/case/command'
import { problem, type Result } from '@xinban/core/problem'
import { findCaseAndRequest } from '@xinban/store/cases'
import type { Context } from '../context.ts'
import { requestHash } from './body-hash.ts'
import { carryOut, type Done } from './carry-out.ts'
import { visibleTo } from './read-case.ts'

/** How often a command is judged anew when others change the case at the same moment. */
const attempts = 8

/**
 * Carries out one command: judged on the present state, written in one statement, judged again if the case changed
 * in between. The same request id with the same body is carried out once and answered as the first time.
 */
export async function runCommand(
  context: Context,
  person: Person,
  caseId: string,
  command: Command,
  requestId: string,
): Promise<Result<Done>> {
  const hash = requestHash(context.db, { caseId, command })
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { earlier, found: there } = await findCaseAndRequest(context.db, caseId, person.id, requestId)
    const visible = visibleTo(person, there)
    if (!visible.ok) return visible
    const { found } = visible
    if (earlier && earlier.bodyHash !== hash) return { ok: false, problem: problem('request-id-reused') }
    if (earlier) return { ok: true, found, version: (earlier.answer as { version: number }).version }
    const tried = await carryOut(context, person, found, command, { requestId, bodyHash: hash })
    if (tried !== 'again') return tried
  }
  return { ok: false, problem: problem('conflict') }
}
