import type { CalendarPreview } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { parseCalendar } from '@xinban/core/clock/calendar'
import { cnCsv } from '@xinban/core/clock/calendar.fixture'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { wakeForChanges } from '../judge/calendar-change.ts'
import { judge } from '../judge/judge.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let view: CaseView
/** A 2027 notice as it could be published: New Year’s Day with the two days after it. Invented for this test. */
const next = `${cnCsv.trim()}\n2027-01-01,五,holiday,元旦,2027\n2027-01-02,六,holiday,元旦,2027\n2027-01-03,日,holiday,元旦,2027\n`

beforeAll(async () => {
  server = await startTestServer({ now: () => '2026-12-21T02:00:00.000Z' })
  const applicant = await clientOf(server.app, 'applicant')
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(opened.id, { type: 'submit', committed: true })
  view = (await (await clientOf(server.app, 'clerk')).command(opened.id, { type: 'accept' })).body
})
afterAll(() => server.close())

it('a new year’s notice is previewed: which told dates of which cases it would move; nothing is changed', async () => {
  const chief = await clientOf(server.app, 'chief-a_bureau')
  const { status, body } = await chief.send<CalendarPreview>('POST', '/api/calendar/preview', { csv: next })
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).toMatchObject({ lastYear: 2027, running: 1, moving: 1 })
  const whole = body.cases[0]?.moves.find((move) => move.item === null && move.limit === 'legal')
  expect(whole?.before).toBe(view.due?.legal)
  expect(String(whole?.after) > String(whole?.before)).toBe(true)
  const after = (await (await clientOf(server.app, 'applicant')).get<CaseView>(`/api/cases/${view.id}`)).body
  expect(after.due).toEqual(view.due)
  expect(view.due?.provisional).toBe(true)
})

it('a wrong line is named; only the bureau’s chief and auditors may ask', async () => {
  const chief = await clientOf(server.app, 'chief-a_bureau')
  const wrong = await chief.send<{ detail: string }>('POST', '/api/calendar/preview', {
    csv: `${next}2027-02-30,一,holiday,春节,2027`,
  })
  expect(wrong.status).toBe(400)
  expect(JSON.stringify(wrong.body)).toContain('2027-02-30')
  for (const person of ['applicant', 'clerk', 'chief-a_fire', 'approver-a_bureau']) {
    const asked = await (await clientOf(server.app, person)).send('POST', '/api/calendar/preview', {
      csv: next,
    })
    expect(asked.status, person).toBe(403)
  }
})

it('once it is in the catalogue, each date moves by an event of its own, and the applicant is told', async () => {
  const { context } = server
  await wakeForChanges(context)
  await judge(context)
  const parsed = parseCalendar(next)
  if (!parsed.ok) throw new Error(parsed.message)
  const changed: Context = { ...context, edition: { ...context.edition, calendar: parsed.calendar } }
  expect(await wakeForChanges(changed)).toBeGreaterThan(0)
  expect(await judge(changed)).toMatchObject({ acted: 1, failed: 0 })
  const applicant = await clientOf(server.app, 'applicant')
  const after = (await applicant.get<CaseView>(`/api/cases/${view.id}`)).body
  expect(after.timeline.at(-1)).toMatchObject({ type: 'due_changed' })
  expect(after.due?.provisional).toBe(false)
  const { messages } = (await applicant.get<{ messages: { subject: { zh: string } }[] }>('/api/messages'))
    .body
  expect(messages.some((message) => message.subject.zh.includes('期限变更'))).toBe(true)
  expect(await judge(changed)).toMatchObject({ acted: 0 })
})
