import { createServer, type Socket } from 'node:net'
import type { ClamdPlace } from './clamd-place.ts'

/** What a scanner that is in trouble does with a connection. */
export type Behaviour = (socket: Socket) => void

/** Something that listens where clamd should, and behaves as it is told. */
export interface FakeClamd {
  readonly place: ClamdPlace
  behave: Behaviour
  readonly close: () => Promise<void>
}

/** Reads everything and says nothing. */
export const hang: Behaviour = (socket) => void socket.resume()

/** Reads a whole stream, then answers. */
export const onceRead =
  (answer: (socket: Socket) => void): Behaviour =>
  (socket) => {
    let tail = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      tail = Buffer.concat([tail, chunk]).subarray(-4)
      if (tail.length === 4 && tail.readUInt32BE() === 0) answer(socket)
    })
  }

/** Reads a whole stream, then gives this answer. */
export const answering = (answer: string): Behaviour => onceRead((socket) => void socket.end(answer))

/** Starts it. */
export async function fakeClamd(behave: Behaviour): Promise<FakeClamd> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    fake.behave(socket)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  const fake: FakeClamd = {
    place: { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 },
    behave,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy()
        server.close(() => done())
      }),
  }
  return fake
}
