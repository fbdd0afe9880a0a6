import { createHash } from 'node:crypto'
import type { SigningKey } from './signing-key.ts'

/** A key's short name: the first 8 bytes of the SHA-256 of its certificate, base64url. */
export function keyId(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest().subarray(0, 8).toString('base64url')
}

function coded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** Signs claims as a compact JWS (RFC 7515): ES256 or RS256. Throws what the key's `sign` throws. */
export async function signJws(
  payload: object,
  key: SigningKey,
  header: { readonly typ: string; readonly kid?: string; readonly cty?: string },
): Promise<string> {
  const alg = key.kind === 'EC' ? 'ES256' : 'RS256'
  const input = `${coded({ alg, kid: keyId(key.chain[0]), ...header })}.${coded(payload)}`
  const signature = await key.sign(Buffer.from(input))
  const raw = key.kind === 'EC' ? fixedWidth(signature) : Buffer.from(signature)
  return `${input}.${raw.toString('base64url')}`
}

/** From DER's two integers to two times 32 bytes. */
function fixedWidth(der: Uint8Array): Buffer {
  const length = der[3] ?? 0
  const r = der.subarray(4, 4 + length)
  const s = der.subarray(6 + length)
  return Buffer.concat([r, s].map((number) => Buffer.from(number).subarray(-32)).map(padded))
}

function padded(number: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(32 - number.length), number])
}
