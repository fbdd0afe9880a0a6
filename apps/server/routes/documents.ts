import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { problem } from '@xinban/core/problem'
import { kinds, papersOf, paperTitles } from '@xinban/documents/documents'
import { findDocument } from '@xinban/store/documents'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'

const params = z.strictObject({ id: z.string().max(100), kind: z.enum(kinds) })

/** The papers of a case as PDF. One that is still being made answers 503 with Retry-After. */
export function documentRoutes(app: ZodApp, context: Context): void {
  const route = { config: { who: 'signed-in' }, schema: { params } } as const
  app.get('/api/cases/:id/documents/:kind', route, async (request, reply) => {
    const { id, kind } = request.params
    const visible = await findVisible(context, personOf(request), id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { case: theCase } = visible.found
    if (!papersOf(theCase).includes(kind))
      return sendProblem(reply, problem('not-found', { allowed: papersOf(theCase) }))
    const document = await findDocument(context.db, id, kind)
    if (!document) {
      const detail = {
        zh: '文书正在生成，请几秒后再试',
        en: 'The paper is being made; try again in a few seconds',
      }
      return sendProblem(reply.header('retry-after', '2'), problem('unavailable', { detail }))
    }
    const name = `${paperTitles[kind]}-${theCase.number ?? ''}.pdf`
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(createReadStream(join(context.settings.data, document.path)))
  })
}
