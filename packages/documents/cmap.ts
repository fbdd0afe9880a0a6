import { closeSync, openSync, readSync } from 'node:fs'

/** The code points that a font can draw: closed ranges, ascending. */
export type Coverage = readonly (readonly [from: number, to: number])[]

type Ranges = [number, number][]

/** Where a font's table lies, read off the list of tables at its head. */
function tableAt(font: DataView, tag: string): { at: number; length: number } {
  const count = font.getUint16(4)
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => font.getUint8(record + i)))
    if (name === tag) return { at: font.getUint32(record + 8), length: font.getUint32(record + 12) }
  }
  throw new Error(`the font has no table ${tag}`)
}

/** Format 4: segments of the basic plane; a segment may map single characters to "no glyph". */
function readFormat4(font: DataView, at: number): Ranges {
  const bytes = font.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + bytes + 2
  const ranges: Ranges = []
  for (let i = 0; i < bytes; i += 2) {
    const end = font.getUint16(ends + i)
    for (let code = font.getUint16(starts + i); code <= end && code < 0xffff; code += 1)
      if (glyphIn4(font, starts + i, bytes, code) !== 0) ranges.push([code, code])
  }
  return ranges
}

function glyphIn4(font: DataView, startAt: number, bytes: number, code: number): number {
  const delta = font.getUint16(startAt + bytes)
  const offset = font.getUint16(startAt + 2 * bytes)
  if (offset === 0) return (code + delta) & 0xffff
  const glyph = font.getUint16(startAt + 2 * bytes + offset + 2 * (code - font.getUint16(startAt)))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Format 12: groups of all planes; a group is numbered on from its first glyph, so only that one can be 0. */
function readFormat12(font: DataView, at: number): Ranges {
  const groups = font.getUint32(at + 12)
  return Array.from({ length: groups }, (_, i): [number, number] => {
    const group = at + 16 + i * 12
    const [from, to, glyph] = [font.getUint32(group), font.getUint32(group + 4), font.getUint32(group + 8)]
    return [glyph === 0 ? from + 1 : from, to]
  }).filter(([from, to]) => from <= to)
}

function merged(ranges: Ranges): Coverage {
  const result: Ranges = []
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    const last = result.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

function readTable(cmap: DataView): Coverage {
  const ranges: Ranges = []
  for (let i = 0; i < cmap.getUint16(2); i += 1) {
    const subtable = cmap.getUint32(4 + i * 8 + 4)
    const format = cmap.getUint16(subtable)
    if (format === 4) ranges.push(...readFormat4(cmap, subtable))
    if (format === 12) ranges.push(...readFormat12(cmap, subtable))
  }
  return merged(ranges)
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** Reads which characters a TrueType or OpenType font covers (table `cmap`, formats 4 and 12). */
export function readCoverage(font: Uint8Array): Coverage {
  const { at } = tableAt(viewOf(font), 'cmap')
  return readTable(viewOf(font.subarray(at)))
}

/** The same of a font in a file, of which no more is read than that: some hundred KB of its 15 MB. */
export function readFileCoverage(path: string): Coverage {
  const file = openSync(path, 'r')
  const part = (at: number, length: number) => {
    const bytes = new Uint8Array(length)
    readSync(file, bytes, 0, length, at)
    return viewOf(bytes)
  }
  try {
    const count = part(0, 12).getUint16(4)
    const { at, length } = tableAt(part(0, 12 + count * 16), 'cmap')
    return readTable(part(at, length))
  } finally {
    closeSync(file)
  }
}

/** True if the font has a glyph for the code point. */
export function covers(coverage: Coverage, code: number): boolean {
  let [low, high] = [0, coverage.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = coverage[middle] ?? [0, -1]
    if (code < from) high = middle - 1
    else if (code > to) low = middle + 1
    else return true
  }
  return false
}
