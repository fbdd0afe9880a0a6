import type { SignInsView } from '@xinban/core/api'
import { problem } from '@xinban/core/problem'
import { appendAudit } from '@xinban/store/audit'
import { endSessionsOf, listSessions } from '@xinban/store/own-sessions'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { idleLimits, signOut } from '../http/session.ts'

const Id = z.strictObject({ id: z.string().max(100) })
/** So many sessions are listed; ending all ends the others too. */
const LISTED = 50

/** Where one is signed in, and ending it: one of one's own sessions, or all of them. */
export function signInRoutes(app: ZodApp, context: Context): void {
  const { db, settings } = context
  const config = { who: 'signed-in', rateLimit: { max: 120, timeWindow: '1 minute' } } as const

  /** Sessions live in real time, whatever a demo's clock says. */
  async function noteEnd(request: FastifyRequest, ended: number): Promise<void> {
    const person = personOf(request)
    const role = person.roles.map((one) => one.role).join(',')
    const entry = { personId: person.id, role, action: 'session.end', subject: person.id, detail: { ended } }
    await appendAudit(db, { ...entry, at: new Date().toISOString(), requestId: request.id })
  }

  app.get('/api/session/everywhere', { config }, async (request): Promise<SignInsView> => {
    const now = new Date().toISOString()
    const found = await listSessions(db, personOf(request), now, idleLimits(settings), LISTED)
    return { sessions: found.map((one) => ({ ...one, here: one.id === request.session?.id })) }
  })

  app.delete('/api/session/everywhere', { config }, async (request, reply) => {
    const ended = await endSessionsOf(db, personOf(request).id)
    await noteEnd(request, ended)
    await signOut(context, request, reply)
    return reply.code(204).send()
  })

  app.delete('/api/session/everywhere/:id', { config, schema: { params: Id } }, async (request, reply) => {
    const ended = await endSessionsOf(db, personOf(request).id, request.params.id)
    if (ended === 0) return sendProblem(reply, problem('not-found'))
    await noteEnd(request, ended)
    return reply.code(204).send()
  })
}
