import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './send-problem.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** True for an address under which people come here: the public one, or the one that this request was sent to. */
function isOurs(origin: string, request: FastifyRequest, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const [from, ours] = [new URL(origin), new URL(publicUrl)]
  if (from.origin === ours.origin) return true
  // Who comes by HTTPS is not to be spoken for by a page that anybody on the line could have written.
  const downgraded = ours.protocol === 'https:' && from.protocol !== 'https:'
  return from.host === request.headers.host && !downgraded
}

/**
 * True when a browser sent this request from another site. Browsers say so themselves: Sec-Fetch-Site, and in older
 * ones, or without HTTPS, Origin. Programs send neither and carry no cookie that another site could use.
 */
export function isCrossSite(request: FastifyRequest, publicUrl: string): boolean {
  if (safe.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  return origin !== undefined && !isOurs(origin, request, publicUrl)
}

/** Protects every unsafe request against cross-site forgery (CSRF); the session cookie is SameSite=Lax besides. */
export function refuseCrossSite(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isCrossSite(request, publicUrl)) return sendProblem(reply, { kind: 'cross-site' })
  })
}
