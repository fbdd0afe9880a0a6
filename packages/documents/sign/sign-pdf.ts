import { PDF, type Signer } from '@libpdf/core'
import { signCms } from './sign-cms.ts'
import { signedBytes } from './signed-bytes.ts'
import type { SigningKey } from './signing-key.ts'

/** The longest signature of a key in bytes: two numbers of 256 bits in DER, or up to 4096 bits. */
const longest = { EC: 72, RSA: 512 } as const

const rooms = new WeakMap<SigningKey, Promise<number>>()

/** The bytes that a signature with this key takes at most; tried once per key. */
function roomFor(key: SigningKey): Promise<number> {
  const blank = { ...key, sign: async () => new Uint8Array(longest[key.kind]) }
  const room = rooms.get(key) ?? signCms(new Uint8Array(), blank, null).then((cms) => cms.length)
  rooms.set(key, room)
  return room
}

/** Makes room for a signature. LibPDF's own would carry the signing time inside, which PAdES baseline keeps out of it. */
function placeholder(key: SigningKey): Signer {
  const [certificate, ...certificateChain] = key.chain
  const algorithm = { EC: 'ECDSA', RSA: 'RSASSA-PKCS1-v1_5' } as const
  return {
    certificate,
    certificateChain,
    keyType: key.kind,
    signatureAlgorithm: algorithm[key.kind],
    sign: async () => new Uint8Array(1),
  }
}

/**
 * Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1: ETSI.CAdES.detached, ESS signing-certificate-v2) in an incremental
 * update: the bytes that were there stay. `at`: the instant that the signature claims, UTC. Throws what the key's `sign`
 * throws.
 */
export async function signPdf(
  pdf: Uint8Array,
  key: SigningKey,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<Buffer> {
  const document = await PDF.load(pdf)
  const { bytes } = await document.sign({
    signer: placeholder(key),
    reason,
    signingTime: new Date(at),
    fieldName: 'Seal',
    // LibPDF's signature is written first and is longer than ours: it names the issuer once more.
    estimatedSize: (await roomFor(key)) + 256 + key.chain[0].length,
  })
  const prepared = Buffer.from(bytes)
  const room = signedBytes(prepared)
  if (!room || room === 'broken') throw new Error('the PDF has no room for a signature')
  const hex = (await signCms(room.covered, key, null)).toString('hex')
  if (hex.length > room.hex.length) throw new Error('the signature does not fit into its room')
  prepared.write(hex.padEnd(room.hex.length, '0'), room.from + 1, 'latin1')
  return prepared
}
