import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { seeds } from './seeds.fixture.ts'

/** A mail server, an SMS gateway and a courier that quote in their answers whom they were told about. */
export interface Outside {
  /** The settings of a server that uses them. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

const steps = [
  {
    at: '2026-11-24T02:00:00.000Z',
    text: `快递员${seeds.courier.name}（${seeds.courier.phone}）派送中`,
    place: seeds.receiver.address,
  },
  { at: '2026-11-24T03:00:00.000Z', text: `已签收：${seeds.receiver.name}`, place: '威海' },
]
const delivered = {
  state: 'delivered',
  steps,
  receivedBy: seeds.receiver.name,
  record: `${seeds.courier.name} ${seeds.courier.phone}`,
}

function gateway(): Server {
  return createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      if (request.url === '/sms') response.writeHead(422).end(`no such number: ${body}`)
      else if (request.method === 'POST')
        response.end(JSON.stringify({ tracking: 'SEED0001', carrier: '速达', said: body }))
      else response.end(JSON.stringify(delivered))
    })
  })
}

function mailServer(): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(new Error(`no such user: ${address}`)),
  })
}

function listening(target: {
  listen: (port: number, host: string, done: () => void) => unknown
}): Promise<void> {
  return new Promise((done) => target.listen(0, '127.0.0.1', () => done()))
}

/** Starts them on this machine. */
export async function startOutside(): Promise<Outside> {
  const [http, smtp] = [gateway(), mailServer()]
  await Promise.all([listening(http), listening(smtp)])
  const base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return {
    env: {
      XINBAN_SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
      XINBAN_MAIL_FROM: 'window@example.cn',
      XINBAN_SMS_URL: `${base}/sms`,
      XINBAN_SMS_TOKEN: 'token',
      XINBAN_COURIER_URL: `${base}/courier`,
      XINBAN_COURIER_TOKEN: 'token',
    },
    close: async () => {
      http.closeAllConnections()
      await Promise.all([
        new Promise((done) => http.close(done)),
        new Promise<void>((done) => smtp.close(() => done())),
      ])
    },
  }
}
