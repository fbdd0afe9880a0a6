import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ZodApp } from '../app.ts'
import { appWithPages } from '../testing/built-pages.ts'
import { type Line, lineTo } from '../testing/line.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let app: ZodApp
let line: Line | undefined
beforeAll(async () => {
  server = await startTestServer({
    through: async (url) => {
      line = await lineTo(url)
      return line.url
    },
  })
  app = await appWithPages(server.context)
})
afterAll(async () => {
  await app.close()
  await server.close()
  await line?.cut()
})

async function cookieOf(person: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { person } })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

it('a page whose data are away is a page that says so; what needs no data is served', async () => {
  const headers = { cookie: await cookieOf('clerk') }
  expect((await app.inject({ url: '/desk', headers })).statusCode).toBe(200)
  await line?.cut()
  const desk = await app.inject({ url: '/desk', headers })
  expect(desk.statusCode).toBe(503)
  expect(desk.headers['content-type']).toContain('text/html')
  expect(desk.body).toContain('暂时不可用')
  expect(desk.headers['retry-after']).toBe('2')
  expect((await app.inject('/')).statusCode).toBe(200)
  const tasks = await app.inject({ url: '/api/tasks', headers })
  expect(tasks).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } })
  expect(tasks.json().kind).toBe('unavailable')
  expect((await app.inject({ url: '/api/health/live', headers })).statusCode).toBe(200)
  await line?.restore()
  expect((await app.inject({ url: '/desk', headers })).statusCode).toBe(200)
})

it('what is refused before a page is made is a page too', async () => {
  const foreign = { method: 'POST', url: '/sign-in', headers: { 'sec-fetch-site': 'cross-site' } } as const
  const refused = await app.inject(foreign)
  expect(refused.statusCode).toBe(403)
  expect(refused.headers['content-type']).toContain('text/html')
  expect(refused.headers['content-security-policy']).toContain("default-src 'none'")
  const api = await app.inject({ ...foreign, url: '/api/session' })
  expect(api.headers['content-type']).toContain('application/problem+json')
})

it('describes no page as a part of the API', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json()
  for (const path of Object.keys(paths)) expect(path).toMatch(/^\/api\//)
})

it('signing in ends the session that the browser had', async () => {
  const before = await cookieOf('clerk')
  const again = { method: 'POST', url: '/api/session' } as const
  const people = (await app.inject('/api/session/people')).json().people
  const other = people.find((one: { person: string }) => one.person !== 'clerk').person
  const signedIn = await app.inject({ ...again, payload: { person: other }, headers: { cookie: before } })
  expect(signedIn.statusCode).toBe(200)
  const session = await app.inject({ url: '/api/session', headers: { cookie: before } })
  expect(session.json().person).toBeNull()
})

it('a flood is refused before its tokens are looked up', async () => {
  const flood = {
    method: 'POST',
    url: '/api/session',
    payload: { person: 'nobody' },
    headers: { cookie: 'xinban_session=invented' },
    remoteAddress: '10.1.1.1',
  } as const
  const statuses: number[] = []
  while (statuses.at(-1) !== 429) statuses.push((await app.inject(flood)).statusCode)
  expect(new Set(statuses)).toEqual(new Set([404, 429]))
  expect(statuses.length).toBeGreaterThan(300)
  await line?.cut()
  const refused = await app.inject(flood)
  await line?.restore()
  expect(refused.statusCode).toBe(429)
})

it('so many forms with a file are taken from one address at once; those who go away leave their place', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const url = new URL('/verify', await app.listen({ host: '127.0.0.1', port: 0 }))
  const headers = { 'content-type': 'multipart/form-data; boundary=B' }
  const waiting = { timeout: 90_000, interval: 300 }
  const slow = Array.from({ length: 16 }, () => {
    const sending = request(url, { method: 'POST', headers: { ...headers, 'content-length': 1000 } })
    sending.on('error', () => undefined)
    sending.write('--B')
    return sending
  })
  const part = 'content-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n'
  const post = () => fetch(url, { method: 'POST', headers, body: `--B\r\n${part}\r\n--B--\r\n` })
  await vi.waitFor(async () => expect((await post()).status).toBe(503), waiting)
  for (const one of slow) one.destroy()
  await vi.waitFor(async () => expect((await post()).status).toBe(200), waiting)
  told.mockRestore()
})

describe('a page that is the same for all', () => {
  const path = '/items'
  const withoutNonce = (body: string) => body.replaceAll(/nonce="[^"]+"/g, '')
  const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? ''
  const shows = (body: string, text: string) => body.includes(text)

  it('is made once, and bears the nonce of its answer', async () => {
    const one = await app.inject(path)
    const two = await app.inject(path)
    expect(withoutNonce(two.body) === withoutNonce(one.body)).toBe(true)
    expect(two.headers['x-same-for-all']).toBeUndefined()
    expect(two.headers['cache-control']).toBe('private, no-store')
    const nonces = [one, two].map(({ headers }) => nonceOf(headers['content-security-policy']))
    expect(new Set(nonces).size).toBe(2)
    expect(shows(one.body, nonces[0] ?? '?')).toBe(true)
    expect(shows(two.body, nonces[1] ?? '?')).toBe(true)
  })

  it('is another one in another language, under another host, and for who is signed in', async () => {
    const { body } = await app.inject(path)
    const english = await app.inject({ url: path, headers: { cookie: 'xinban_language=en' } })
    expect(shows(english.body, '<html lang="en"')).toBe(true)
    const signedIn = await app.inject({ url: path, headers: { cookie: await cookieOf('clerk') } })
    expect(shows(signedIn.body, '于洋')).toBe(true)
    const evil = await app.inject({ url: path, headers: { host: 'evil.example' } })
    expect(evil.statusCode).toBe(200)
    const after = await app.inject(path)
    expect(withoutNonce(after.body) === withoutNonce(body)).toBe(true)
    for (const other of ['<html lang="en"', '于洋', 'evil.example'])
      expect(shows(after.body, other)).toBe(false)
  })
})
