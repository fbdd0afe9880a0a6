import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { builtFiles } from '../http/access.ts'
import { type Api, inProcessApi } from './in-process-api.ts'

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
    web.all('/*', { config: { who: 'public' } }, async (request, reply) =>
      answer(app, context, pages, request, reply),
    )
  })
}

async function answer(
  app: FastifyInstance,
  context: Context,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const nonce = randomBytes(16).toString('base64')
  const response = await pages.handle(toWebRequest(request), { nonce, api: inProcessApi(app, request) })
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const value of response.headers.getSetCookie()) reply.header('set-cookie', value)
  reply.header('content-security-policy', contentPolicy(nonce, context.settings.mode === 'production'))
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
  return response.body
    ? reply.send(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]))
    : reply.send('')
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

function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const url = `${request.protocol}://${request.host}${request.url}`
  const bodiless = request.method === 'GET' || request.method === 'HEAD'
  const body = bodiless ? null : (Readable.toWeb(request.raw) as unknown as ReadableStream)
  return new Request(url, {
    method: request.method,
    headers,
    body,
    ...(body && { duplex: 'half' }),
  } as RequestInit)
}
