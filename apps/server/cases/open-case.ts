import type { Person } from '@xinban/core/access/person'
import type { Answers } from '@xinban/core/compose/plan'
import { problem, type Result } from '@xinban/core/problem'
import { commit, findRequest } from '@xinban/store/cases'
import { v7 as uuid } from 'uuid'
import type { Context } from '../context.ts'
import { requestHash } from './body-hash.ts'
import { changeOf } from './change.ts'
import { planFor } from './plan-for.ts'

/** What opens a case: a service, the edition it was read in, and complete answers. */
export interface Opening {
  readonly service: string
  readonly edition?: string | undefined
  readonly answers: Answers
  readonly requestId: string
}

/** Opens a draft case with its plan pinned; the same request id opens it once. */
export async function openCase(
  context: Context,
  person: Person,
  opening: Opening,
): Promise<Result<{ id: string }>> {
  const { db, edition } = context
  const { requestId, ...asked } = opening
  const hash = requestHash(db, asked)
  const earlier = await findRequest(db, person.id, requestId)
  if (earlier) return repeated(earlier, hash)
  if (opening.edition !== undefined && opening.edition !== edition.id) {
    return { ok: false, problem: problem('stale-edition', { allowed: [edition.id] }) }
  }
  const planned = planFor(context, opening.service, opening.answers)
  if (!planned.ok) return planned
  const { plan, hash: planHash } = planned.compiled
  const id = uuid()
  const change = changeOf(context, {
    caseId: id,
    before: null,
    plan,
    planHash,
    actor: { id: person.id, name: person.name, role: 'applicant' },
    person,
    bodies: [
      {
        type: 'opened',
        service: plan.service.id,
        edition: plan.edition,
        answers: plan.answers,
        applicant: { id: person.id, name: person.name },
        items: plan.items.map((item) => ({ id: item.id, authority: item.authority.id, after: item.after })),
      },
    ],
    at: context.now(),
    action: 'case.open',
    request: { requestId, bodyHash: hash },
  })
  const committed = await commit(db, change)
  if (committed.ok) return { ok: true, id }
  const first = await findRequest(db, person.id, requestId)
  return first ? repeated(first, hash) : { ok: false, problem: problem('conflict') }
}

function repeated(earlier: { bodyHash: string; answer: unknown }, hash: string): Result<{ id: string }> {
  if (earlier.bodyHash !== hash) return { ok: false, problem: problem('request-id-reused') }
  return { ok: true, id: (earlier.answer as { case: string }).case }
}
