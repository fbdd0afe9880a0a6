import type { SessionView, SignInsView } from '@xinban/core/api'
import { upsertPerson } from '@xinban/store/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp, type ZodApp } from '../app.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

interface SignedIn {
  readonly cookie: string
  readonly header: string
}

async function signIn(person: string, headers: Record<string, string> = {}, app = server.app) {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { person }, headers })
  expect(answer.statusCode).toBe(200)
  const header = String(answer.headers['set-cookie'])
  return { header, cookie: header.split(';')[0] ?? '' } satisfies SignedIn
}

async function who({ cookie }: SignedIn, app: ZodApp = server.app): Promise<SessionView> {
  return (await app.inject({ url: '/api/session', headers: { cookie } })).json()
}

async function everywhere({ cookie }: SignedIn): Promise<SignInsView['sessions']> {
  return (await server.app.inject({ url: '/api/session/everywhere', headers: { cookie } })).json().sessions
}

async function end({ cookie }: SignedIn, url: string) {
  return server.app.inject({ method: 'DELETE', url, headers: { cookie } })
}

/** Time goes by for the sessions of a person: sessions live in real time. */
async function passed(person: string, minutes: number): Promise<void> {
  await server.context.db.pool.query(
    `update session set last_seen = last_seen - make_interval(mins => $2),
       created_at = created_at - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $2)
     where region_code = $1 and person_id = $3`,
    [server.context.db.region, minutes, person],
  )
}

describe('a token', () => {
  it('is new at each sign-in, long, random, and not in the database', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => signIn('leader')))
    const values = tokens.map(({ cookie }) => cookie.slice('xinban_session='.length))
    expect(new Set(values).size).toBe(8)
    for (const value of values) expect(Buffer.from(value, 'base64url')).toHaveLength(32)
    const { rows } = await server.context.db.pool.query('select * from session where region_code = $1', [
      server.context.db.region,
    ])
    for (const value of values) expect(JSON.stringify(rows)).not.toContain(value)
  })

  it('that somebody brought along is never taken over', async () => {
    const planted = { cookie: 'xinban_session=planted-by-somebody-else', header: '' }
    const own = await signIn('leader', { cookie: planted.cookie })
    expect(own.cookie).not.toBe(planted.cookie)
    expect((await who(planted)).person).toBeNull()
    const attacker = await signIn('applicant-2')
    const victim = await signIn('applicant', { cookie: attacker.cookie })
    expect((await who(attacker)).person).toBeNull()
    expect((await who(victim)).person?.id).toBe('applicant')
  })

  it('is good for nothing after signing out, here or everywhere', async () => {
    const [one, two, three] = [await signIn('surveyor'), await signIn('surveyor'), await signIn('surveyor')]
    await end(one, '/api/session')
    expect([(await who(one)).person, (await who(two)).person?.id]).toEqual([null, 'surveyor'])
    const done = await end(two, '/api/session/everywhere')
    expect(String(done.headers['set-cookie'])).toMatch(/^xinban_session=;/)
    expect([(await who(two)).person, (await who(three)).person]).toEqual([null, null])
    for (const url of ['/api/session/everywhere', '/api/tasks'])
      expect((await server.app.inject({ url, headers: { cookie: three.cookie } })).statusCode).toBe(401)
  })
})

