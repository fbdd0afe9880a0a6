import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, readCoverage } from './cmap.ts'
import { fontCoverages } from './fonts.ts'

function words(...values: readonly number[]): number[] {
  return values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff])
}

function longs(...values: readonly number[]): number[] {
  return values.flatMap((value) => words(value >>> 16, value & 0xffff))
}

/** A font of nothing but a cmap with one subtable. */
function fontWith(subtable: readonly number[]): Uint8Array {
  const record = [...new TextEncoder().encode('cmap'), ...longs(0, 28, 0)]
  return Uint8Array.from([
    ...longs(0x10000),
    ...words(1, 0, 0, 0),
    ...record,
    ...words(0, 1, 3, 1),
    ...longs(12),
    ...subtable,
  ])
}

function codes(font: Uint8Array, from: number, to: number): string {
  const coverage = readCoverage(font)
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return String.fromCodePoint(...all.filter((code) => covers(coverage, code)))
}

describe('readCoverage', () => {
  it('reads format 4: by difference, and by a list in which 0 means no glyph', () => {
    // Segments: A–C by difference; a–d by the list 5, 0, 7, 0; the closing segment FFFF.
    const ends = words(0x43, 0x64, 0xffff)
    const starts = words(0x41, 0x61, 0xffff)
    const deltas = words(0xffc1, 0, 1)
    const offsets = words(0, 4, 0)
    const list = words(5, 0, 7, 0)
    const head = words(4, 16 + 24 + 8, 0, 6, 4, 1, 2)
    const font = fontWith([...head, ...ends, ...words(0), ...starts, ...deltas, ...offsets, ...list])
    expect(codes(font, 0x30, 0x7a)).toBe('ABCac')
  })

  it('leaves out a character that format 4 maps to no glyph by difference', () => {
    // B + delta = 0.
    const body = [
      ...words(0x43, 0xffff),
      ...words(0),
      ...words(0x41, 0xffff),
      ...words(0x10000 - 0x42, 1),
      ...words(0, 0),
    ]
    expect(codes(fontWith([...words(4, 32, 0, 4, 4, 1, 0), ...body]), 0x30, 0x7a)).toBe('AC')
  })

  it('reads format 12 beyond the basic plane, without a glyph 0 at a group’s start', () => {
    const groups = longs(0x20bb6, 0x20bb8, 9, 0x41, 0x43, 0)
    const font = fontWith([...words(12, 0), ...longs(16 + 24, 0, 2), ...groups])
    expect(codes(font, 0x20bb0, 0x20bbf)).toBe('𠮶𠮷𠮸')
    expect(codes(font, 0x40, 0x45)).toBe('BC')
  })

  it('reads the fonts of the papers as ascending ranges that do not touch', () => {
    for (const coverage of fontCoverages()) {
      const gaps = coverage.slice(1).map(([from], i) => from - (coverage[i]?.[1] ?? from))
      expect(Math.min(...gaps)).toBeGreaterThan(1)
    }
  })
})

describe('covers', () => {
  it('finds exactly what lies in a range', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 400 }), (lengths, code) => {
        let at = 0
        const coverage = lengths.map(([gap, length]): [number, number] => {
          const from = at + gap
          at = from + length
          return [from, at]
        })
        expect(covers(coverage, code)).toBe(coverage.some(([from, to]) => from <= code && code <= to))
      }),
    )
  })
})
