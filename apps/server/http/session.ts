import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '@xinban/store/db'
import { createSession, endSession, findSession } from '@xinban/store/sessions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isApi } from './is-api.ts'

const cookie = 'xinban_session'
const hours = 12

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Pages reach data through the API, which asks there; probes of health have no session. */
function asksWho(request: FastifyRequest): boolean {
  return isApi(request) && !request.routeOptions.url?.startsWith('/api/health/')
}

/**
 * Reads the session cookie of requests to the API; the database knows only the token's hash. Not before the rate
 * limit, which is counted in `onRequest`: a flood of invented tokens must not reach the database.
 */
export function readSessions(app: FastifyInstance, db: Db): void {
  app.decorateRequest('person', null)
  app.addHook('preParsing', async (request) => {
    const token = request.cookies[cookie]
    if (!token || !asksWho(request)) return
    request.person = (await findSession(db, hashOf(token), new Date().toISOString())) ?? null
  })
}

/**
 * Signs a person in, whichever identity provider named them: a new token each time, 12 hours. The session that this
 * browser had before ends.
 */
export async function signIn(
  db: Db,
  request: FastifyRequest,
  reply: FastifyReply,
  personId: string,
  secure: boolean,
): Promise<void> {
  const former = request.cookies[cookie]
  if (former) await endSession(db, hashOf(former))
  const token = randomBytes(32).toString('base64url')
  const now = Date.now()
  await createSession(db, {
    tokenHash: hashOf(token),
    personId,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + hours * 3_600_000).toISOString(),
  })
  reply.setCookie(cookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: hours * 3600 })
}

/** Ends the session on the server and in the browser. */
export async function signOut(db: Db, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = request.cookies[cookie]
  if (token) await endSession(db, hashOf(token))
  reply.clearCookie(cookie, { path: '/' })
}
