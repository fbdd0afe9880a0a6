import { testDatabase } from '@xinban/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../testing/server-process.ts'
import { askDirectly, type TlsProxy, tlsProxy } from './tls-proxy.fixture.ts'

const publicUrl = 'https://xinban.example.cn'
const form = { 'content-type': 'application/x-www-form-urlencoded' }
let database: Awaited<ReturnType<typeof testDatabase>>
let server: RunningServer
let proxy: TlsProxy
let rewriting: TlsProxy
beforeAll(async () => {
  database = await testDatabase()
  const env = { DATABASE_URL: database.url, XINBAN_PROXIES: '127.0.0.1', XINBAN_PUBLIC_URL: publicUrl }
  server = await startServer({ env })
  proxy = await tlsProxy(server.url)
  rewriting = await tlsProxy(server.url, new URL(server.url).host)
})
afterAll(async () => {
  proxy?.close()
  rewriting?.close()
  await server?.stop()
  await database?.drop()
})

it('signs in with a cookie that is kept to HTTPS, and leads on within the site', async () => {
  const signedIn = await proxy.ask('/sign-in', {
    method: 'POST',
    headers: form,
    body: 'person=applicant&next=/cases',
  })
  expect([signedIn.status, signedIn.headers.location]).toEqual([303, '/cases'])
  const [header = ''] = signedIn.headers['set-cookie'] ?? []
  expect(header).toMatch(
    /^__Host-xinban_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const cookie = header.split(';')[0] ?? ''
  const cases = await proxy.ask('/cases', { headers: { cookie } })
  expect(cases.status).toBe(200)
  expect(cases.headers['cache-control']).toBe('private, no-store')
  expect(cases.headers['strict-transport-security']).toMatch(/^max-age=31536000/)
  expect(cases.headers['content-security-policy']).toContain('upgrade-insecure-requests')
  const bare = { cookie: cookie.replace('__Host-', '') }
  expect((await proxy.ask('/cases', { headers: bare })).headers.location).toMatch(/^\/sign-in\?/)
  const language = await proxy.ask('/language', { method: 'POST', headers: form, body: 'language=en&back=/' })
  expect(String(language.headers['set-cookie'])).toContain('Secure')
})

it.each([
  ['passes Host on', () => proxy],
  ['puts a Host of its own', () => rewriting],
] as const)('a proxy that %s: our own forms go through, those of others do not', async (_how, through) => {
  const post = async (headers: Record<string, string>, path = '/language') =>
    (
      await through().ask(path, {
        method: 'POST',
        headers: { ...form, ...headers },
        body: 'language=en&back=/',
      })
    ).status
  expect(await post({ origin: publicUrl, 'sec-fetch-site': 'same-origin' })).toBe(303)
  expect(await post({ origin: publicUrl })).toBe(303)
  for (const origin of ['https://evil.example', 'http://xinban.example.cn', 'null'])
    expect([origin, await post({ origin })]).toEqual([origin, 403])
  expect(await post({ origin: publicUrl, 'sec-fetch-site': 'cross-site' })).toBe(403)
})

it('names itself by its public address, whatever Host or X-Forwarded-Host says', async () => {
  const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  for (const path of ['/', '/services/i_restaurant', '/sitemap.xml', '/cases', '/api/session']) {
    const { body, headers } = await proxy.ask(path, { headers: evil })
    expect([path, body.includes('evil.example'), JSON.stringify(headers).includes('evil.example')]).toEqual([
      path,
      false,
      false,
    ])
  }
  const page = await proxy.ask('/services/i_restaurant')
  expect(page.body).toContain(`rel="canonical" href="${publicUrl}/services/i_restaurant"`)
  expect(page.body).not.toContain('evil.example')
})

it('counts visitors by what the proxy adds, never by what they write themselves', async () => {
  const asked = { method: 'POST', headers: { ...form }, body: '' } as const
  const statuses = async (ask: (n: number) => Promise<{ status: number }>) =>
    Promise.all(Array.from({ length: 24 }, (_, n) => ask(n))).then((all) =>
      all.filter((one) => one.status === 429),
    )
  const spoofed = (n: number) => ({ ...asked.headers, 'x-forwarded-for': `203.0.113.${n}` })
  const one = await statuses((n) =>
    proxy.ask('/api/paper-check', { ...asked, headers: spoofed(n), from: '127.0.0.3' }),
  )
  expect(one).toHaveLength(4)
  const direct = await statuses((n) =>
    askDirectly(server.url, '/api/paper-check', { ...asked, headers: spoofed(n), from: '127.0.0.4' }),
  )
  expect(direct).toHaveLength(4)
  const apart = await statuses((n) => proxy.ask('/api/paper-check', { ...asked, from: `127.0.1.${n + 1}` }))
  expect(apart).toHaveLength(0)
})
