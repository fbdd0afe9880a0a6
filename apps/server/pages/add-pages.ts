import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fastifyStatic from '@fastify/static'
import { type Problem, problem } from '@xinban/core/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { builtFiles } from '../http/access.ts'
import { roomsFor } from '../http/rooms.ts'
import { isHttpsOnly } from '../http/security-headers.ts'
import { retryAfter, sendProblem } from '../http/send-problem.ts'
import { visitorOf } from '../http/visitor-of.ts'
import { type Api, inProcessApi } from './in-process-api.ts'
import { type KeptPages, keptPages, keyOf, type Page, sameForAll } from './kept-pages.ts'
import { announcesTooMuch, toWebRequest } from './web-request.ts'

/** The built web application: its folder of assets and its request handler. */
export interface Pages {
  readonly assets: string
  readonly handle: (request: Request, web: { nonce: string; api: Api }) => Promise<Response>
}

/** Serves the pages on every path that the API does not have. They reach data through the API, in process. */
export async function addPages(app: FastifyInstance, context: Context, pages: Pages): Promise<void> {
  await app.register(async (web) => {
    await web.register(fastifyStatic, {
      root: join(pages.assets, 'assets'),
      prefix: builtFiles,
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    })
    web.removeAllContentTypeParsers()
    web.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const uploads = roomsFor(uploadsAtOnce)
    const kept = keptPages(() => performance.now())
    web.all('/*', { config: { who: 'public' }, schema: { hide: true } }, async (request, reply) => {
      const key = keyOf(request, context.now())
      const found = key === null ? undefined : kept.find(key, newNonce())
      if (found) return sendPage(context, reply, found)
      const work = () => answer(app, context, pages, request, reply, key === null ? null : { key, kept })
      if (!request.headers['content-type']?.startsWith('multipart/')) return work()
      const entered = await uploads.enter(visitorOf(request), async () => void (await work()))
      return entered ? reply : refuse(request, reply, problem('unavailable', { detail: busy }))
    })
  })
}

/** So many forms with a file are taken at once: a page has its file in memory while it comes in, however slowly. */
const uploadsAtOnce = { all: 32, each: 16 }
const busy = {
  zh: '同时上传的文件太多，请稍后再试',
  en: 'Too many files are being sent; try again in a moment',
}

/** What pages are asked with: links and forms. */
const methods = ['GET', 'HEAD', 'POST']
const noHost = { zh: '请求没有有效的主机名', en: 'The request has no valid host' }

/** Bytes that are still read before the answer, and thrown away: browsers show no answer while they are sending. */
const mostThrownAway = 100 * 1024 * 1024

/** True when all of it was read; false when it is too much, or the line is gone. */
async function throwAway({ raw, headers }: FastifyRequest): Promise<boolean> {
  let left = mostThrownAway
  if (Number(headers['content-length'] ?? 0) > left) return false
  try {
    for await (const chunk of raw.unpipe().iterator({ destroyOnReturn: false })) {
      left -= chunk.length
      if (left < 0) return false
    }
    return true
  } catch {
    return false
  }
}

async function refuse(request: FastifyRequest, reply: FastifyReply, why: Problem): Promise<FastifyReply> {
  if (!(await throwAway(request))) {
    request.raw.resume()
    reply.header('connection', 'close')
  }
  return sendProblem(reply, why)
}

async function answer(
  app: FastifyInstance,
  context: Context,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  shared: { readonly key: string; readonly kept: KeptPages } | null,
) {
  if (!methods.includes(request.method))
    return sendProblem(reply, problem('bad-request', { allowed: methods }))
  if (announcesTooMuch(request)) return refuse(request, reply, problem('file-too-large'))
  const web = toWebRequest(request)
  if (!web) return sendProblem(reply, problem('bad-request', { detail: noHost }))
  const nonce = newNonce()
  const response = await pages.handle(web.request, { nonce, api: inProcessApi(app, request) })
  if (web.tooLarge()) return refuse(request, reply, problem('file-too-large'))
  reply.code(response.status)
  if (response.status === 503) reply.header('retry-after', retryAfter('unavailable'))
  for (const value of response.headers.getSetCookie()) reply.header('set-cookie', value)
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== sameForAll)
  const whole = response.headers.get('content-type')?.startsWith('text/html')
  if (!whole) return sendPage(context, reply, { headers, text: streamOf(response), nonce })
  const page = { headers, text: await response.text(), nonce }
  if (shared && response.status === 200 && response.headers.has(sameForAll))
    shared.kept.keep(shared.key, page)
  return sendPage(context, reply, page)
}

function streamOf({ body }: Response): Readable | string {
  return body ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) : ''
}

function newNonce(): string {
  return randomBytes(16).toString('base64')
}

function sendPage(
  { settings }: Context,
  reply: FastifyReply,
  page: Omit<Page, 'text'> & { readonly text: string | Readable },
): FastifyReply {
  for (const [name, value] of page.headers) reply.header(name, value)
  reply.header('content-security-policy', contentPolicy(page.nonce, isHttpsOnly(settings)))
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
  return reply.send(page.text)
}

function contentPolicy(nonce: string, https: boolean): string {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return [...rules, ...(https ? ['upgrade-insecure-requests'] : [])].join('; ')
}
