/** The last signature of a PDF: where its hexadecimal text stands (`from` is its `<`, `to` follows its `>`), and what it covers. */
export interface SignedBytes {
  readonly from: number
  readonly to: number
  readonly hex: string
  readonly covered: Buffer
  /** False: more stands in the file behind what is covered. */
  readonly whole: boolean
}

const range = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g

/** Characters that a signature may have in hexadecimal: more than any has, and few enough to be looked at. */
const longest = 128 * 1024

/** Where the last one is said to stand; of a file with very many, one after another and none is kept. */
function lastRange(text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null
  for (const found of text.matchAll(range)) last = found
  return last
}

/** Finds it; null: there is none, `broken`: what stands there cannot be one. */
export function signedBytes(pdf: Buffer): SignedBytes | null | 'broken' {
  const last = lastRange(pdf.toString('latin1'))
  if (!last) return null
  const [start = 0, from = 0, to = 0, rest = 0] = last.slice(1).map(Number)
  const end = to + rest
  if (start !== 0 || from >= to || to - from > longest || end > pdf.length) return 'broken'
  const text = pdf.toString('latin1', from, to)
  if (!/^<(?:[0-9A-Fa-f]{2})+>$/.test(text)) return 'broken'
  const covered = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, end)])
  return { from, to, hex: text.slice(1, -1), covered, whole: end === pdf.length }
}
