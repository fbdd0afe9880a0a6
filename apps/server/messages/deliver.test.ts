import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CaseView } from '@xinban/core/case/case-view'
import { listOutbox } from '@xinban/store/deliveries'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startWorker } from '../jobs/worker.ts'
import { outboundOf } from '../outbound/outbound.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { deliverJob } from './deliver.ts'
import { mailBy } from './mail.ts'
import { messengersOf } from './messengers.ts'

interface Sms {
  readonly to: string
  readonly text: string
  readonly id: string
}

/** What the gateway and the mail server got, and how the gateway answers. */
const got = {
  sms: [] as Sms[],
  tokens: new Set<string | undefined>(),
  mails: [] as string[],
  to: [] as string[],
}
let answer: number | 'hang' | 'redirect' = 200
let refuseMail = false

const gateway: Server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    got.tokens.add(request.headers.authorization)
    got.sms.push(JSON.parse(body))
    if (answer === 'hang') return
    if (answer === 'redirect') response.setHeader('location', 'http://127.0.0.1:1/elsewhere')
    response.statusCode = answer === 'redirect' ? 307 : answer
    response.end('{}')
  })
})

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (address, _session, done) =>
    done(refuseMail ? new Error(`no such user: ${address.address}`) : undefined),
  onData: (stream, session, done) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
    stream.on('end', () => {
      got.mails.push(text)
      got.to.push(...session.envelope.rcptTo.map((one) => one.address))
      done()
    })
  },
})

let server: TestServer
let submitted: CaseView

async function listening(target: { listen: (port: number, host: string, done: () => void) => unknown }) {
  await new Promise<void>((done) => target.listen(0, '127.0.0.1', done))
}

beforeAll(async () => {
  await Promise.all([listening(gateway), listening(smtp)])
  const httpPort = (gateway.address() as AddressInfo).port
  const smtpPort = (smtp.server.address() as AddressInfo).port
  server = await startTestServer({
    patience: 2_000,
    settings: {
      mail: { url: `smtp://127.0.0.1:${smtpPort}`, from: 'Xinban <window@example.cn>' },
      sms: { url: `http://127.0.0.1:${httpPort}/send`, token: 'secret-token' },
    },
  })
  const applicant = await clientOf(server.app, 'applicant')
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  submitted = (await applicant.command(opened.id, { type: 'submit', committed: true })).body
})
afterAll(async () => {
  await server.close()
  await new Promise((done) => smtp.close(() => done(undefined)))
  gateway.closeAllConnections()
  gateway.close()
})
beforeEach(() => {
  answer = 200
  refuseMail = false
  Object.assign(got, { sms: [], mails: [], to: [] })
})

/** A new message to the applicant, from a command of the window. */
async function message(): Promise<string> {
  const { rows } = await listOutbox(server.context.db, { limit: 1 })
  const before = rows[0]?.message
  const applicant = await clientOf(server.app, 'applicant')
  const clerk = await clientOf(server.app, 'clerk')
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(opened.id, { type: 'submit', committed: true })
  await clerk.command(opened.id, { type: 'accept' })
  const after = (await listOutbox(server.context.db, { limit: 1 })).rows[0]?.message
  if (!after || after === before) throw new Error('nothing was told')
  return after
}

async function lines(messageId: string) {
  const { rows } = await listOutbox(server.context.db, { limit: 200 })
  return rows.filter((row) => row.message === messageId).sort((a, b) => (a.channel < b.channel ? -1 : 1))
}

const deliver = (messageId: string) => deliverJob(server.context, { messageId })

