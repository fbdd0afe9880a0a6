import type { LookupAddress } from 'node:dns'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressesOf, type Outbound } from './outbound.ts'
import { OutsideFault } from './outside-fault.ts'

/** What a service is asked: an address that the settings name, never one that somebody typed. */
export interface OutsideQuestion {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds that the whole answer may take. */
  readonly patience: number
  /** Bytes of the answer that are read; more is no answer. */
  readonly longest: number
}

/** What it said. */
export interface OutsideAnswer {
  readonly status: number
  readonly body: Buffer
}

/** The connection goes to the addresses that were looked at, and asks for none again (DNS rebinding). */
function only(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, done) => {
    const [first] = addresses
    if (all) done(null, [...addresses])
    else if (first) done(null, first.address, first.family)
  }
}

function send(
  { url, body, ...question }: OutsideQuestion,
  options: RequestOptions,
): Promise<IncomingMessage> {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest
  const { method, headers } = question
  return new Promise((resolve, reject) => {
    // An agent of its own: one that is shared can take a proxy from the environment.
    const asked = request(url, { ...options, method, headers, agent: false }, resolve)
    asked.on('error', reject)
    asked.end(body)
  })
}

async function bounded(response: IncomingMessage, longest: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > longest) throw new OutsideFault('large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/**
 * Asks a service outside over HTTP: no redirects, no proxy of the environment, bounded in time and size, and only at
 * addresses that `outbound` allows, looked at when it connects. Throws OutsideFault where there is no answer.
 */
export async function askOutside(outbound: Outbound, question: OutsideQuestion): Promise<OutsideAnswer> {
  const signal = AbortSignal.timeout(question.patience)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new OutsideFault('late')), { once: true })
  })
  const answered = async () => {
    const lookup = only(await addressesOf(outbound, new URL(question.url).hostname))
    const response = await send(question, { signal, lookup })
    const { statusCode: status = 0 } = response
    if (status >= 300 && status < 400) {
      response.destroy()
      throw new OutsideFault('elsewhere')
    }
    return { status, body: await bounded(response, question.longest) }
  }
  try {
    return await Promise.race([answered(), late])
  } catch (error) {
    if (error instanceof OutsideFault) throw error
    if (signal.aborted) throw new OutsideFault('late')
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    throw new OutsideFault('unreachable', code)
  }
}
