import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ZodApp } from '../app.ts'
import { appWithPages, builtPages } from '../testing/built-pages.ts'
import { concludedCase } from '../testing/concluded-case.ts'
import { routesOf } from '../testing/routes-of.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { securityHeaders } from './security-headers.ts'

const publicUrl = 'https://xinban.example.cn'
let server: TestServer
let app: ZodApp
const ids: Record<string, string> = { service: 'i_restaurant', paper: 'receipt', class: 'post_supervision' }
const cookies: Record<string, string> = { nobody: '' }

beforeAll(async () => {
  server = await startTestServer()
  const view = await concludedCase(server.app, 'i_restaurant', { has_business_licence: true })
  Object.assign(ids, { case: view.id, number: view.licence?.number ?? '', section: 'subject' })
  const settings = { ...server.context.settings, publicUrl }
  app = await appWithPages({ ...server.context, settings })
  for (const person of ['applicant', 'chief-a_bureau']) cookies[person] = await cookieOf(person)
})
afterAll(async () => {
  await app.close()
  await server.close()
})

async function cookieOf(person: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { person } })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

/** What stands for `:id` and its like in a path. */
function filled(path: string): string {
  const kinds: Readonly<Record<string, string>> = {
    services: 'i_restaurant',
    items: 'p_food_business',
    authorities: 'a_bureau',
    materials: 'm_business_licence',
  }
  const [, first = '', second = ''] = path.split('/')
  const id = kinds[first === 'api' ? second : first] ?? ids.case ?? ''
  return path.replace(/:(\w+)/g, (_all, name) => ids[name] ?? (name === 'id' ? id : 'none'))
}

let asked = 0
function ask(url: string, who: string, headers: Record<string, string> = {}, method = 'GET') {
  asked += 1
  const remoteAddress = `10.3.${asked >> 8}.${asked & 255}`
  const all = { cookie: cookies[who] ?? '', host: 'xinban.example.cn', ...headers }
  return app.inject({ method: method as 'GET', url, remoteAddress, headers: all })
}
type Answer = Awaited<ReturnType<typeof ask>>

/** Public papers, files and lists that anybody's cache may keep for a while; the files of the build for ever. */
const keptByAnybody = [
  /^\/api\/services\/[^/]+\/(guide|poster|work-rule|flow-chart\.svg|poster-chart\.svg|publications\/)/,
  /^\/api\/status-lists\//,
  /^\/assets\//,
]

function faultsOf(url: string, { headers, statusCode }: Answer): string[] {
  const policy = String(headers['content-security-policy'] ?? '')
  const kept = String(headers['cache-control'] ?? '')
  const isAsset = url.startsWith('/assets/')
  const faults = Object.entries(securityHeaders).flatMap(([name, value]) =>
    headers[name] === value ? [] : [`${name}: ${headers[name]}`],
  )
  if (!isAsset && !/default-src '(none|self)'/.test(policy)) faults.push(`policy: ${policy}`)
  if (!isAsset && !policy.includes("frame-ancestors 'none'")) faults.push(`may be framed: ${policy}`)
  if (/unsafe-eval|script-src[^;]*unsafe-inline|\*/.test(policy)) faults.push(`policy: ${policy}`)
  if (!/^max-age=31536000/.test(String(headers['strict-transport-security']))) faults.push('no HSTS')
  if (!kept.includes('no-store') && !keptByAnybody.some((one) => one.test(url)) && !/no-cache/.test(kept))
    faults.push(`cache-control: ${kept}`)
  for (const name of ['server', 'x-powered-by', 'via'])
    if (headers[name]) faults.push(`${name} tells too much`)
  return faults.map((fault) => `${url} (${statusCode}): ${fault}`)
}

async function paths(): Promise<string[]> {
  const routes = routesOf(app).filter((route) => route.startsWith('GET '))
  const pages = (await builtPages()).map(({ path }) => path.replace('*', 'no-such-page'))
  return [...new Set([...routes.map((route) => route.slice(4)), ...pages])].map(filled)
}

