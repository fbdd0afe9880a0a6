import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { answerQuestions, clientOf } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { securityHeaders } from './security-headers.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('requests from other sites', () => {
  const payload = { person: 'clerk' }
  const post = (headers: Record<string, string>) =>
    server.app.inject({ method: 'POST', url: '/api/session', headers, payload })

  it('are refused when the browser says so', async () => {
    expect((await post({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-site' })).statusCode).toBe(403)
    expect((await post({ origin: 'https://evil.example', host: 'localhost' })).statusCode).toBe(403)
    expect((await post({ origin: 'null', host: 'localhost' })).statusCode).toBe(403)
  })

  it('our own pages and programs pass', async () => {
    expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
    expect((await post({ origin: 'http://localhost', host: 'localhost' })).statusCode).toBe(200)
    expect((await post({})).statusCode).toBe(200)
  })
})

describe('who may call a route', () => {
  it('a route that does not say so stops the start', async () => {
    const app = await buildApp(server.context, null, false)
    expect(() => app.get('/api/open-door', async () => 'x')).toThrow('does not say who may call it')
    await app.close()
  })

  it('nobody signed in gets 401, the wrong role 403', async () => {
    const nobody = await clientOf(server.app, null)
    expect(await nobody.get('/api/tasks')).toMatchObject({ status: 401, body: { kind: 'not-signed-in' } })
    const clerk = await clientOf(server.app, 'clerk')
    expect(
      (
        await clerk.send('POST', '/api/cases', {
          service: 'i_restaurant',
          answers: {},
          requestId: '12345678',
        })
      ).status,
    ).toBe(403)
  })

  it('a session ends on the server, not only in the browser', async () => {
    const signedIn = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: 'clerk' },
    })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    expect(String(signedIn.headers['set-cookie'])).toMatch(/HttpOnly/)
    expect((await server.app.inject({ url: '/api/tasks', headers: { cookie } })).statusCode).toBe(200)
    await server.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    expect((await server.app.inject({ url: '/api/tasks', headers: { cookie } })).statusCode).toBe(401)
  })
})

describe('answers', () => {
  it('problems are RFC 9457', async () => {
    const response = await server.app.inject('/api/services/i_nothing')
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.json()).toMatchObject({
      type: '/problems/not-found',
      status: 404,
      title: expect.any(String),
    })
  })

  it('an unknown path, malformed JSON and an unknown member are problems, not pages', async () => {
    expect((await server.app.inject('/api/nothing')).json()).toMatchObject({ kind: 'not-found' })
    const broken = {
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    } as const
    expect((await server.app.inject(broken)).json()).toMatchObject({ kind: 'bad-request' })
    const extra = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: 'clerk', role: 'chief' },
    })
    expect(extra.json()).toMatchObject({ kind: 'bad-request' })
  })

  it.each(['/api/services/%zz', '/api/services/%ff/guide'])(
    'an address that cannot be read is refused like everything else: %s',
    async (url) => {
      const { statusCode, headers, body } = await server.app.inject(url)
      expect([statusCode, JSON.parse(body).kind]).toEqual([400, 'bad-request'])
      const other = (await server.app.inject('/api/services/i_nothing')).headers
      for (const name of [...Object.keys(securityHeaders), 'cache-control'])
        expect([name, headers[name]]).toEqual([name, other[name]])
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    },
  )

  it.each([
    [
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\ncut',
    ],
    ['multipart/form-data; boundary=b', ''],
    ['multipart/form-data', 'x'],
    [`multipart/form-data; boundary=${'b'.repeat(300)}`, 'x'],
  ])('a form that cannot be read is a problem: %s', async (type, payload) => {
    const request = {
      method: 'POST',
      url: '/api/paper-check',
      headers: { 'content-type': type },
      payload,
    } as const
    expect((await server.app.inject(request)).json()).toMatchObject({ kind: 'bad-request' })
  })

  it('a version that no draft can have is refused', async () => {
    const applicant = await clientOf(server.app, 'applicant')
    const answers = await answerQuestions(applicant, 'i_restaurant', {})
    const opening = { service: 'i_restaurant', answers, requestId: 'odd-version' }
    const { body } = await applicant.send<{ id: string }>('POST', '/api/cases', opening)
    const draft = { form: {}, version: 2 ** 40 }
    expect(await applicant.send('PUT', `/api/cases/${body.id}/draft`, draft)).toMatchObject({ status: 400 })
  })

  it.each([{ person: 'clerk', role: 'chief' }, { person: 3 }, { person: 'x'.repeat(10_000) }, {}])(
    'a fault of %j is told in Chinese and in English',
    async (payload) => {
      const body = (await server.app.inject({ method: 'POST', url: '/api/session', payload })).json()
      const { zh, en } = body.faults[0].message
      expect(zh).toMatch(/^\p{Script=Han}{4}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    },
  )

  it('the API describes itself, with every fixed path', async () => {
    const openapi = (await server.app.inject('/api/openapi.json')).json()
    expect(openapi.openapi).toBe('3.1.0')
    expect(Object.keys(openapi.paths)).toEqual(
      expect.arrayContaining([
        '/api/health/live',
        '/api/health/ready',
        '/api/services',
        '/api/services/{id}',
        '/api/services/{id}/plan',
        '/api/cases',
        '/api/cases/{id}',
        '/api/cases/{id}/commands',
        '/api/tasks',
        '/api/licences/{number}',
      ]),
    )
  })

  it('are never cached and run no script', async () => {
    const response = await server.app.inject('/api/services')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.headers['content-security-policy']).toContain("default-src 'none'")
    expect(response.headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('search', () => {
  it.each(['饭店', 'fd', 'fandian', '火锅', 'ＦＤ'])('finds the restaurant by %s', async (query) => {
    const nobody = await clientOf(server.app, null)
    const found = await nobody.get<{ services: { id: string }[] }>(
      `/api/services?kind=industry&q=${encodeURIComponent(query)}`,
    )
    expect(found.body.services.map((service) => service.id)).toContain('i_restaurant')
  })
})

describe('the visitor’s address', () => {
  /** How many of 25 questions from different visitors behind this peer are answered, where each may ask 20 a minute. */
  async function answered(proxies: string[], remoteAddress: string): Promise<number> {
    const settings = { ...server.context.settings, proxies }
    const app = await buildApp({ ...server.context, settings }, null, false)
    const codes = []
    for (let visitor = 0; visitor < 25; visitor += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${visitor}` }
      codes.push(
        (await app.inject({ method: 'POST', url: '/api/paper-check', headers, remoteAddress })).statusCode,
      )
    }
    await app.close()
    return codes.filter((code) => code !== 429).length
  }

  it('is what a trusted proxy says, and what nobody else says', async () => {
    expect(await answered(['10.0.0.5'], '10.0.0.5')).toBe(25)
    expect(await answered(['10.0.0.5'], '10.0.0.6')).toBe(20)
    expect(await answered([], '10.0.0.5')).toBe(20)
  })
})
