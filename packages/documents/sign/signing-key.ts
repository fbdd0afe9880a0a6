import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'

/** A key that seals: its certificates and how it signs. Where the private key is, is its own affair. */
export interface SigningKey {
  readonly kind: 'EC' | 'RSA'
  /** DER, its own certificate first. */
  readonly chain: readonly [Uint8Array, ...Uint8Array[]]
  /** The signature over the SHA-256 of the bytes: PKCS#1 v1.5 (RSA), or a DER sequence of r and s (EC). */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** Why a certificate cannot seal now, in English, for who starts the server; null where it can. */
export function certificateFault(der: Uint8Array, at: Date): string | null {
  const certificate = new X509Certificate(der)
  const day = (date: Date) => date.toISOString().slice(0, 10)
  if (at < certificate.validFromDate)
    return `the certificate is not valid before ${day(certificate.validFromDate)}`
  if (at > certificate.validToDate) return `the certificate expired on ${day(certificate.validToDate)}`
  return kindOf(certificate.publicKey) ? null : 'the key must be RSA with 2048 bits or more, or EC P-256'
}

/** The kinds of keys that the papers' readers, OpenSSL and JOSE all verify; null for all others. */
export function kindOf(key: KeyObject): SigningKey['kind'] | null {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'EC'
  return key.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= 2048 ? 'RSA' : null
}

/** A key that this process holds: PEM of the private key and DER of its certificates. Throws where they do not fit. */
export function localKey(pem: string, chain: SigningKey['chain']): SigningKey {
  const key = createPrivateKey(pem)
  const certificate = new X509Certificate(chain[0])
  if (!certificate.checkPrivateKey(key)) throw new Error('the certificate belongs to another key')
  const kind = kindOf(key)
  if (!kind) throw new Error('the key must be RSA with 2048 bits or more, or EC P-256')
  return { kind, chain, sign: async (bytes) => sign('sha256', bytes, key) }
}
