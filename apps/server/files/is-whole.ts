/** True when a picture or PDF goes on to its end: nothing is cut off. What comes after the end does not matter. */
export function isWhole(mime: string, bytes: Buffer): boolean {
  if (mime === 'image/jpeg') return isWholeJpeg(bytes)
  if (mime === 'image/png') return isWholePng(bytes)
  return bytes.subarray(-afterPdf).includes('%%EOF')
}

/** Mail programs and scanners add bytes after the end of a PDF; readers look for it this far back and farther. */
const afterPdf = 16 * 1024

/** Steps over the segments, whose thumbnails have ends of their own, to the picture, and looks for its end there. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    if (marker === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) !== -1
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

/** Steps over the chunks to the last, which must be there whole, after at least one with pixels. */
function isWholePng(bytes: Buffer): boolean {
  let at = 8
  let pixels = false
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IEND') return pixels
    pixels ||= type === 'IDAT'
    at += 12 + bytes.readUInt32BE(at)
  }
  return false
}
