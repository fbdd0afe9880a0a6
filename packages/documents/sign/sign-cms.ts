import { createHash } from 'node:crypto'
import { fromBER, Null, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { SigningKey } from './signing-key.ts'

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: bytes })
}

const parsed = new WeakMap<SigningKey['chain'], readonly Certificate[]>()

function certificatesOf(chain: SigningKey['chain']): Certificate[] {
  const known = parsed.get(chain) ?? chain.map((der) => Certificate.fromBER(new Uint8Array(der)))
  parsed.set(chain, known)
  return [...known]
}

/** ESS signing-certificate-v2 (RFC 5035): names the certificate by its SHA-256. */
function signingCertificate(der: Uint8Array): Sequence {
  const id = new Sequence({ value: [octets(sha256(der))] })
  return new Sequence({ value: [new Sequence({ value: [id] })] })
}

/**
 * A detached CMS signature (CAdES baseline B-B) over the bytes, in DER; for `openssl cms -verify -binary -inform DER`.
 * `at`: the instant that the signature claims, UTC; null where it stands outside, as in a PDF. Throws what the key's
 * `sign` throws.
 */
export function signCms(bytes: Uint8Array, key: SigningKey, at: string | null): Promise<Buffer> {
  return signDigest(sha256(bytes), key, at)
}

/** The same over bytes of which this is the SHA-256. */
export async function signDigest(digest: Uint8Array, key: SigningKey, at: string | null): Promise<Buffer> {
  const [leaf] = key.chain
  const chain = certificatesOf(key.chain)
  const [certificate] = chain
  if (!certificate) throw new Error('a key has a certificate')
  const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] })
  const signed = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
      ...(at ? [attribute(oid.signingTime, new UTCTime({ valueDate: new Date(at) }))] : []),
      attribute(oid.messageDigest, octets(digest)),
      attribute(oid.signingCertificateV2, signingCertificate(leaf)),
    ],
  })
  const algorithm =
    key.kind === 'EC'
      ? new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })
      : new AlgorithmIdentifier({ algorithmId: oid.rsa, algorithmParams: new Null() })
  const sha = () => new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() })
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: sha(),
    signedAttrs: signed,
    signatureAlgorithm: algorithm,
    signature: octets(await key.sign(toBeSigned(signed))),
  })
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [sha()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: chain,
    signerInfos: [signer],
  })
  const content = new ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) })
  return Buffer.from(content.toSchema().toBER())
}

/** The attributes as they are signed: a DER SET in canonical order, which is also how they are written. */
function toBeSigned(signed: SignedAndUnsignedAttributes): Uint8Array {
  const written = (attribute: Attribute) => Buffer.from(attribute.toSchema().toBER())
  signed.attributes.sort((a, b) => Buffer.compare(written(a), written(b)))
  const der = new Uint8Array(signed.toSchema().toBER())
  der[0] = 0x31
  signed.encodedValue = der.slice().buffer
  if (fromBER(signed.encodedValue).offset === -1) throw new Error('the attributes are not DER')
  return der
}