describe('a session ends by itself', () => {
  it.each([
    { person: 'clerk', minutes: 30 },
    { person: 'applicant', minutes: 120 },
  ])('$person after $minutes minutes without a request', async ({ person, minutes }) => {
    const session = await signIn(person)
    await passed(person, minutes - 1)
    const view = await who(session)
    expect(view.person?.id).toBe(person)
    expect(Date.parse(view.ends?.idle ?? '') - Date.now()).toBeGreaterThan((minutes - 1) * 60_000)
    await passed(person, minutes)
    expect(await who(session)).toMatchObject({ person: null, ends: null })
    await passed(person, -2 * minutes)
    expect((await who(session)).person).toBeNull()
  })

  it('after twelve hours, however busy it is', async () => {
    const session = await signIn('auditor')
    for (let hour = 0; hour < 48; hour += 1) {
      await passed('auditor', 15)
      const { person } = await who(session)
      expect([hour, person?.id ?? null]).toEqual([hour, hour < 47 ? 'auditor' : null])
    }
  })

  it('and its person’s roles are those of now, at the very next request', async () => {
    const { db } = server.context
    const person = { id: 'new', provider: 'demo', subject: 'leader', name: '宫玉海' }
    const session = await signIn('leader')
    const parcels = async () =>
      (await server.app.inject({ url: '/api/parcels', headers: { cookie: session.cookie } })).statusCode
    expect(await parcels()).toBe(403)
    await upsertPerson(db, { ...person, roles: [{ role: 'auditor' }] })
    expect(await parcels()).toBe(200)
    await upsertPerson(db, { ...person, roles: [] })
    expect(await parcels()).toBe(401)
    await upsertPerson(db, { ...person, roles: [{ role: 'leader' }] })
    expect((await who(session)).person).toBeNull()
  })
})

describe('where somebody is signed in', () => {
  it('they see, with begin, last use and a rough name, and which is this one; of nobody else', async () => {
    const other = await signIn('applicant')
    const here = await signIn('surveyor-2', { 'user-agent': firefox })
    await signIn('surveyor-2', { 'user-agent': 'curl/8.0' })
    const mine = await everywhere(here)
    expect(mine).toHaveLength(2)
    expect(mine.find((one) => one.here)).toMatchObject({ browser: 'Firefox · Linux' })
    expect(mine.find((one) => !one.here)).toMatchObject({ browser: '' })
    const theirs = (await everywhere(other)).map(({ id }) => id)
    expect(theirs.some((id) => mine.some((one) => one.id === id))).toBe(false)
  })

  it('they can end it one by one; that of somebody else is like one that does not exist', async () => {
    const here = await signIn('surveyor-2')
    const there = await signIn('surveyor-2')
    const stranger = await signIn('applicant')
    const id = (await everywhere(there)).find((one) => one.here)?.id ?? ''
    const invented = await end(stranger, '/api/session/everywhere/0193aaaa-0000-7000-8000-000000000000')
    const foreign = await end(stranger, `/api/session/everywhere/${id}`)
    expect([foreign.statusCode, foreign.body]).toEqual([404, invented.body])
    expect((await end(here, `/api/session/everywhere/${id}`)).statusCode).toBe(204)
    expect([(await who(there)).person, (await who(here)).person?.id]).toEqual([null, 'surveyor-2'])
    const { rows } = await server.context.db.pool.query(
      `select detail from audit where region_code = $1 and action = 'session.end' and subject = 'surveyor-2'`,
      [server.context.db.region],
    )
    expect(rows).toEqual([{ detail: { ended: 1 } }])
  })
})

describe('the cookie', () => {
  async function secureApp(change: object): Promise<ZodApp> {
    const settings = { ...server.context.settings, ...change }
    return buildApp({ ...server.context, settings }, null, false)
  }

  it('is for this host, out of reach of scripts and of other sites', async () => {
    expect((await signIn('clerk')).header).toMatch(
      /^xinban_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  it('is kept to HTTPS and this very host where the public address says HTTPS', async () => {
    const app = await secureApp({ publicUrl: 'https://xinban.example.cn' })
    const session = await signIn('clerk', {}, app)
    expect(session.header).toMatch(
      /^__Host-xinban_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await who(session, app)).person?.id).toBe('clerk')
    const bare = { ...session, cookie: session.cookie.replace('__Host-', '') }
    expect((await who(bare, app)).person).toBeNull()
    const gone = await app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { cookie: session.cookie },
    })
    expect(String(gone.headers['set-cookie'])).toMatch(/^__Host-xinban_session=;.*Path=\/;.*Secure/)
    await app.close()
  })

  it('also where a trusted proxy says HTTPS, and not where anybody says so', async () => {
    const app = await secureApp({ proxies: ['127.0.0.1'] })
    const proxied = { 'x-forwarded-proto': 'https' }
    expect((await signIn('clerk', proxied, app)).header).toContain('__Host-')
    expect((await signIn('clerk', proxied)).header).not.toContain('__Host-')
    await app.close()
  })
})
