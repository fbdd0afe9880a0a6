import { signedBytes } from './signed-bytes.ts'
import { verifyCms } from './verify-cms.ts'

/** What a PDF's last signature proves. `changed`: not what was signed; `appended`: more was added after signing. */
export type PdfVerdict =
  | { readonly verdict: 'valid' | 'changed' | 'appended'; readonly certificate: Buffer }
  | { readonly verdict: 'unsigned' | 'unreadable' }

/**
 * Checks the signature of a PDF by itself; whether its certificate is one of the bureau's is for the caller to compare.
 * Never throws, whatever the bytes are.
 */
export async function verifyPdf(pdf: Buffer): Promise<PdfVerdict> {
  if (pdf.toString('latin1', 0, 5) !== '%PDF-') return { verdict: 'unreadable' }
  const found = signedBytes(pdf)
  if (!found) return { verdict: 'unsigned' }
  const signature = found === 'broken' ? null : await verifyCms(Buffer.from(found.hex, 'hex'), found.covered)
  if (found === 'broken' || !signature) return { verdict: 'unreadable' }
  const { valid, certificate } = signature
  if (!valid) return { verdict: 'changed', certificate }
  return { verdict: found.whole ? 'valid' : 'appended', certificate }
}
