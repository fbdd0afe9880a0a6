import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { createServer, request as httpsRequest } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { opensslKey } from '../seal/openssl-key.fixture.ts'

/** A request as a browser sends it. `from`: the address it comes from, of this machine. */
export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly from?: string
}

/** What came back. */
export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A proxy that ends TLS, as stands in front of a server: HTTPS outside, HTTP inside. */
export interface TlsProxy {
  readonly ask: (path: string, asked?: Asked) => Promise<Answered>
  readonly close: () => void
}

async function answered(response: IncomingMessage): Promise<Answered> {
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
}

/** Asks a server directly, without TLS. */
export function askDirectly(url: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { method = 'GET', headers = {}, body, from = '127.0.0.1' } = asked
  return new Promise((resolve, reject) => {
    const options = { method, headers, localAddress: from, agent: false } as const
    const sent = httpRequest(new URL(path, url), options, (response) => resolve(answered(response)))
    sent.on('error', reject).end(body)
  })
}

/**
 * Stands in front of the server at `url`: adds X-Forwarded-For and -Proto as proxies do, behind what the visitor wrote
 * there. `host`: what it tells the server as Host; that of the visitor if not given.
 */
export async function tlsProxy(url: string, host?: string): Promise<TlsProxy> {
  const { key, certificate } = opensslKey('xinban.example.cn')
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const before = request.headers['x-forwarded-for']
    const headers = {
      ...request.headers,
      ...(host && { host }),
      'x-forwarded-for': [before, request.socket.remoteAddress].filter(Boolean).join(', '),
      'x-forwarded-proto': 'https',
    }
    const onward = httpRequest(new URL(request.url ?? '/', url), {
      method: request.method,
      headers,
      agent: false,
    })
    onward.on('response', (inner) => {
      response.writeHead(inner.statusCode ?? 502, inner.headers)
      inner.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, { method = 'GET', headers = {}, body, from = '127.0.0.1' }: Asked = {}) =>
    new Promise<Answered>((resolve, reject) => {
      const options = {
        method,
        headers: { host: 'xinban.example.cn', ...headers },
        ca: certificate,
        agent: false,
      }
      const tls = { servername: 'xinban.example.cn', localAddress: from } as const
      const sent = httpsRequest(
        `https://127.0.0.1:${port}${path}`,
        { ...options, ...tls } as const,
        (response) => resolve(answered(response)),
      )
      sent.on('error', reject).end(body)
    })
  return { ask, close: () => server.close() }
}
