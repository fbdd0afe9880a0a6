/** Big-endian numbers of the given widths in bytes, one after the other. */
function bytes(...fields: readonly (readonly [width: 1 | 2 | 4, value: number])[]): Buffer {
  const parts = fields.map(([width, value]) => {
    const part = Buffer.alloc(width)
    if (value < 0) part.writeIntBE(value, 0, width)
    else part.writeUIntBE(value, 0, width)
    return part
  })
  return Buffer.concat(parts)
}

const u16 = (...values: readonly number[]) => bytes(...values.map((value) => [2, value] as const))
const u32 = (...values: readonly number[]) => bytes(...values.map((value) => [4, value] as const))

/** A square, as the only contour of a glyph. */
const square = Buffer.concat([
  u16(1, 100, 0, 900, 800, 3, 0),
  Buffer.from([1, 1, 1, 1]),
  u16(100, 800, 0, -800),
  u16(0, 0, 800, 0),
])

function nameTable(family: string): Buffer {
  const texts = [family, 'Regular', family, `${family} Regular`, '1', `${family}-Regular`]
  const encoded = texts.map((text) => Buffer.from(text, 'utf16le').swap16())
  let at = 0
  const records = encoded.map((text, i) => {
    const record = u16(3, 1, 0x409, i + 1, text.length, at)
    at += text.length
    return record
  })
  return Buffer.concat([u16(0, texts.length, 6 + texts.length * 12), ...records, ...encoded])
}

/** For tests: a TrueType font with one character, drawn as a square. */
export function tinyFont(family: string, character: string): Buffer {
  const code = character.codePointAt(0) ?? 0
  const cmap = Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(28, 0, 1, code, code, 1)])
  const vendor = Buffer.from('TEST')
  const os2 = Buffer.concat([
    u16(4, 1000, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    Buffer.alloc(10),
    u32(0, 0, 0, 0),
    vendor,
    u16(64, 0xffff, 0xffff, 880, -120, 0, 1000, 200),
    u32(0, 0),
    u16(500, 700, 0, 32, 1),
  ])
  const tables: Record<string, Buffer> = {
    'OS/2': os2,
    cmap,
    glyf: square,
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(0, 1000),
      Buffer.alloc(16),
      u16(100, 0, 900, 800, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(880, -120, 0, 1000, 100, 100, 900, 1, 0, 0, 0, 0, 0, 0, 0, 2)]),
    hmtx: u16(1000, 0, 1000, 100),
    loca: u32(0, 0, square.length),
    maxp: Buffer.concat([u32(0x10000), u16(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)]),
    name: nameTable(family),
    post: u32(0x30000, 0, 0, 0, 0, 0, 0, 0),
  }
  const names = Object.keys(tables)
  let at = 12 + names.length * 16
  const padded = names.map((tag) => {
    const table = tables[tag] ?? Buffer.alloc(0)
    const record = Buffer.concat([Buffer.from(tag), u32(0, at, table.length)])
    const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    at += body.length
    return { record, body }
  })
  const head = Buffer.concat([u32(0x10000), u16(names.length, 128, 3, names.length * 16 - 128)])
  return Buffer.concat([head, ...padded.map(({ record }) => record), ...padded.map(({ body }) => body)])
}
