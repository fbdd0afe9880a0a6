import type { FastifyInstance, FastifyRequest } from 'fastify'

/** What a page may send to the API: JSON, or a body of its own such as a multipart form. */
export interface ApiInit {
  readonly method?: string
  readonly json?: unknown
  readonly body?: BodyInit
  readonly headers?: HeadersInit
}

/** Calls the API as the signed-in person, without a network in between. */
export type Api = (path: string, init?: ApiInit) => Promise<Response>

const bodiless = new Set([204, 205, 304])

/** What tells who asks and how: the API judges it as if it were asked itself. */
const passedOn = ['cookie', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto'] as const

/** The API for one page request: same cookies, same connection, same proxy in front, same rules. */
export function inProcessApi(app: FastifyInstance, request: FastifyRequest): Api {
  return async (path, init = {}) => {
    const headers = new Headers(init.headers)
    for (const name of passedOn) {
      const value = request.headers[name]
      if (value !== undefined && !headers.has(name)) headers.set(name, String(value))
    }
    const payload = await payloadOf(init, headers)
    const response = await app.inject({
      method: (init.method ?? (payload ? 'POST' : 'GET')) as 'GET',
      url: path,
      headers: Object.fromEntries(headers),
      remoteAddress: request.socket.remoteAddress ?? request.ip,
      ...(payload && { payload }),
    })
    const answered = new Headers()
    for (const [name, value] of Object.entries(response.headers)) {
      for (const one of [value ?? []].flat()) answered.append(name, String(one))
    }
    const body = bodiless.has(response.statusCode) ? null : new Uint8Array(response.rawPayload)
    return new Response(body, { status: response.statusCode, headers: answered })
  }
}

async function payloadOf(init: ApiInit, headers: Headers): Promise<Buffer | null> {
  if (init.json !== undefined) {
    headers.set('content-type', 'application/json')
    return Buffer.from(JSON.stringify(init.json))
  }
  if (init.body === undefined) return null
  const encoded = new Response(init.body)
  const type = encoded.headers.get('content-type')
  if (type && !headers.has('content-type')) headers.set('content-type', type)
  return Buffer.from(await encoded.arrayBuffer())
}
