import { createPublicKey, X509Certificate } from 'node:crypto'
import { listCertificates } from '@xinban/store/seal-certificates'
import type { Context } from '../context.ts'

/** The identifier of who issues credentials: the address of its document. */
export function issuerId({ settings }: Context): string {
  return `${settings.publicUrl}/api/issuer`
}

/** A public key as JOSE writes it, with its certificates. */
export type IssuerKey = Readonly<Record<string, unknown>> & { readonly kid: string }

/** The public keys of every certificate that ever sealed here (RFC 7517). */
export async function issuerKeys({ db }: Context): Promise<IssuerKey[]> {
  const certificates = await listCertificates(db)
  return certificates.map(({ key, chain }) => {
    const leaf = new X509Certificate(Buffer.from(chain[0] ?? '', 'base64'))
    const jwk = createPublicKey(leaf.toString()).export({ format: 'jwk' })
    return { ...jwk, kid: key, use: 'sig', alg: jwk.kty === 'EC' ? 'ES256' : 'RS256', x5c: chain }
  })
}

/** The issuer's document (W3C Controlled Identifiers 1.0): its keys, and that they may be used for assertions. */
export async function issuerDocument(context: Context) {
  const id = issuerId(context)
  const keys = await issuerKeys(context)
  return {
    '@context': ['https://www.w3.org/ns/cid/v1'],
    id,
    alsoKnownAs: [context.settings.publicUrl],
    verificationMethod: keys.map(({ use: _, x5c: __, ...publicKeyJwk }) => ({
      id: `${id}#${publicKeyJwk.kid}`,
      type: 'JsonWebKey',
      controller: id,
      publicKeyJwk,
    })),
    assertionMethod: keys.map(({ kid }) => `${id}#${kid}`),
  }
}
