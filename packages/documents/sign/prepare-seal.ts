import { createHash } from 'node:crypto'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'

/** What a signature in a PDF says of itself: the instant that it claims, UTC, and why it was made. */
export interface Sealing {
  readonly at: string
  readonly reason: string
}

/** A PDF with room for a signature: all but the room is as it will be signed. */
export interface PreparedPdf {
  readonly bytes: Buffer
  /** Where the room is, its angle brackets included. */
  readonly from: number
  readonly to: number
  /** SHA-256 of all but the room. */
  readonly digest: Buffer
}

// Ten digits hold the length of any file that the range can speak of.
const unknown = PdfNumber.of(1_111_111_111)

function signature(size: number, { at, reason }: Sealing): PdfDict {
  const day = new Date(at).toISOString().slice(0, 19).replace(/[-T:]/g, '')
  return PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: new PdfArray([PdfNumber.of(0), unknown, unknown, unknown]),
    Contents: PdfString.fromBytes(new Uint8Array(size)),
    M: PdfString.fromString(`D:${day}Z`),
    Reason: PdfString.fromString(reason),
  })
}

/** Adds a signature and its field, which shows nothing on the first page, in an incremental update: what was there stays. */
async function withSignature(pdf: Uint8Array, size: number, sealing: Sealing): Promise<Buffer> {
  const document = await PDF.load(pdf)
  const page = document.getPage(0)
  if (!page) throw new Error('a PDF without pages cannot be signed')
  const field = document.getOrCreateForm().createSignatureField('Seal').getDict()
  field.delete('Kids')
  field.set('V', document.register(signature(size, sealing)))
  field.set('Type', PdfName.of('Annot'))
  field.set('Subtype', PdfName.of('Widget'))
  // Printed, and locked against moving.
  field.set('F', PdfNumber.of(132))
  field.set('P', page.ref)
  field.set('Rect', new PdfArray([0, 0, 0, 0].map((at) => PdfNumber.of(at))))
  return Buffer.from(await document.save({ incremental: true }))
}

/** Makes room for a signature of at most `size` bytes. No key is needed, so that this can be done where none is. */
export async function prepareSeal(
  pdf: Uint8Array,
  { size, ...sealing }: Sealing & { readonly size: number },
): Promise<PreparedPdf> {
  const bytes = await withSignature(pdf, size, sealing)
  const range = bytes.indexOf('[', bytes.indexOf('/ByteRange', pdf.length))
  const from = bytes.indexOf('<', bytes.indexOf('/Contents', range))
  const to = from + 2 * size + 2
  if (range < 0 || bytes[to - 1] !== 0x3e) throw new Error('the PDF has no room for a signature')
  const room = bytes.indexOf(']', range) - range
  bytes.write(`[0 ${from} ${to} ${bytes.length - to}`.padEnd(room), range, 'latin1')
  const hash = createHash('sha256').update(bytes.subarray(0, from)).update(bytes.subarray(to))
  return { bytes, from, to, digest: hash.digest() }
}
