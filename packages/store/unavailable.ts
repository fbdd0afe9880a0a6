import { setTimeout } from 'node:timers/promises'

/** Thrown when the database is away or keeps refusing for reasons that pass: answered with 503, safe to repeat. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}

/** Two transactions were in each other's way: the same work may be done again at once. */
const clashes: readonly string[] = ['40001', '40P01']
const refusals: readonly string[] = ['53300', '57P01', '57P02', '57P03', '25006']
/** Whoever waited this long once is not made to wait four times; what there is no room for does not fit a moment later. */
const lasting: readonly string[] = ['57014', '55P03', '53000', '53100', '53200', '53400', '58030']
const network: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ENOENT',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]
/** The driver has no codes for these. */
const lost = /connection terminated|connection error|not queryable/i
/** Whoever waited for these once is not made to wait four times either; the last is of a server that hangs. */
const closed =
  /timeout exceeded when trying to connect|after calling end|due to connection timeout|query read timeout/i

/** Milliseconds before the second, third and fourth try: enough for a fail-over's first moment, short for a person. */
const pauses = [30, 150, 500]

/** True when the database had no room for it. */
export function isFull(error: unknown): boolean {
  return error instanceof Unavailable && codeOf(error.cause) === '53100'
}

/** The SQLSTATE of an error, or the code of the network's error; undefined for others. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

function passes(error: unknown): boolean {
  const code = codeOf(error)
  if (code && (clashes.includes(code) || refusals.includes(code) || network.includes(code))) return true
  if (code?.startsWith('08') && code !== '08P01') return true
  return !code && error instanceof Error && lost.test(error.message) && !closed.test(error.message)
}

function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (code) return passes(error) || lasting.includes(code)
  return passes(error) || (error instanceof Error && closed.test(error.message))
}

/**
 * Runs one statement, again after a clash or a lost connection. The work must bear being done twice: after a lost
 * connection nobody knows whether it was done. Throws `Unavailable` when it does not pass, or took too long.
 */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      const pause = passes(error) ? pauses[tried] : undefined
      if (pause !== undefined) await setTimeout(pause * (0.5 + Math.random()))
      else if (isUnavailable(error)) throw new Unavailable('the database is not available', { cause: error })
      else throw error
    }
  }
}
