/** A file of a ZIP: uncompressed, so that the same files are the same bytes and nothing can unfold. */
export interface ZipEntry {
  /** Letters, digits and `-_./` only; it is bytes and text alike. */
  readonly name: string
  readonly size: number
  readonly crc32: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1980-01-01, the first day that the format knows: no file tells when it was packed. */
const DAY = 0x21
const VERSION = 20

/** Bytes of a local header and of an entry of the directory without their names, and of the end record. */
export const sizes = { local: 30, central: 46, end: 22 } as const

function common(entry: ZipEntry): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(VERSION, 0)
  bytes.writeUInt16LE(DAY, 8)
  bytes.writeUInt32LE(entry.crc32, 10)
  bytes.writeUInt32LE(entry.size, 14)
  bytes.writeUInt32LE(entry.size, 18)
  bytes.writeUInt16LE(entry.name.length, 22)
  return bytes
}

function number(value: number, bytes: 2 | 4): Buffer {
  const written = Buffer.alloc(bytes)
  written.writeUIntLE(value, 0, bytes)
  return written
}

/** What stands before the bytes of a file. */
export function localHeader(entry: ZipEntry): Buffer {
  return Buffer.concat([number(LOCAL, 4), common(entry), Buffer.from(entry.name, 'latin1')])
}

/** What stands behind the last file: the directory and its end. */
export function directory(entries: readonly ZipEntry[]): Buffer {
  let offset = 0
  const rows = entries.map((entry) => {
    const row = Buffer.concat([
      number(CENTRAL, 4),
      number(VERSION, 2),
      common(entry),
      Buffer.alloc(10),
      number(offset, 4),
      Buffer.from(entry.name, 'latin1'),
    ])
    offset += sizes.local + entry.name.length + entry.size
    return row
  })
  const size = rows.reduce((sum, row) => sum + row.length, 0)
  const counts = [number(entries.length, 2), number(entries.length, 2)]
  return Buffer.concat([
    ...rows,
    number(END, 4),
    Buffer.alloc(4),
    ...counts,
    number(size, 4),
    number(offset, 4),
    Buffer.alloc(2),
  ])
}

/** Bytes of the whole file; throws where the format's four bytes for a length are not enough. */
export function zipSize(entries: readonly ZipEntry[]): number {
  const each = entries.map(({ name, size }) => sizes.local + sizes.central + 2 * name.length + size)
  const total = each.reduce((sum, size) => sum + size, sizes.end)
  if (total > 0xffff_ffff || entries.length > 0xffff) throw new Error('too much for a ZIP file')
  return total
}
