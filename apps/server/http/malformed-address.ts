import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Settings } from '../settings.ts'
import { problemPagePolicy } from './problem-page.ts'
import { httpsOnly, isHttpsOnly, securityHeaders } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'

/** What every other answer gets from hooks. */
const headers = {
  ...securityHeaders,
  'content-security-policy': problemPagePolicy,
  'cache-control': 'no-store',
} as const

/** Refuses an address that cannot be read (`%zz`); it has no route, so that no hook runs for its answer. */
export function malformedAddress(settings: Settings) {
  const hsts = isHttpsOnly(settings) && { 'strict-transport-security': httpsOnly }
  return (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    sendProblem(reply.headers({ ...headers, ...hsts }), { kind: 'bad-request' })
  }
}
