import { LICENCE_CODE, type LicenceClaims, readClaims } from '@xinban/core/licence/licence-claims'
import { type KnownLists, type OfflineStatus, offlineStatus } from '@xinban/core/licence/offline-verdict'
import { readQr } from '@xinban/core/licence/read-qr'
import type { StatusPurpose } from '@xinban/core/licence/status-list'
import type { LicenceCheckData } from '@xinban/core/licence/views'

/** What a scanned or typed text proves by itself. `forged`: not signed by the bureau, or not as it was signed. */
export type CodeVerdict =
  | { readonly kind: 'genuine'; readonly claims: LicenceClaims; readonly status: OfflineStatus }
  | { readonly kind: 'forged' | 'nothing' }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'number'; readonly number: string }

/** The bureau's keys and lists, once their own signatures are checked. */
export interface Known {
  readonly publicUrl: string
  readonly keys: LicenceCheckData['keys']
  readonly lists: KnownLists
}

const algorithms = {
  EC: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function parsed(base64url: string): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(base64url)))
}

/** The payload of a compact JWS of one type, signed with one of the keys; undefined for everything else. */
async function verified(jws: string, typ: string, keys: LicenceCheckData['keys']): Promise<unknown> {
  try {
    const [head = '', payload = '', signature = ''] = jws.split('.')
    const header = parsed(head) as { alg?: string; kid?: string; typ?: string }
    // A credential names its key as the issuer's document does: behind its address.
    const jwk = keys.find(({ kid }) => header.kid === kid || header.kid?.endsWith(`#${kid}`))
    if (!jwk || header.typ !== typ || header.alg !== jwk.alg) return undefined
    const algorithm = algorithms[jwk.kty as 'EC' | 'RSA']
    const { kty, crv, x, y, n, e } = jwk as JsonWebKey
    const material = kty === 'EC' ? { kty, crv, x, y } : { kty, n, e }
    const key = await crypto.subtle.importKey('jwk', material as JsonWebKey, algorithm, false, ['verify'])
    const signed = new TextEncoder().encode(`${head}.${payload}`)
    return (await crypto.subtle.verify(algorithm, key, bytesOf(signature), signed))
      ? parsed(payload)
      : undefined
  } catch {
    return undefined
  }
}

interface ListCredential {
  readonly validFrom: string
  readonly credentialSubject: { readonly statusPurpose: string; readonly encodedList: string }
}

async function unpacked(encodedList: string): Promise<Uint8Array> {
  const stream = new Blob([bytesOf(encodedList.slice(1))]).stream()
  const inflated = stream.pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(inflated).arrayBuffer())
}

/** Checks the lists' signatures and unpacks them; `asOf` is the age of the oldest. Throws where one is not the bureau's. */
export async function prepare({ publicUrl, keys, lists }: LicenceCheckData): Promise<Known> {
  const dates: string[] = []
  const bits: Record<string, Record<StatusPurpose, Uint8Array>> = {}
  for (const [name, purposes] of Object.entries(lists)) {
    for (const [purpose, jwt] of Object.entries(purposes)) {
      const credential = (await verified(jwt, 'vc+jwt', keys)) as ListCredential | undefined
      if (credential?.credentialSubject.statusPurpose !== purpose)
        throw new Error(`the status list ${name}/${purpose} is not signed by the bureau`)
      dates.push(credential.validFrom)
      bits[name] = {
        ...bits[name],
        [purpose]: await unpacked(credential.credentialSubject.encodedList),
      } as Record<StatusPurpose, Uint8Array>
    }
  }
  return { publicUrl, keys, lists: { bits, asOf: dates.sort()[0] ?? new Date(0).toISOString() } }
}

/** Judges a text without asking anybody; `today` is YYYY-MM-DD. Never throws. */
export async function checkCode(text: string, known: Known, today: string): Promise<CodeVerdict> {
  const read = readQr(text, known.publicUrl)
  if (read.kind !== 'code') return read
  const claims = readClaims(await verified(read.code, LICENCE_CODE, known.keys))
  if (!claims || (read.number !== null && read.number !== claims.n)) return { kind: 'forged' }
  return { kind: 'genuine', claims, status: offlineStatus(claims, known.lists, today) }
}
