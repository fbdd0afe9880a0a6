import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftView } from '@xinban/core/api'
import type { MessagesView } from '@xinban/core/message/views'
import { listFiles } from '@xinban/store/files'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { deliverJob } from '../messages/deliver.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { endDrafts } from './end-drafts.ts'

let server: TestServer
let applicant: Client
/** The server's context in a district that keeps drafts for 60 days and tells of the end 10 days before. */
let context: Context
let now = ''
const on = (day: string) => {
  now = `${day}T04:00:00.000Z`
}
beforeAll(async () => {
  on('2026-03-01')
  server = await startTestServer({ now: () => now })
  applicant = await clientOf(server.app, 'applicant')
  const { edition } = server.context
  const drafts = { days: 60, told: 10, confidence: { level: 'proposal' } } as const
  context = {
    ...server.context,
    edition: { ...edition, district: { ...edition.district, retention: { drafts } } },
  }
})
afterAll(() => server.close())
beforeEach(() => on('2026-03-01'))

const prepare = async () => (await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })).id
const isThere = async (id: string) => (await applicant.get(`/api/cases/${id}`)).status === 200
const messagesOf = async (id: string) =>
  (await applicant.get<MessagesView>('/api/messages?limit=100')).body.messages.filter(
    (one) => one.case === id,
  )

async function run(day: string) {
  on(day)
  return endDrafts(context)
}

describe('an application that nobody touches any more', () => {
  it('is announced once, kept until the day that was told, and then gone with its files', async () => {
    const id = await prepare()
    const paths = (await listFiles(context.db, id)).map(({ path }) => join(context.settings.data, path))
    expect(await run('2026-04-19')).toEqual({ told: 0, deleted: 0 })
    expect(await run('2026-04-20')).toEqual({ told: 1, deleted: 0 })
    expect(await run('2026-04-20')).toEqual({ told: 0, deleted: 0 })
    const [message, ...more] = await messagesOf(id)
    expect(more).toEqual([])
    expect(message?.body.zh).toContain('2026年4月30日')
    expect(message?.body.en).toContain('30 April 2026')
    expect(await run('2026-04-29')).toEqual({ told: 0, deleted: 0 })
    expect(await isThere(id)).toBe(true)
    const both = await Promise.all([run('2026-04-30'), run('2026-04-30')])
    expect(both.reduce((sum, { deleted }) => sum + deleted, 0)).toBe(1)
    expect(await isThere(id)).toBe(false)
    expect(paths.length).toBeGreaterThan(1)
    expect(paths.filter((path) => existsSync(path))).toEqual([])
    const { rows } = await context.db.pool.query(
      `select person_id, role from audit where region_code = $1 and action = 'case.delete' and subject = $2`,
      [context.db.region, id],
    )
    expect(rows).toEqual([{ person_id: 'system', role: 'system' }])
  })

  it('is kept, and told of anew, when somebody goes on with it', async () => {
    const id = await prepare()
    expect(await run('2026-04-25')).toEqual({ told: 1, deleted: 0 })
    on('2026-04-30')
    const { form, version } = (await applicant.get<DraftView>(`/api/cases/${id}/draft`)).body
    await applicant.send('PUT', `/api/cases/${id}/draft`, { form, version })
    expect(await run('2026-05-20')).toEqual({ told: 0, deleted: 0 })
    expect(await run('2026-06-19')).toEqual({ told: 1, deleted: 0 })
    expect(await messagesOf(id)).toHaveLength(2)
    expect(await run('2026-06-29')).toEqual({ told: 0, deleted: 1 })
  })

  it('is not deleted by a server that was away for years before its applicant was told', async () => {
    const id = await prepare()
    expect(await run('2028-01-01')).toEqual({ told: 1, deleted: 0 })
    expect((await messagesOf(id))[0]?.body.zh).toContain('2028年1月11日')
    expect(await run('2028-01-10')).toEqual({ told: 0, deleted: 0 })
    expect(await run('2028-01-11')).toEqual({ told: 0, deleted: 1 })
  })

  it('is told by mail and SMS too, where the draft says how', async () => {
    const id = await prepare()
    await run('2026-04-25')
    const [message] = await messagesOf(id)
    await deliverJob(context, { messageId: message?.id })
    const { rows } = await context.db.pool.query(
      `select channel, address_masked from delivery where region_code = $1 and message_id = $2 order by channel`,
      [context.db.region, message?.id],
    )
    expect(rows.find((row) => row.channel === 'sms')?.address_masked).toMatch(/^1\d\d\*{4}\d{4}$/)
    await applicant.send('DELETE', `/api/cases/${id}`)
    await deliverJob(context, { messageId: message?.id })
  })
})

it('what was handed in is kept, and everything where the district set no period', async () => {
  const [draft, submitted] = [await prepare(), await prepare()]
  await applicant.command(submitted, { type: 'submit', committed: true })
  on('2036-01-01')
  expect(await endDrafts(server.context)).toEqual({ told: 0, deleted: 0 })
  expect(await run('2036-01-01')).toEqual({ told: 1, deleted: 0 })
  expect(await run('2036-02-01')).toEqual({ told: 0, deleted: 1 })
  expect([await isThere(draft), await isThere(submitted)]).toEqual([false, true])
})
