import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClamdPlace } from './clamd-place.ts'
import { ScannerAway } from './scanner-away.ts'

/** Bytes of an answer that are read; real ones are a line. */
const LONGEST = 4096

/** What is sent with a command; begun only when it is sent. */
type Body = () => AsyncIterable<Buffer>

/** The protocol's frames: the length of each chunk in four bytes before it, and a length of nothing at the end. */
async function* framed(command: string, body: Body | null): AsyncGenerator<Buffer> {
  yield Buffer.from(`z${command}\0`)
  if (!body) return
  for await (const chunk of body()) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    yield length
    yield chunk
  }
  yield Buffer.alloc(4)
}

async function answerOf(socket: AsyncIterable<Buffer>): Promise<string> {
  let answer = ''
  for await (const chunk of socket) {
    answer += chunk.toString('latin1')
    if (answer.length > LONGEST) throw new ScannerAway('the virus scanner answered with too much')
    const end = answer.indexOf('\0')
    if (end !== -1) return answer.slice(0, end)
  }
  throw new ScannerAway('the virus scanner ended the connection without an answer')
}

function awayFor(error: unknown): ScannerAway {
  if (error instanceof ScannerAway) return error
  if (error instanceof Error && error.name === 'TimeoutError')
    return new ScannerAway('the virus scanner did not answer in time')
  const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
  return new ScannerAway(`the virus scanner cannot be reached${code}`)
}

/** True for a file of ours that cannot be read: that is no fault of the scanner. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'path' in error
}

/**
 * One command of clamd's protocol (clamd(8)) and its answer. clamd may answer and hang up before it has read everything:
 * the answer counts then, not the broken line. Throws ScannerAway, or what the disk said of the body.
 */
export async function askClamd(
  place: ClamdPlace,
  command: string,
  body: Body | null,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted()
  const socket = connect(place)
  const stop = () => socket.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  // Whatever ends the sending ends the reading too, which tells of it.
  pipeline(Readable.from(framed(command, body)), socket, { end: false }).catch((error: Error) =>
    socket.destroy(error),
  )
  try {
    return await answerOf(socket)
  } catch (error) {
    throw isOfDisk(error) ? error : awayFor(error)
  } finally {
    signal.removeEventListener('abort', stop)
    socket.destroy()
  }
}
