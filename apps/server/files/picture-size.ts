/** How many pixels a picture says it has: PNG by its first chunk, JPEG by its frame; null where it does not say. */
export function pixelsOf(mime: string, bytes: Buffer): number | null {
  if (mime === 'image/png') return bytes.length < 24 ? null : bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
  let most: number | null = null
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) return most
    // SOF0 to SOF15 without the tables that have numbers among them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      most = Math.max(most ?? 0, bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7))
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return most
}
