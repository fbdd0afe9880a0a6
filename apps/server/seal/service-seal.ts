import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import { certificateFault, kindOf, type SigningKey } from '@xinban/documents/sign/signing-key'
import { verifies } from '@xinban/documents/sign/verifies'
import { z } from 'zod'
import { StartRefused } from '../start-refused.ts'
import { type Seal, SealAway } from './seal.ts'

/** Where the service is and which of its credentials is the bureau's. */
export interface SealService {
  readonly url: string
  readonly token: string
  readonly credential: string
}

const Info = z.object({ cert: z.object({ certificates: z.array(z.base64()).min(1).max(10) }) })
const Signatures = z.object({ signatures: z.array(z.base64().max(2000)).length(1) })
const sha256 = '2.16.840.1.101.3.4.2.1'
const algorithms = { EC: '1.2.840.10045.4.3.2', RSA: '1.2.840.113549.1.1.11' } as const
/** Bytes that an answer may have. */
const longest = 100_000

async function bounded(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > longest) throw new SealAway('the seal service answered with too much')
    parts.push(part)
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return 'the seal service did not answer in time'
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return 'the seal service answered with something else than was asked for'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined
  return `the seal service cannot be reached${cause && 'code' in cause ? ` (${cause.code})` : ''}`
}

/** One call of the Cloud Signature Consortium API (version 2): POST JSON with a bearer token, no redirects. */
async function ask<T>(service: SealService, path: string, body: object, as: z.ZodType<T>, patience: number) {
  try {
    const response = await fetch(`${service.url}/${path}`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${service.token}` },
      body: JSON.stringify({ credentialID: service.credential, ...body }),
    })
    if (!response.ok) throw new SealAway(`the seal service answered ${response.status}`)
    return as.parse(await bounded(response))
  } catch (error) {
    throw error instanceof SealAway ? error : new SealAway(reasonOf(error))
  }
}

async function readKey(service: SealService, patience: number): Promise<SigningKey> {
  const { cert } = await ask(service, 'credentials/info', { certificates: 'chain' }, Info, patience)
  const [leaf, ...rest] = cert.certificates.map((text) => Buffer.from(text, 'base64'))
  const owner = leaf && readOwner(leaf)
  const kind = owner && kindOf(owner)
  if (!leaf || !owner || !kind) throw new SealAway('the service’s certificate is none that can seal papers')
  const sign = async (bytes: Uint8Array) => {
    const hashes = [createHash('sha256').update(bytes).digest('base64')]
    const asked = { hashes, hashAlgorithmOID: sha256, signAlgo: algorithms[kind] }
    const { signatures } = await ask(service, 'signatures/signHash', asked, Signatures, patience)
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
export async function serviceSeal(service: SealService, now: () => string, patience: number): Promise<Seal> {
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
    known ??= await readKey(service, patience)
    const fault = certificateFault(known.chain[0], new Date(now()))
    const mine = known
    if (!fault) return { ...mine, sign: (bytes: Uint8Array) => signWith(mine, bytes) }
    // The service may have a new one by the next time.
    known = undefined
    throw new SealAway(fault)
  }
  const first = await readKey(service, patience).catch((error: unknown) => {
    console.warn(`XINBAN_SEAL_URL: ${error instanceof Error ? error.message : error}; papers wait for it`)
  })
  const fault = first && certificateFault(first.chain[0], new Date(now()))
  if (fault) throw new StartRefused(`XINBAN_SEAL_URL: ${fault}`)
  known = first ?? undefined
  return { driver: 'service', key }
}
