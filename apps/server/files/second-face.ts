/** How far a browser or a PDF reader looks for what a file is. */
const HEAD = 1445
/** A ZIP's end record, and how far from the end it can stand: its comment may have 64 KB. */
const zipEnd = Buffer.from('PK\x05\x06', 'latin1')
const zipTail = 22 + 0xffff

/** ZIP readers begin at the end, so a ZIP (a Java program, too) can follow anything; they bear bytes behind it. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-zipTail)
  for (
    let at = tail.indexOf(zipEnd);
    at !== -1 && at + 22 <= tail.length;
    at = tail.indexOf(zipEnd, at + 1)
  ) {
    // One disk only, with as many entries on it as in all: four bytes alone can be chance.
    if (tail.readUInt32LE(at + 4) === 0 && tail.readUInt16LE(at + 8) === tail.readUInt16LE(at + 10))
      return true
  }
  return false
}

/** What else a file is under another name, beside a picture or PDF; null for an honest one. */
export function secondFace(mime: string, bytes: Buffer): 'zip' | 'html' | 'pdf' | null {
  if (endsAsZip(bytes)) return 'zip'
  const head = bytes.toString('latin1', 0, HEAD)
  if (mime !== 'application/pdf' && head.includes('%PDF-')) return 'pdf'
  return /<(?:!doctype\s+html|html|head|body|script|iframe|svg)[\s/>]/i.test(head) ? 'html' : null
}
