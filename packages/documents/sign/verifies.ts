import { type KeyObject, verify } from 'node:crypto'

/** True where this is the key's signature over the SHA-256 of the bytes, in the form that `SigningKey.sign` gives. */
export function verifies(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify('sha256', bytes, key, signature)
}
