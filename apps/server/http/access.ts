import { hasRole, isStaff, type Person, type RoleName } from '@xinban/core/access/person'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './send-problem.ts'

/** Who may call a route: anybody, anybody signed in, everyone who works here, or people with one of these roles. */
export type Who = 'public' | 'signed-in' | 'staff' | readonly RoleName[]

declare module 'fastify' {
  interface FastifyContextConfig {
    who?: Who
  }
  interface FastifyRequest {
    person: Person | null
  }
}

/** The signed-in person of a route that only signed-in people can reach. */
export function personOf(request: FastifyRequest): Person {
  if (!request.person) throw new Error('this route is open to signed-in people only')
  return request.person
}

function allows(who: Who, person: Person | null): boolean {
  if (who === 'public') return true
  if (!person) return false
  if (who === 'signed-in') return true
  return who === 'staff' ? isStaff(person) : who.some((role) => hasRole(person, role))
}

/** Where the built files of the pages are served: open to everybody, by a library that can't say so itself. */
export const builtFiles = '/assets/'

/**
 * Every route says who may call it; one that does not stops the server from starting. Asked as soon as the session is
 * read, before the body is: who may not come in cannot make the server read 2 MB, and is told so whatever they send.
 */
export function demandAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(builtFiles)) route.config = { ...route.config, who: 'public' }
    if (route.config?.who === undefined)
      throw new Error(`${route.method} ${route.url} does not say who may call it`)
  })
  app.addHook('preParsing', async (request, reply) => {
    const who = request.routeOptions.config.who ?? 'public'
    if (allows(who, request.person)) return
    return sendProblem(reply, { kind: request.person ? 'forbidden' : 'not-signed-in' })
  })
}
