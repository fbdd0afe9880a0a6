import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Settings } from '../settings.ts'

const name = 'xinban_session'

/** True where people come by HTTPS: the public address says so, or the connection, or a proxy that is trusted. */
function isHttps({ publicUrl }: Settings, request: FastifyRequest): boolean {
  return publicUrl.startsWith('https:') || request.protocol === 'https'
}

/** With `__Host-` a browser takes the cookie over HTTPS only, from this host only, for the whole host only. */
function nameOf(secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

/** The token that this browser brings; over HTTPS one without the prefix counts for nothing: others could have set it. */
export function tokenOf(settings: Settings, request: FastifyRequest): string | undefined {
  return request.cookies[nameOf(isHttps(settings, request))]
}

function attributesOf(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
}

/** Gives the browser its token; it forgets it when the session ends at the latest. */
export function giveToken(
  settings: Settings,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  const secure = isHttps(settings, request)
  const maxAge = settings.sessions.hours * 3600
  reply.setCookie(nameOf(secure), token, { ...attributesOf(secure), maxAge })
}

/** Takes it back. */
export function takeToken(settings: Settings, request: FastifyRequest, reply: FastifyReply): void {
  const secure = isHttps(settings, request)
  reply.clearCookie(nameOf(secure), attributesOf(secure))
}
