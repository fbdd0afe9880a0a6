import type { Problem } from '@xinban/core/problem'
import { problemKinds } from '@xinban/core/problem'
import { PressBusy } from '@xinban/documents/press/press'
import { isFull, Unavailable } from '@xinban/store/unavailable'
import type { FastifyError, FastifyInstance, FastifyReply, FastifySchemaValidationError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { zhCN } from 'zod/locales'
import { diskFault } from '../files/disk-fault.ts'
import { SealAway } from '../seal/seal.ts'
import { isApi } from './is-api.ts'
import { problemPage, problemPagePolicy } from './problem-page.ts'

/** A problem as RFC 9457 JSON: type, title, status, and our own members kind, detail, faults, allowed. */
export function problemBody(problem: Problem): Record<string, unknown> {
  const [status, zh, en] = problemKinds[problem.kind]
  return { type: `/problems/${problem.kind}`, title: zh, titleEn: en, status, ...problem }
}

/** Seconds after which a request may be repeated that found the database away, or no room. */
const waits: Partial<Record<Problem['kind'], number>> = { unavailable: 2, 'storage-full': 30 }

/** Seconds that a problem asks for patience, as a header's value; undefined for those that time does not help. */
export function retryAfter(kind: Problem['kind']): number | undefined {
  return waits[kind]
}

/** Answers with a problem: as JSON from the API, as a page where somebody asked for a page. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const [status] = problemKinds[problem.kind]
  reply.code(status)
  const wait = retryAfter(problem.kind)
  if (wait !== undefined) reply.header('retry-after', wait)
  if (isApi(reply.request)) return reply.type('application/problem+json').send(problemBody(problem))
  return reply
    .header('content-security-policy', problemPagePolicy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(problemPage(problem))
}

const sealAway = {
  zh: '电子印章服务暂时不可用，请稍后再试',
  en: 'The electronic seal cannot be had now; try again later',
}

const pressBusy = {
  zh: '正在制作的文书较多，请稍后再试',
  en: 'Many papers are being made; try again later',
}

const chinese = zhCN().localeError

/** What the validator says of a fault, in Chinese. Of a wrong type it would name what it found, which is gone here. */
function inChinese({ keyword, params }: FastifySchemaValidationError): string {
  const said =
    keyword === 'invalid_type' ? null : chinese({ ...params, code: keyword } as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? '格式不正确'
}

function fromError(error: FastifyError): Problem {
  if (isFull(error) || diskFault(error) === 'full') return { kind: 'storage-full' }
  if (error instanceof Unavailable) return { kind: 'unavailable' }
  if (error instanceof SealAway) return { kind: 'unavailable', detail: sealAway }
  if (error instanceof PressBusy) return { kind: 'unavailable', detail: pressBusy }
  if (error.statusCode === 429) return { kind: 'too-many-requests' }
  if (error.statusCode === 413) return { kind: 'file-too-large' }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map((issue) => ({
      at: issue.instancePath.slice(1).replaceAll('/', '.'),
      code: issue.keyword,
      message: { zh: inChinese(issue), en: issue.message ?? 'malformed' },
    }))
    return { kind: 'bad-request', faults }
  }
  if (error.statusCode && error.statusCode < 500) {
    return { kind: 'bad-request', detail: { zh: error.message, en: error.message } }
  }
  return { kind: 'internal' }
}

function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : message
}

/** Every error of every route becomes a problem; only what nobody foresaw is logged as an error. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = fromError(error)
    if (problem.kind === 'internal') request.log.error({ err: error }, 'unforeseen error')
    if (retryAfter(problem.kind) !== undefined) request.log.warn({ reason: reasonOf(error) }, problem.kind)
    return sendProblem(reply, problem)
  })
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, { kind: 'not-found' }))
}
