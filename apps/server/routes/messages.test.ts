import type { CaseView } from '@xinban/core/case/case-view'
import type { DeliveryRow, MessagesView } from '@xinban/core/message/views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverJob } from '../messages/deliver.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let applicant: Client
let clerk: Client
let submitted: CaseView

beforeAll(async () => {
  server = await startTestServer()
  applicant = await clientOf(server.app, 'applicant')
  clerk = await clientOf(server.app, 'clerk')
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  submitted = (await applicant.command(opened.id, { type: 'submit', committed: true })).body
  await clerk.command(submitted.id, { type: 'accept' })
})
afterAll(() => server.close())

async function messagesOf(client: Client): Promise<MessagesView> {
  return (await client.get<MessagesView>('/api/messages')).body
}

async function outbox(person: string): Promise<{ status: number; deliveries: readonly DeliveryRow[] }> {
  const client = await clientOf(server.app, person)
  const { status, body } = await client.get<{ deliveries: DeliveryRow[] }>('/api/outbox')
  return { status, deliveries: body.deliveries }
}

describe('messages', () => {
  it('tell the applicant of the acceptance, and the window of the application', async () => {
    const { messages, unread } = await messagesOf(applicant)
    expect(messages.every((one) => one.case === submitted.id)).toBe(true)
    expect(messages.length).toBeGreaterThan(0)
    expect(unread).toBe(messages.length)
    expect((await messagesOf(clerk)).messages.map((one) => one.case)).toContain(submitted.id)
  })

  it('are nobody else’s: not another applicant’s, not another authority’s, not of nobody', async () => {
    const other = await clientOf(server.app, 'applicant-2')
    expect(await messagesOf(other)).toEqual({ messages: [], unread: 0, next: null })
    expect((await messagesOf(await clientOf(server.app, 'approver-a_post'))).messages).toEqual([])
    expect((await (await clientOf(server.app, null)).get('/api/messages')).status).toBe(401)
  })

  it('name the applicant masked, if at all', async () => {
    for (const person of ['applicant', 'clerk', 'approver-a_bureau']) {
      const text = JSON.stringify(await messagesOf(await clientOf(server.app, person)))
      expect(text).not.toContain('李晓梅')
      expect(text).not.toMatch(/13863100000|shop@example/)
    }
  })

  it('are read by those they are for; for others they do not exist', async () => {
    const [first] = (await messagesOf(applicant)).messages
    const path = `/api/messages/${first?.id}/read`
    const other = await clientOf(server.app, 'applicant-2')
    expect((await other.send('POST', path)).status).toBe(404)
    expect((await clerk.send('POST', path)).status).toBe(404)
    expect((await (await clientOf(server.app, null)).send('POST', path)).status).toBe(401)
    expect((await applicant.send('POST', '/api/messages/none/read')).status).toBe(404)
    expect((await applicant.send('POST', path)).status).toBe(204)
    const after = await messagesOf(applicant)
    expect(after.messages.find((one) => one.id === first?.id)?.readAt).toMatch(/Z$/)
    expect(after.unread).toBe(after.messages.length - 1)
  })
})

describe('the outbox', () => {
  it('is open to the auditor and the bureau’s chief, and to nobody else', async () => {
    expect((await outbox('auditor')).status).toBe(200)
    expect((await outbox('chief-a_bureau')).status).toBe(200)
    for (const person of [
      'applicant',
      'clerk',
      'chief-a_fire',
      'approver-a_bureau',
      'leader',
      'supervisor-s_market',
    ])
      expect((await outbox(person)).status, person).toBe(403)
    expect((await (await clientOf(server.app, null)).get('/api/outbox')).status).toBe(401)
  })

  it('shows masked addresses and what became of each', async () => {
    const [first] = (await outbox('auditor')).deliveries
    await deliverJob(server.context, { messageId: first?.message })
    const { deliveries } = await outbox('auditor')
    const mine = deliveries.filter((one) => one.message === first?.message)
    expect(mine.map(({ channel, state, note }) => [channel, state, note])).toEqual([
      ['sms', 'answered', 'demo: not sent'],
      ['mail', 'answered', 'demo: not sent'],
    ])
    expect(mine.map((one) => one.address)).toEqual(['138****0000', 's***@example.cn'])
    expect(JSON.stringify(deliveries)).not.toMatch(/13863100000|shop@example/)
  })

  it('is sent again at the word of the bureau’s chief, where something is open', async () => {
    const [last] = (await outbox('auditor')).deliveries.filter((one) => one.state === 'asked')
    const path = `/api/outbox/${last?.message}/again`
    for (const person of ['auditor', 'clerk', 'chief-a_fire'])
      expect((await (await clientOf(server.app, person)).send('POST', path)).status, person).toBe(403)
    const chief = await clientOf(server.app, 'chief-a_bureau')
    expect((await chief.send('POST', path)).status).toBe(204)
    await deliverJob(server.context, { messageId: last?.message })
    expect((await chief.send('POST', path)).status).toBe(404)
    expect((await chief.send('POST', '/api/outbox/none/again')).status).toBe(404)
  })
})
