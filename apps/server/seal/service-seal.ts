import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import { certificateFault, kindOf, type SigningKey } from '@xinban/documents/sign/signing-key'
import { verifies } from '@xinban/documents/sign/verifies'
import { z } from 'zod'
import { askOutside } from '../outbound/ask-outside.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { OutsideFault } from '../outbound/outside-fault.ts'
import { StartRefused } from '../start-refused.ts'
import { type Seal, SealAway } from './seal.ts'

/** Where the service is and which of its credentials is the bureau's. */
export interface SealService {
  readonly url: string
  readonly token: string
  readonly credential: string
}

/** The same, with how it is reached: where connections may go, and the milliseconds that an answer may take. */
export interface Reached extends SealService {
  readonly outbound: Outbound
  readonly patience: number
}

const Info = z.object({ cert: z.object({ certificates: z.array(z.base64()).min(1).max(10) }) })
const Signatures = z.object({ signatures: z.array(z.base64().max(2000)).length(1) })
const sha256 = '2.16.840.1.101.3.4.2.1'
const algorithms = { EC: '1.2.840.10045.4.3.2', RSA: '1.2.840.113549.1.1.11' } as const
/** Bytes that an answer may have. */
const longest = 100_000

function reasonOf(error: unknown): string {
  if (error instanceof OutsideFault) return `the seal service: ${error.message}`
  return 'the seal service answered with something else than was asked for'
}

/** One call of the Cloud Signature Consortium API (version 2): POST JSON with a bearer token, no redirects. */
async function ask<T>(
  { outbound, patience, ...service }: Reached,
  path: string,
  body: object,
  as: z.ZodType<T>,
) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${service.token}` }
  const asked = JSON.stringify({ credentialID: service.credential, ...body })
  const question = { url: `${service.url}/${path}`, method: 'POST', headers, body: asked } as const
  try {
    const answer = await askOutside(outbound, { ...question, patience, longest })
    const { status } = answer
    if (status < 200 || status >= 300) throw new SealAway(`the seal service answered ${status}`)
    return as.parse(JSON.parse(answer.body.toString('utf8')))
  } catch (error) {
    throw error instanceof SealAway ? error : new SealAway(reasonOf(error))
  }
}

async function readKey(service: Reached): Promise<SigningKey> {
  const { cert } = await ask(service, 'credentials/info', { certificates: 'chain' }, Info)
  const [leaf, ...rest] = cert.certificates.map((text) => Buffer.from(text, 'base64'))
  const owner = leaf && readOwner(leaf)
  const kind = owner && kindOf(owner)
  if (!leaf || !owner || !kind) throw new SealAway('the service’s certificate is none that can seal papers')
  const sign = async (bytes: Uint8Array) => {
    const hashes = [createHash('sha256').update(bytes).digest('base64')]
    const asked = { hashes, hashAlgorithmOID: sha256, signAlgo: algorithms[kind] }
    const { signatures } = await ask(service, 'signatures/signHash', asked, Signatures)
    const signature = Buffer.from(signatures[0] ?? '', 'base64')
    if (!verifies(owner, bytes, signature)) throw new SealAway('the service’s signature is not valid')
    return signature
  }
  return { kind, chain: [leaf, ...rest], sign }
}

function readOwner(leaf: Buffer) {
  try {
    return createPublicKey(new X509Certificate(leaf).toString())
  } catch {
    return null
  }
}

/**
 * The seal whose key a service keeps. Where the service is away at the start, the server starts all the same and papers
 * wait; where it answers with a certificate that may not seal, the start is refused.
 */
export async function serviceSeal(service: Reached, now: () => string): Promise<Seal> {
  let known: SigningKey | undefined
  const signWith = async (key: SigningKey, bytes: Uint8Array) => {
    try {
      return await key.sign(bytes)
    } catch (error) {
      // It may have a new key with a new certificate: it is asked anew the next time.
      if (known === key) known = undefined
      throw error
    }
  }
  const key = async () => {
    known ??= await readKey(service)
    const fault = certificateFault(known.chain[0], new Date(now()))
    const mine = known
    if (!fault) return { ...mine, sign: (bytes: Uint8Array) => signWith(mine, bytes) }
    // The service may have a new one by the next time.
    known = undefined
    throw new SealAway(fault)
  }
  const first = await readKey(service).catch((error: unknown) => {
    console.warn(`XINBAN_SEAL_URL: ${error instanceof Error ? error.message : error}; papers wait for it`)
  })
  const fault = first && certificateFault(first.chain[0], new Date(now()))
  if (fault) throw new StartRefused(`XINBAN_SEAL_URL: ${fault}`)
  known = first ?? undefined
  return { driver: 'service', key }
}
