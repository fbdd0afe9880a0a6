import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './send-problem.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True when a browser sent this request from another site. Browsers say so themselves: Sec-Fetch-Site, and in older
 * ones Origin. Programs send neither and carry no cookie that another site could use.
 */
export function isCrossSite(request: FastifyRequest): boolean {
  if (safe.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.origin
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}

/** Protects every unsafe request against cross-site forgery (CSRF); the session cookie is SameSite=Lax besides. */
export function refuseCrossSite(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isCrossSite(request)) return sendProblem(reply, { kind: 'cross-site' })
  })
}
