import { Readable, Transform } from 'node:stream'
import type { FastifyRequest } from 'fastify'

/** A request as the pages read it; `tooLarge` turns true when more came than may. */
export interface WebRequest {
  readonly request: Request
  readonly tooLarge: () => boolean
}

const MB = 1024 * 1024

/** The bytes that a form may have: one paper of 20 MB with what surrounds it (to hand in, to check), or what people type. */
export function bodyLimit(url: string): number {
  const [path = ''] = url.split('?')
  return /(\/papers|^\/verify)(\.data)?$/.test(path) ? 21 * MB : 2 * MB
}

/** Passes on what comes until it is too much. */
function limited(limit: number): { through: Transform; tooLarge: () => boolean } {
  let seen = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > limit) done(new Error('the body is too large'))
      else done(null, chunk)
    },
  })
  return { through, tooLarge: () => seen > limit }
}

/** True when the request says itself that it is too large. */
export function announcesTooMuch(request: FastifyRequest): boolean {
  return Number(request.headers['content-length'] ?? 0) > bodyLimit(request.url)
}

function bodyOf(request: FastifyRequest): { body: ReadableStream | null; tooLarge: () => boolean } {
  if (request.method === 'GET' || request.method === 'HEAD') return { body: null, tooLarge: () => false }
  const { through, tooLarge } = limited(bodyLimit(request.url))
  // A visitor who goes away ends the copy too; there is nobody left to tell.
  request.raw.once('error', (error) => through.destroy(error))
  request.raw.once('close', () => request.raw.readableEnded || through.destroy(new Error('cut off')))
  through.on('error', () => undefined)
  request.raw.pipe(through)
  return { body: Readable.toWeb(through) as unknown as ReadableStream, tooLarge }
}

/** A name or an address, with a port: whatever else stood there would become a part of the path. */
const hostPattern = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i

/** The request for the pages; null when its address makes none (a host that is missing or malformed). */
export function toWebRequest(request: FastifyRequest): WebRequest | null {
  const url = `${request.protocol}://${request.host}${request.url}`
  if (!hostPattern.test(request.host ?? '') || !URL.canParse(url)) return null
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const { body, tooLarge } = bodyOf(request)
  const init = { method: request.method, headers, body, ...(body && { duplex: 'half' }) }
  return { request: new Request(url, init as RequestInit), tooLarge }
}
