import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A request as bytes, and where it goes. */
export interface RawRequest {
  readonly url: string
  readonly cookie: string
  readonly path: string
  readonly type: string
  readonly body: Buffer
}

function bytesOf({ cookie, path, type, body }: RawRequest): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'x-forwarded-for: 10.9.0.1',
    `cookie: ${cookie}`,
    `content-type: ${type}`,
    `content-length: ${body.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
}

/** A form with a file, as a browser sends it. */
export function formWithFile(content: Buffer): { type: string; body: Buffer } {
  const boundary = `----xinban${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}

/**
 * Sends a share of a request, in so many pieces with pauses between, and breaks the connection: with a reset, as a
 * phone does that loses its network.
 */
export async function sendPart(request: RawRequest, share: number, pieces: number): Promise<void> {
  const { hostname, port } = new URL(request.url)
  const bytes = bytesOf(request)
  const end = Math.max(1, Math.floor(bytes.length * share))
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = Math.floor((end * piece) / pieces)
    const to = Math.floor((end * (piece + 1)) / pieces)
    await new Promise<void>((done) => socket.write(bytes.subarray(from, to), () => done()))
    await pause(pieces > 1 ? 60 : 5)
  }
  socket.resetAndDestroy()
}
