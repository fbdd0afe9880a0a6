import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'

/** The identity that GB/T 32918 signatures are made with where nothing else was agreed. */
export const SM2_IDENTITY = '1234567812345678'

/** A key of the national algorithms: how it signs, and the public key that others verify with (PEM). */
export interface Sm2Key {
  readonly publicKey: string
  /** SM2 with SM3 (GB/T 32918, 32905) over the bytes, as DER, with the default identity. */
  readonly sign: (bytes: Uint8Array) => Buffer
}

const options = { hash: true, der: true, userId: SM2_IDENTITY } as const

/** The last bytes of a key in DER: `04`, x and y. */
function pointOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(-65).toString('hex')
}

function isSm2(key: KeyObject): boolean {
  // Node names the curve only for keys that it calls EC; the identifier stands in every form of the key.
  return key.export({ type: 'spki', format: 'der' }).toString('hex').includes('06082a811ccf5501822d')
}

/** The scalar in a PKCS#8 key: the 32 bytes behind `02 01 01 04 20` of the EC key inside. */
function scalarOf(key: KeyObject): string {
  const der = key.export({ type: 'pkcs8', format: 'der' })
  const at = der.indexOf(Buffer.from('0201010420', 'hex'))
  if (at < 0) throw new Error('the key has no private part')
  return der.subarray(at + 5, at + 37).toString('hex')
}

/** Reads a private key as OpenSSL writes it (`openssl genpkey -algorithm SM2`). Throws where it is none of SM2. */
export function readSm2(pem: string): Sm2Key {
  const key = createPrivateKey(pem)
  const publicKey = createPublicKey(pem)
  if (!isSm2(publicKey)) throw new Error('the key is none of SM2')
  const [scalar, point] = [scalarOf(key), pointOf(publicKey)]
  // Node's own SM2 signs with an empty identity, which nobody else verifies.
  const sign = (bytes: Uint8Array) =>
    Buffer.from(sm2.doSignature(bytes, scalar, { ...options, publicKey: point }), 'hex')
  return { publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(), sign }
}

/** True where the signature is this key's over these bytes. Never throws, whatever the signature is. */
export function verifySm2(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey(publicKey)
    if (!isSm2(key)) return false
    return sm2.doVerifySignature(bytes, Buffer.from(signature).toString('hex'), pointOf(key), options)
  } catch {
    return false
  }
}
