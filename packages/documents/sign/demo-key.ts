import { randomBytes, X509Certificate } from 'node:crypto'
import { BitString, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs'

/** A new demo key (EC P-256) with a certificate that it signed itself, as one PEM text: the key, then the certificate. */
export async function makeDemoKey(holder: string, from: Date): Promise<string> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber.valueBlock.valueHexView = positive(randomBytes(16))
  const name = [
    ['2.5.4.3', '演示印章 无法律效力 (demo seal, no legal effect)'],
    ['2.5.4.10', holder],
  ] as const
  for (const party of [certificate.issuer, certificate.subject])
    party.typesAndValues = name.map(
      ([type, value]) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }),
    )
  certificate.notBefore.value = from
  certificate.notAfter.value = new Date(Date.UTC(from.getUTCFullYear() + 20, from.getUTCMonth(), 1))
  certificate.extensions = [
    extension('2.5.29.19', true, new BasicConstraints({ cA: false }).toSchema().toBER()),
    // digitalSignature and contentCommitment
    extension('2.5.29.15', true, new BitString({ valueHex: new Uint8Array([0xc0]), unusedBits: 6 }).toBER()),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  const der = Buffer.from(certificate.toSchema(true).toBER())
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return `${pem('PRIVATE KEY', pkcs8)}${new X509Certificate(der).toString()}`
}

function positive(bytes: Buffer): Uint8Array {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return new Uint8Array(bytes)
}

function extension(extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue })
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
