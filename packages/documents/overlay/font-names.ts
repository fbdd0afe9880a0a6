/** What a font calls itself: the family that a template names, and the name under which a PDF embeds it. */
export interface FontNames {
  readonly family: string
  readonly postScript: string
}

const [FAMILY, POST_SCRIPT, TYPOGRAPHIC_FAMILY] = [1, 6, 16]
const WINDOWS = 3

function tableAt(font: DataView, tag: string): number {
  for (let i = 0; i < font.getUint16(4); i += 1) {
    const record = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(record + at)))
    if (name === tag) return font.getUint32(record + 8)
  }
  throw new Error(`no table ${tag}`)
}

/** Reads a TrueType or OpenType font's names (table `name`, the records for Windows in UTF-16, English first). */
export function readFontNames(bytes: Uint8Array): FontNames {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableAt(font, 'name')
  const texts = table + font.getUint16(table + 4)
  const found = new Map<number, string>()
  for (let i = 0; i < font.getUint16(table + 2); i += 1) {
    const record = table + 6 + i * 12
    const id = font.getUint16(record + 6)
    const isEnglish = font.getUint16(record + 4) === 0x409
    if (font.getUint16(record) !== WINDOWS || (found.has(id) && !isEnglish)) continue
    const [length, at] = [font.getUint16(record + 8), texts + font.getUint16(record + 10)]
    const codes = Array.from({ length: length / 2 }, (_, unit) => font.getUint16(at + unit * 2))
    found.set(id, String.fromCharCode(...codes))
  }
  const family = found.get(TYPOGRAPHIC_FAMILY) ?? found.get(FAMILY)
  const postScript = found.get(POST_SCRIPT)
  if (!family || !postScript) throw new Error('no family name')
  return { family, postScript }
}
