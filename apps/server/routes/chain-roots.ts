import type { ChainRootsView } from '@xinban/core/chain-root/views'
import { problem } from '@xinban/core/problem'
import { findRoot, listRoots } from '@xinban/store/chain-roots'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { findVisible } from '../cases/read-case.ts'
import { caseProof } from '../chain-roots/case-proof.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { present } from './present.ts'
import { Day } from './query-parts.ts'

const Page = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const OneDay = z.strictObject({ day: Day })
const Id = z.strictObject({ id: z.string().max(100) })

/** The daily roots over all histories, for everybody; and the proof that a case is under them, for those who see it. */
export function chainRootRoutes(app: ZodApp, context: Context): void {
  const { db } = context
  const config = { who: 'public', rateLimit: { max: 300, timeWindow: '1 minute' } } as const

  app.get('/api/chain-roots', { config, schema: { querystring: Page } }, async (request) => {
    const { rows, next } = await listRoots(db, present(request.query))
    const view: ChainRootsView = { region: db.region, roots: rows, next }
    return view
  })

  app.get('/api/chain-roots/:day', { config, schema: { params: OneDay } }, async (request, reply) => {
    const root = await findRoot(db, request.params.day)
    return root ?? sendProblem(reply, problem('not-found', { detail: noRoot }))
  })

  const proving = { config: { who: 'signed-in' }, schema: { params: Id } } as const
  app.get('/api/cases/:id/proof', proving, async (request, reply) => {
    const visible = await findVisible(context, personOf(request), request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { case: theCase, planHash } = visible.found
    return caseProof(context, { id: theCase.id, planHash })
  })
}

const noRoot = {
  zh: '这一天没有校验根：还没有结束，或者早于第一天',
  en: 'That day has no root: it is not over yet, or was before the first one',
}