describe('the headers of every answer', () => {
  it('of every route and page, to everybody, refused or not', async () => {
    const faults: string[] = []
    for (const url of [...(await paths()), '/%zz', '/api/%zz', '/assets/none.js', '//evil.example', '/api/x'])
      for (const who of ['nobody', 'chief-a_bureau']) {
        faults.push(...faultsOf(url, await ask(url, who)))
      }
    for (const url of ['/api/cases', '/sign-in', '/language'])
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
        faults.push(...faultsOf(url, await ask(url, 'nobody', { 'sec-fetch-site': 'cross-site' }, method)))
    expect(faults).toEqual([])
    expect(asked).toBeGreaterThan(200)
  })

  it('of the built files, which any cache may keep: nothing personal is in them', async () => {
    const folder = resolve(import.meta.dirname, '../../web/build/client/assets')
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(10)
    const faults: string[] = []
    for (const file of files)
      faults.push(...faultsOf(`/assets/${file}`, await ask(`/assets/${file}`, 'nobody')))
    expect(faults).toEqual([])
    const styles = files
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
    for (const style of styles) expect(style).not.toMatch(/url\(\s*["']?(https?:)?\/\//)
  })
})

/** What a browser would load or send by itself for this page: addresses of scripts, styles, images, frames, forms. */
function loaded(html: string): string[] {
  const tags = [...html.matchAll(/<(script|img|iframe|source|form|link|input|object|embed|button)\b[^>]*>/g)]
  return tags
    .map(([tag]) => tag)
    .filter((tag) => !/rel="canonical"/.test(tag))
    .flatMap((tag) =>
      [...tag.matchAll(/\s(?:src|href|action|formaction|data)="([^"]*)"/g)].map(([, at = '']) => at),
    )
}

describe('a page', () => {
  it('and all that it links to asks no other host for anything', async () => {
    const seen = new Set<string>()
    const kinds = new Map<string, number>()
    const foreign: string[] = []
    for (const who of Object.keys(cookies)) {
      const todo = who === 'nobody' ? ['/'] : ['/cases', '/desk', '/messages', `/cases/${ids.case}`]
      for (const url of todo) {
        const { body } = await ask(url, who)
        foreign.push(
          ...loaded(body).flatMap((at) => (/^(?:\/(?!\/)|#|data:|$)/.test(at) ? [] : [`${url}: ${at}`])),
        )
        for (const [, href = ''] of body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
          const kind = `${who} ${href.split('?')[0]?.replace(/[^/]*[\d_][^/]*/g, ':id')}`
          const times = kinds.get(kind) ?? 0
          if (seen.has(`${who} ${href}`) || times > 0 || href.startsWith('/api/')) continue
          seen.add(`${who} ${href}`)
          kinds.set(kind, times + 1)
          todo.push(href.replaceAll('&amp;', '&'))
        }
      }
    }
    expect(foreign).toEqual([])
    expect(seen.size).toBeGreaterThan(40)
  })

  it('believes no Host: not in its links, its address, where it leads, or what it keeps for others', async () => {
    const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    const telling: string[] = []
    for (const url of await paths()) {
      const { body, headers } = await ask(url, 'nobody', evil)
      if (JSON.stringify(headers).includes('evil.example') || body.includes('evil.example')) telling.push(url)
      const after = await ask(url, 'nobody')
      if (after.body.includes('evil.example')) telling.push(`${url}, kept`)
    }
    expect(telling).toEqual([])
    for (const url of ['/cases', `/cases/${ids.case}`, '/sign-ins'])
      expect((await ask(url, 'applicant', evil)).body, url).not.toContain('evil.example')
    const { body } = await ask('/services/i_restaurant', 'nobody', evil)
    expect(body).toContain(`<link rel="canonical" href="${publicUrl}/services/i_restaurant"`)
  })

  it.each(['a b', 'x:y:z', '', 'evil.example/../', '[::1', 'a\tb', '"><script>'])(
    'of a host that is none (%j) is refused or made without it',
    async (host) => {
      const { statusCode, body } = await ask('/services', 'nobody', { host })
      expect([200, 400]).toContain(statusCode)
      expect(body).not.toContain('"><script>')
    },
  )
})
