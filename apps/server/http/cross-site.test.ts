import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ZodApp } from '../app.ts'
import { appWithPages, builtPages } from '../testing/built-pages.ts'
import { type Line, lineTo } from '../testing/line.ts'
import { routesOf } from '../testing/routes-of.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let app: ZodApp
let line: Line | undefined
let cookie: string
beforeAll(async () => {
  server = await startTestServer({
    settings: { publicUrl: 'https://xinban.example.cn' },
    through: async (url) => {
      line = await lineTo(url)
      return line.url
    },
  })
  app = await appWithPages(server.context)
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { person: 'applicant' } })
  cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(async () => {
  await app.close()
  await server.close()
  await line?.cut()
})

/** What a browser says of a request that another site made it send; the server stands at `Host: server:8080`. */
const hostile: Readonly<Record<string, Record<string, string>>> = {
  'another site': { 'sec-fetch-site': 'cross-site' },
  'a neighbour under the same domain': { 'sec-fetch-site': 'same-site' },
  'an odd word': { 'sec-fetch-site': 'same-origin, cross-site' },
  'another origin': { origin: 'https://evil.example' },
  'an origin that begins like ours': { origin: 'https://xinban.example.cn.evil.example' },
  'no origin at all': { origin: 'null' },
  'our host without HTTPS': { origin: 'http://xinban.example.cn' },
  'a friendly origin, but another site': {
    origin: 'https://xinban.example.cn',
    'sec-fetch-site': 'cross-site',
  },
}
/** What a form of another site can send without asking first, and what it can not. */
const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'application/json',
]

const filled = (path: string) => path.replace(/:\w+/g, '0193aaaa-0000-7000-8000-000000000000')

/** Every way in that can change something: of the API from its own routes, of the pages from their build. */
async function unsafeWays(): Promise<[string, string][]> {
  const ways = routesOf(app)
    .map((route) => route.split(' ') as [string, string])
    .filter(([method]) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
  const forms = (await builtPages()).filter(({ takesForms }) => takesForms)
  return [...ways, ...forms.map(({ path }): [string, string] => ['POST', path])]
}

let asked = 0
async function ask(method: string, path: string, headers: Record<string, string>) {
  asked += 1
  return app.inject({
    method: method as 'POST',
    url: filled(path),
    headers: { host: 'server:8080', cookie, ...headers },
    remoteAddress: `10.2.${asked >> 8}.${asked & 255}`,
    payload: '{}',
  })
}

describe('what a browser sends because another site made it', () => {
  it('is refused on every way that can change something, before anything is looked at', async () => {
    await line?.cut()
    const faults: string[] = []
    for (const [method, path] of await unsafeWays())
      for (const [from, headers] of Object.entries(hostile))
        for (const type of types) {
          const { statusCode, body } = await ask(method, path, { ...headers, 'content-type': type })
          // The database is away: whoever had asked it for anything would answer 503.
          const isRefused = statusCode === 403 && /cross-site|请求来自其他网站/.test(body)
          if (!isRefused) faults.push(`${method} ${path} from ${from} as ${type}: ${statusCode}`)
        }
    await line?.restore()
    expect(faults).toEqual([])
    expect(asked).toBeGreaterThan(1000)
  })

  it('and what our own pages send is not: by the public address, by this host, or by a program', async () => {
    const ours = [
      { 'sec-fetch-site': 'same-origin', origin: 'https://xinban.example.cn' },
      { origin: 'https://xinban.example.cn' },
      { origin: 'https://server:8080' },
      {},
    ]
    for (const headers of ours) {
      const sent = { ...headers, 'content-type': 'application/json' }
      expect((await ask('POST', '/api/services/i_restaurant/questions', sent)).statusCode).toBe(200)
      const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
      expect((await ask('POST', '/language', form)).statusCode).toBe(303)
    }
  })
})

it('the API reads no text and no plain form, whoever sends it', async () => {
  for (const [method, path] of await unsafeWays()) {
    if (!path.startsWith('/api/')) continue
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const { statusCode } = await ask(method, path, { 'content-type': type })
      expect([method, path, statusCode >= 400 && statusCode < 500], type).toEqual([method, path, true])
    }
  }
})
