import type { PreparedPdf } from './prepare-seal.ts'
import { signDigest } from './sign-cms.ts'
import type { SigningKey } from './signing-key.ts'

/** The longest signature of a key in bytes: two numbers of 256 bits in DER, or up to 4096 bits. */
const longest = { EC: 72, RSA: 512 } as const

const rooms = new WeakMap<SigningKey['chain'], Promise<number>>()

/** The bytes that a signature with this key takes at most; tried once per certificate. */
export function roomFor(key: SigningKey): Promise<number> {
  const blank = { ...key, sign: async () => new Uint8Array(longest[key.kind]) }
  const room = rooms.get(key.chain) ?? signDigest(Buffer.alloc(32), blank, null).then((cms) => cms.length)
  rooms.set(key.chain, room)
  return room
}

/** Signs what was prepared, in its own bytes. Throws what the key's `sign` throws. */
export async function sealPrepared(
  { bytes, from, to, digest }: PreparedPdf,
  key: SigningKey,
): Promise<Buffer> {
  const hex = (await signDigest(digest, key, null)).toString('hex')
  const room = to - from - 2
  if (hex.length > room) throw new Error('the signature does not fit into its room')
  bytes.write(hex.padEnd(room, '0'), from + 1, 'latin1')
  return bytes
}
