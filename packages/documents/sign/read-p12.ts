import { P12Signer } from '@libpdf/core'
import type { SigningKey } from './signing-key.ts'

/** The key of a PKCS#12 file. Throws where the file or the password is wrong. */
export async function readP12(file: Uint8Array, password: string): Promise<SigningKey> {
  const signer = await P12Signer.create(file, password)
  return {
    kind: signer.keyType,
    chain: [signer.certificate, ...signer.certificateChain],
    sign: (bytes) => signer.sign(bytes, 'SHA-256'),
  }
}
