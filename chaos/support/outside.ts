import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, connect as dial, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { cscService } from '../../apps/server/seal/csc-service.fixture.ts'
import { opensslKey } from '../../apps/server/seal/openssl-key.fixture.ts'

/** The world outside: a seal service, an SMS gateway, a mail server, a courier. While it is silent, it takes connections and says nothing. */
export interface Outside {
  /** Settings that lead a server there. */
  readonly env: Readonly<Record<string, string>>
  readonly silence: (yes: boolean) => void
  /** Ids of the SMS that were taken, each as often as the gateway said yes to it. */
  readonly taken: readonly string[]
  /** The courier's numbers, by the ids of the parcels. */
  readonly parcels: ReadonlyMap<string, string>
  readonly close: () => void
}

interface Quiet {
  silent: boolean
}

async function portOf(server: { address(): AddressInfo | string | null }): Promise<number> {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** What is said to the gateway for SMS, and to the courier; a question where a parcel is says nothing. */
interface Said {
  readonly id?: string
}

/** A service over HTTP that answers JSON; while it is silent, it reads what it is sent. */
async function service(quiet: Quiet, answer: (said: Said) => unknown) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (quiet.silent) return
    response.end(JSON.stringify(answer(JSON.parse(Buffer.concat(chunks).toString() || '{}'))))
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: await portOf(server), close: () => server.close().closeAllConnections() }
}

async function smsGateway(quiet: Quiet) {
  const taken: string[] = []
  const take = ({ id = '' }: Said) => {
    taken.push(id)
    return {}
  }
  return { ...(await service(quiet, take)), taken }
}

/** A courier to whom the same id is the same parcel. */
async function courier(quiet: Quiet) {
  const numbers = new Map<string, string>()
  const take = ({ id }: Said) => {
    if (id === undefined) return { state: 'moving', steps: [] }
    const tracking = numbers.get(id) ?? `C${numbers.size + 1}`
    numbers.set(id, tracking)
    return { tracking, carrier: '测试快递' }
  }
  return { ...(await service(quiet, take)), numbers }
}

/** A mail server behind a door that is either open or takes callers and leaves them standing. */
async function mailServer(quiet: Quiet) {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => stream.resume().on('end', () => done()),
  })
  const inner = smtp.listen(0, '127.0.0.1')
  await once(inner, 'listening')
  const port = await portOf(inner)
  const standing = new Set<Socket>()
  const door = createTcpServer((socket) => {
    standing.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => standing.delete(socket))
    if (quiet.silent) return
    const onward = dial(port, '127.0.0.1').on('error', () => socket.destroy())
    socket.pipe(onward).pipe(socket)
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const close = () => {
    for (const socket of standing) socket.destroy()
    door.close()
    smtp.close(() => undefined)
  }
  return { port: await portOf(door), close }
}

/** Starts it; it answers. */
export async function outside(): Promise<Outside> {
  const quiet: Quiet = { silent: false }
  const key = opensslKey('chaos')
  const [seal, sms, mail, post] = await Promise.all([
    cscService(key, key),
    smsGateway(quiet),
    mailServer(quiet),
    courier(quiet),
  ])
  return {
    env: {
      XINBAN_SEAL_URL: seal.url,
      XINBAN_SEAL_TOKEN: 'token',
      XINBAN_SEAL_CREDENTIAL: 'bureau',
      XINBAN_SMS_URL: `http://127.0.0.1:${sms.port}/sms`,
      XINBAN_SMS_TOKEN: 'token',
      XINBAN_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      XINBAN_MAIL_FROM: 'xinban@example.cn',
      XINBAN_COURIER_URL: `http://127.0.0.1:${post.port}`,
      XINBAN_COURIER_TOKEN: 'token',
    },
    silence: (yes) => {
      quiet.silent = yes
      seal.state.mood = yes ? 'silent' : 'answers'
    },
    taken: sms.taken,
    parcels: post.numbers,
    close: () => {
      for (const one of [seal, sms, mail, post]) one.close()
    },
  }
}
