import type { DemoPerson, SessionView } from '@xinban/core/api'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { sendProblem } from '../http/send-problem.ts'
import { signIn, signOut } from '../http/session.ts'

const limit = { rateLimit: { max: 300, timeWindow: '1 minute' } }

/** Who is signed in; signing in as a demo person (demo mode only); signing out. */
export function sessionRoutes(app: ZodApp, context: Context): void {
  const { settings, edition, demoPeople, scanner } = context
  const { district } = edition
  const bureau = edition.authorities.get(district.bureau)?.name ?? district.name
  const view = (person: SessionView['person'], session: FastifyRequest['session']): SessionView => ({
    person,
    ends: session && { idle: session.idleUntil, latest: session.expiresAt },
    limits: settings.sessions,
    mode: settings.mode,
    scanned: scanner.driver !== 'off',
    publicUrl: settings.publicUrl,
    district: { name: district.name, brand: district.brand, bureau },
  })

  app.get('/api/session', { config: { who: 'public' } }, async (request) =>
    view(request.person, request.session),
  )

  app.delete('/api/session', { config: { who: 'public' } }, async (request, reply) => {
    await signOut(context, request, reply)
    return reply.code(204).send()
  })

  if (settings.mode !== 'demo') return
  app.get(
    '/api/session/people',
    { config: { who: 'public' } },
    async (): Promise<{ people: readonly DemoPerson[] }> => {
      return { people: demoPeople }
    },
  )

  const body = z.strictObject({ person: z.string().max(100).describe('a person of GET /api/session/people') })
  app.post(
    '/api/session',
    { config: { who: 'public', ...limit }, schema: { body } },
    async (request, reply) => {
      const found = demoPeople.find((candidate) => candidate.person === request.body.person)
      if (!found) {
        const allowed = demoPeople.map((candidate) => candidate.person)
        return sendProblem(reply, { kind: 'not-found', allowed })
      }
      await signIn(context, request, reply, found.person)
      return view({ id: found.person, name: found.name, roles: [...found.roles] }, null)
    },
  )
}
