import type { CaseView } from '@xinban/core/case/case-view'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { TimeView } from '@xinban/core/message/views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { Context } from '../context.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { clockOn } from '../time/clock.ts'
import { readTime } from '../time/time-machine.ts'

let server: TestServer
let applicant: Client
const real = '2026-11-23T02:00:00.000Z'

beforeAll(async () => {
  server = await startTestServer({ now: () => real })
  applicant = await clientOf(server.app, 'applicant')
})
afterAll(() => server.close())

/** A second server on the same database; in another mode, if one is given. */
function second(mode: 'demo' | 'production' = 'demo'): Context {
  const clock = clockOn(() => real)
  return { ...server.context, settings: { ...server.context.settings, mode }, clock, now: clock.now }
}

async function post(body: unknown, client: Client = applicant) {
  return client.send<TimeView>('POST', '/api/time', body)
}

describe('the time machine', () => {
  it('goes forward to a day and by days; the law then does what it does on that day', async () => {
    const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
    await applicant.command(opened.id, { type: 'submit', committed: true })
    expect((await applicant.get<TimeView>('/api/time')).body).toEqual({ today: '2026-11-23', moved: false })
    expect((await post({ to: '2026-12-20' })).body).toEqual({
      today: '2026-12-20',
      moved: true,
      judged: true,
    })
    const view = (await applicant.get<CaseView>(`/api/cases/${opened.id}`)).body
    expect(view.status).toBe('accepted')
    expect((await post({ days: 3 })).body.today).toBe('2026-12-23')
    expect(toLocalDate(server.context.now())).toBe('2026-12-23')
  })

  it('never goes back, not even to today, and not further than five years', async () => {
    for (const body of [
      { to: '2026-12-23' },
      { to: '2026-12-01' },
      { days: 0 },
      { days: -1 },
      { to: '2032-01-01' },
    ])
      expect((await post(body)).status, JSON.stringify(body)).toBe(400)
    for (const body of [{}, { to: '2027-02-30' }, { days: 1.5 }, { to: '2027-02-01', days: 3 }])
      expect((await post(body)).status, JSON.stringify(body)).toBe(400)
    expect((await applicant.get<TimeView>('/api/time')).body.today).toBe('2026-12-23')
  })

  it('is for people who are signed in; who is signed in stays so', async () => {
    expect((await post({ days: 1 }, await clientOf(server.app, null))).status).toBe(401)
    expect((await applicant.get('/api/messages')).status).toBe(200)
  })

  it('is the same for every process, also one that starts later', async () => {
    const other = second()
    await readTime(other)
    expect(toLocalDate(other.now())).toBe('2026-12-23')
    const app = await buildApp(other, null, false)
    await post({ days: 1 })
    const view = (await app.inject('/api/time')).json<TimeView>()
    expect(view).toEqual({ today: '2026-12-24', moved: true })
    await app.close()
  })

  it('does not exist in production, and what a demo set is not looked at', async () => {
    const production = second('production')
    const app = await buildApp(production, null, false)
    const moved = await app.inject({ method: 'POST', url: '/api/time', payload: { days: 1 } })
    expect(moved.statusCode).toBe(404)
    expect((await app.inject('/api/time')).json()).toEqual({ today: '2026-11-23', moved: false })
    await app.close()
  })
})
