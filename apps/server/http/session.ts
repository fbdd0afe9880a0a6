import { createHash, randomBytes } from 'node:crypto'
import { createSession, endSession, findSession, type IdleLimits, type Session } from '@xinban/store/sessions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Settings } from '../settings.ts'
import { browserName } from './browser-name.ts'
import { isApi } from './is-api.ts'
import { giveToken, takeToken, tokenOf } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null
  }
}

type Inside = Pick<Context, 'db' | 'settings'>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Sessions that one person may have at once; the people of a demo are shared by everybody who tries it. */
const most = { demo: 1000, production: 10 } as const

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** How long a session may be idle, as the settings say. */
export function idleLimits({ sessions }: Settings): IdleLimits {
  return { staff: sessions.staffMinutes * MINUTE, applicant: sessions.applicantMinutes * MINUTE }
}

/** Pages reach data through the API, which asks there; probes of health have no session. */
function asksWho(request: FastifyRequest): boolean {
  return isApi(request) && !request.routeOptions.url?.startsWith('/api/health/')
}

/**
 * Reads the session cookie of requests to the API; the database knows only the token's hash. Not before the rate
 * limit, which is counted in `onRequest`: a flood of invented tokens must not reach the database.
 */
export function readSessions(app: FastifyInstance, { db, settings }: Inside): void {
  const idle = idleLimits(settings)
  app.decorateRequest('person', null)
  app.decorateRequest('session', null)
  app.addHook('preParsing', async (request) => {
    const token = tokenOf(settings, request)
    if (!token || !asksWho(request)) return
    const found = await findSession(db, hashOf(token), new Date().toISOString(), idle)
    request.session = found ?? null
    request.person = found?.person ?? null
  })
}

/**
 * Signs a person in, whichever identity provider named them: a new token each time, 256 random bits. The session that
 * this browser had before ends; a token that it brought along is never taken over.
 */
export async function signIn(
  { db, settings }: Inside,
  request: FastifyRequest,
  reply: FastifyReply,
  personId: string,
): Promise<void> {
  const former = tokenOf(settings, request)
  if (former) await endSession(db, hashOf(former))
  const token = randomBytes(32).toString('base64url')
  const now = Date.now()
  const session = {
    tokenHash: hashOf(token),
    personId,
    browser: browserName(request.headers['user-agent']),
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + settings.sessions.hours * HOUR).toISOString(),
  }
  await createSession(db, session, most[settings.mode])
  giveToken(settings, request, reply, token)
}

/** Ends the session on the server and in the browser. */
export async function signOut(
  { db, settings }: Inside,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const token = tokenOf(settings, request)
  if (token) await endSession(db, hashOf(token))
  takeToken(settings, request, reply)
}
