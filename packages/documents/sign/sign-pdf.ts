import { prepareSeal, type Sealing } from './prepare-seal.ts'
import { roomFor, sealPrepared } from './seal-prepared.ts'
import type { SigningKey } from './signing-key.ts'

/**
 * Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1: ETSI.CAdES.detached, ESS signing-certificate-v2) in an incremental
 * update: the bytes that were there stay. Throws what the key's `sign` throws.
 */
export async function signPdf(pdf: Uint8Array, key: SigningKey, sealing: Sealing): Promise<Buffer> {
  return sealPrepared(await prepareSeal(pdf, { ...sealing, size: await roomFor(key) }), key)
}
