import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { problemPagePolicy } from './problem-page.ts'
import { sendProblem } from './send-problem.ts'

/** What helmet and the API's own hook put on every other answer. */
const headers = {
  'content-security-policy': problemPagePolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
} as const

/** Refuses an address that cannot be read (`%zz`); it has no route, so that no hook runs for its answer. */
export function malformedAddress(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply.headers(headers), { kind: 'bad-request' })
}
