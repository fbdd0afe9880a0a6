import { createHash, X509Certificate } from 'node:crypto'
import { fromBER } from 'asn1js'
import { type CertificateSetItem, ContentInfo, CryptoEngine, SignedData } from 'pkijs'

/** What a signature says of itself; whether its certificate is to be trusted is for the reader to decide. */
export interface CmsVerdict {
  /** False: the bytes are not those that were signed, or the signature is not of this certificate's key. */
  readonly valid: boolean
  /** The signer's certificate, DER. */
  readonly certificate: Buffer
}

/** Our own, because LibPDF sets one for the whole process that cannot verify. */
const engine = new CryptoEngine({ name: 'xinban', crypto: globalThis.crypto })

/** Bytes that a signature may have: a key of 4096 bits with a chain of ten certificates has a quarter of it. */
const longest = 64 * 1024

const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47'

/**
 * Checks a detached CMS signature over the bytes: digest, signature, and that the certificate is the one it names (CAdES).
 * Null: there is no such signature.
 */
export async function verifyCms(signature: Uint8Array, bytes: Uint8Array): Promise<CmsVerdict | null> {
  if (signature.length > longest) return null
  const data = parse(signature)
  if (data?.signerInfos.length !== 1) return null
  // Bytes that it brings along would be verified instead of those that it is asked about.
  if (data.encapContentInfo.eContent) return null
  const all = data.certificates ?? []
  const certificate = all.find((one) => names(data, derOf(one))) ?? all[0]
  if (!certificate) return null
  // It alone may have signed: no other certificate in there stands in for it.
  data.certificates = [certificate]
  const der = derOf(certificate)
  if (!isUsable(der)) return null
  const verified = await data
    .verify({ signer: 0, data: copyOf(bytes), checkChain: false }, engine)
    .catch(() => false)
  return { valid: verified && names(data, der), certificate: der }
}

function parse(signature: Uint8Array): SignedData | null {
  try {
    const asn1 = fromBER(copyOf(signature))
    // Behind it stands nothing but what fills the room that a PDF kept for it.
    if (asn1.offset === -1 || signature.subarray(asn1.offset).some((byte) => byte !== 0)) return null
    return new SignedData({ schema: new ContentInfo({ schema: asn1.result }).content })
  } catch {
    return null
  }
}

function derOf(certificate: CertificateSetItem): Buffer {
  return Buffer.from(certificate.toSchema().toBER())
}

function isUsable(der: Buffer): boolean {
  try {
    return new X509Certificate(der).raw.length > 0
  } catch {
    return false
  }
}

/** True where the signature names this certificate as its own, by SHA-256 (ESSCertIDv2 with the default hash). */
function names(data: SignedData, der: Buffer): boolean {
  const attributes = data.signerInfos[0]?.signedAttrs?.attributes ?? []
  const value = attributes.find((one) => one.type === signingCertificateV2)?.values[0]
  return value !== undefined && Buffer.from(value.toBER()).includes(createHash('sha256').update(der).digest())
}

/** A Buffer's own `buffer` may hold more than its bytes. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