describe('a message to the applicant', () => {
  it('goes out by mail and SMS, once, however often the job runs', async () => {
    const id = await message()
    await deliver(id)
    await deliver(id)
    expect(got.sms).toHaveLength(1)
    expect(got.sms[0]).toMatchObject({ id, to: '13863100000', text: expect.stringMatching(/^【.+】/) })
    expect(got.tokens).toEqual(new Set(['Bearer secret-token']))
    expect(got.to).toEqual(['shop@example.cn'])
    expect(got.mails[0]).toContain(`Message-ID: <${id}@example.cn>`)
    expect((await lines(id)).map(({ channel, state, address }) => [channel, state, address])).toEqual([
      ['mail', 'answered', 's***@example.cn'],
      ['sms', 'answered', '138****0000'],
    ])
  })

  it('that the gateway refuses is failed and visible; the mail is not sent again with it', async () => {
    const id = await message()
    answer = 503
    await expect(deliver(id)).rejects.toThrow('sms: the gateway answered 503')
    const [mail, sms] = await lines(id)
    expect(mail).toMatchObject({ state: 'answered', attempts: 1 })
    expect(sms).toMatchObject({ state: 'failed', attempts: 1, error: 'the gateway answered 503' })
    answer = 202
    await deliver(id)
    expect((await lines(id))[1]).toMatchObject({ state: 'answered', attempts: 2, error: null })
    expect(got.mails).toHaveLength(1)
    expect(got.sms.map((one) => one.id)).toEqual([id, id])
  })

  it('waits for a gateway that hangs, but not for ever', async () => {
    const id = await message()
    answer = 'hang'
    await expect(deliver(id)).rejects.toThrow('no answer in time')
    expect((await lines(id))[1]).toMatchObject({ state: 'failed', error: 'no answer in time' })
  })

  it('does not follow a gateway elsewhere with the token', async () => {
    const id = await message()
    answer = 'redirect'
    await expect(deliver(id)).rejects.toThrow('leads elsewhere')
    expect((await lines(id))[1]).toMatchObject({ state: 'failed' })
  })

  it('that two runs send at once has one name for the other side, and one answer here', async () => {
    const id = await message()
    await Promise.all([deliver(id), deliver(id)])
    expect(new Set(got.sms.map((one) => one.id))).toEqual(new Set([id]))
    expect(new Set(got.mails.map((mail) => /^Message-ID: .*$/im.exec(mail)?.[0]))).toHaveProperty('size', 1)
    expect((await lines(id)).map((line) => [line.state, line.attempts])).toEqual([
      ['answered', 1],
      ['answered', 1],
    ])
  })

  it('that a mail server refuses says so without the address', async () => {
    const id = await message()
    refuseMail = true
    const failed = await deliver(id).catch((error: Error) => error.message)
    expect(failed).toMatch(/^mail: the mail server: EENVELOPE 550$/)
    expect(JSON.stringify(await lines(id))).not.toContain('shop@example.cn')
  })
})

describe('in production', () => {
  it('no mail goes over an open line, except to this machine', async () => {
    const { port } = smtp.server.address() as AddressInfo
    const parcel = { id: 'x', to: 'a@example.cn', subject: '主题', text: '正文' }
    const outbound = outboundOf({ mode: 'production', outbound: ['0.0.0.0'] })
    const send = (host: string) =>
      mailBy({ url: `smtp://${host}:${port}`, from: 'a@example.cn' }, outbound, 2_000).send(parcel)
    // The same server by a name that is not known to be this machine's.
    await expect(send('0.0.0.0')).rejects.toThrow('the mail server: ETLS')
    expect(await send('127.0.0.1')).toEqual({ note: null })
    expect(got.mails).toHaveLength(1)
  })
})

describe('a server', () => {
  it('sends what a process that died after its commit left behind', async () => {
    const { rows } = await listOutbox(server.context.db, { limit: 200, state: 'asked' })
    const left = rows.filter((row) => row.caseId === submitted.id)
    expect(left.length).toBeGreaterThan(0)
    const worker = await startWorker(server.context, server.url)
    await vi.waitFor(
      async () => {
        const open = await listOutbox(server.context.db, { limit: 200, state: 'asked' })
        expect(open.rows).toEqual([])
      },
      { timeout: 90_000, interval: 100 },
    )
    await worker.stop()
    const ids = got.sms.map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('without settings keeps messages in the outbox, and says so', async () => {
    const { settings } = server.context
    const context = { ...server.context, messengers: messengersOf({ ...settings, mail: null, sms: null }) }
    const id = await message()
    await deliverJob(context, { messageId: id })
    expect(got.sms).toEqual([])
    expect(await lines(id)).toEqual([
      expect.objectContaining({ channel: 'mail', state: 'answered', note: 'demo: not sent' }),
      expect.objectContaining({ channel: 'sms', state: 'answered', note: 'demo: not sent' }),
    ])
  })
})
