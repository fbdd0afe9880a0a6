import { caseDefaults } from '@xinban/core/case/case'
import type { CaseView } from '@xinban/core/case/case-view'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { findCase } from '@xinban/store/cases'
import { close, connect } from '@xinban/store/db'
import { Unavailable } from '@xinban/store/unavailable'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../context.ts'
import { startWorker } from '../jobs/worker.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { manyLike } from '../testing/many-cases.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { wakeForChanges } from './calendar-change.ts'
import { judge } from './judge.ts'

let server: TestServer
let owner: pg.Client
let applicant: Client
let model: CaseView
let now = '2026-11-23T02:00:00.000Z'

/** A month later nobody has answered: the application counts as accepted since its receipt (R-ACC-2). */
const later = '2026-12-23T02:00:00.000Z'

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  applicant = await clientOf(server.app, 'applicant')
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  model = (await applicant.command(opened.id, { type: 'submit', committed: true })).body
  await judge(server.context)
})
afterAll(async () => {
  await owner.end()
  await server.close()
})
beforeEach(() => {
  now = '2026-11-23T02:00:00.000Z'
})

async function rows(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await owner.query(text, values)).rows
}

async function eventsOf(id: string): Promise<unknown[]> {
  const found = await rows('select type from event where case_id = $1 order by seq', id)
  return found.map((row) => row.type)
}

/** Another process on the same database. */
async function withSecond<T>(use: (context: Context) => Promise<T>): Promise<T> {
  const { region, keys } = server.context.db
  const db = connect({ url: server.url, region, keys })
  try {
    return await use({ ...server.context, db })
  } finally {
    await close(db)
  }
}

describe('the judge', () => {
  it('leaves cases alone until the day on which they wake', async () => {
    const [row] = await rows('select wake_on::text as on from approval_case where id = $1', model.id)
    expect(String(row?.on) > toLocalDate(now)).toBe(true)
    expect(await judge(server.context)).toEqual({ cases: 0, acted: 0, failed: 0 })
  })

  it('acts on each case exactly once, however many judges there are', async () => {
    const ids = await manyLike(server.context, model, 50)
    now = later
    await withSecond((second) =>
      Promise.all([server.context, second, server.context].map((one) => judge(one))),
    )
    for (const id of ids) {
      const events = await eventsOf(id)
      expect(events.filter((type) => type === 'accepted')).toHaveLength(1)
      expect((await findCase(server.context.db, id))?.case.acceptance).toMatchObject({ deemed: true })
    }
    const told = await rows('select case_id, key, count(*) from message group by 1, 2 having count(*) > 1')
    expect(told).toEqual([])
    const request = await rows(`select person_id from audit where action = 'case.deem_accepted'`)
    expect(request.length).toBeGreaterThanOrEqual(50)
    expect(new Set(request.map((row) => row.person_id))).toEqual(new Set(['system']))
  })

  it('runs in every server, and still acts on each case exactly once', async () => {
    const ids = await manyLike(server.context, model, 50)
    now = later
    await withSecond(async (second) => {
      const workers = await Promise.all([server.context, second].map((one) => startWorker(one, server.url)))
      try {
        await vi.waitFor(
          async () => {
            const open = await rows('select id from approval_case where wake_on <= $1', toLocalDate(later))
            expect(open).toEqual([])
          },
          { timeout: 90_000, interval: 100 },
        )
      } finally {
        await Promise.all(workers.map((worker) => worker.stop()))
      }
    })
    for (const id of ids) {
      expect((await eventsOf(id)).filter((type) => type === 'accepted')).toHaveLength(1)
    }
  })

  it('ends between two batches when the server stops; the rest stays awake', async () => {
    const [id = ''] = await manyLike(server.context, model, 1)
    now = later
    expect(await judge(server.context, AbortSignal.abort())).toEqual({ cases: 0, acted: 0, failed: 0 })
    expect(await eventsOf(id)).not.toContain('accepted')
  })

  it('makes up for days on which no server ran, and then sleeps', async () => {
    const [id = ''] = await manyLike(server.context, model, 1)
    now = later
    const first = await judge(server.context)
    expect(first.cases).toBeGreaterThanOrEqual(1)
    expect(await eventsOf(id)).toContain('accepted')
    const [row] = await rows('select wake_on::text as on from approval_case where id = $1', id)
    expect(row?.on === null || String(row?.on) > toLocalDate(later)).toBe(true)
    expect((await judge(server.context)).cases).toBe(0)
  })

  it('goes on past a case that it cannot judge, which stays awake, and quotes nobody in the log', async () => {
    const [broken = '', whole = ''] = await manyLike(server.context, model, 2)
    const name = model.form.subject_name
    const [kept] = await rows('select state from approval_case where id = $1', broken)
    await owner.query(
      `update approval_case set state = jsonb_set(state, '{parts}', to_jsonb($2::text)) where id = $1`,
      [broken, name],
    )
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    now = later
    const { failed } = await judge(server.context)
    const lines = log.mock.calls.flat().join('\n')
    log.mockRestore()
    expect(failed).toBe(1)
    expect(lines).toContain(broken)
    expect(lines).not.toContain(name)
    expect(await eventsOf(whole)).toContain('accepted')
    const [row] = await rows('select wake_on::text as on from approval_case where id = $1', broken)
    expect(String(row?.on) <= toLocalDate(later)).toBe(true)
    await owner.query('update approval_case set state = $2 where id = $1', [broken, kept?.state])
    expect((await judge(server.context)).failed).toBe(0)
  })

  it('judges cases that were kept before there was anything to judge', async () => {
    const clerk = await clientOf(server.app, 'clerk')
    const [id = ''] = await manyLike(server.context, model, 1)
    const { body } = await clerk.command(id, { type: 'accept' })
    expect(body.status).toBe('accepted')
    const members = Object.keys(caseDefaults)
    await owner.query('update approval_case set state = state - $2::text[], wake_on = $3 where id = $1', [
      id,
      members,
      toLocalDate(now),
    ])
    expect(await judge(server.context)).toMatchObject({ acted: 0, failed: 0 })
    const [row] = await rows('select version, wake_on::text as on from approval_case where id = $1', id)
    expect(row).toMatchObject({ version: 3, on: expect.stringMatching(/^202[67]-/) })
  })

  it('ends in peace when it is stopped while the database goes away', async () => {
    const { context } = server
    const gone = () => Promise.reject(new Unavailable('gone'))
    const ask = vi.spyOn(context.db.pool, 'query').mockImplementation(gone as never)
    // What nobody waits for fails after its end, and would end the process.
    expect(await judge(context, AbortSignal.abort())).toEqual({ cases: 0, acted: 0, failed: 0 })
    await new Promise((done) => setImmediate(done))
    expect(ask).toHaveBeenCalledOnce()
    ask.mockRestore()
  })

  it('looks at every open case once when the calendar is another one', async () => {
    const { context } = server
    const [id = ''] = await manyLike(context, model, 1)
    await wakeForChanges(context)
    await judge(context)
    expect(await wakeForChanges(context)).toBe(0)
    const { calendar } = context.edition
    const other = { ...calendar, lastYear: calendar.lastYear + 1 }
    const changed: Context = { ...context, edition: { ...context.edition, calendar: other } }
    expect(await wakeForChanges(changed)).toBeGreaterThan(0)
    const [row] = await rows('select wake_on::text as on from approval_case where id = $1', id)
    expect(row?.on).toBe(toLocalDate(now))
  })
})
