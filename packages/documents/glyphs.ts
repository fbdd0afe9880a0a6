import { type Coverage, covers } from './cmap.ts'
import { fontCoverages } from './fonts.ts'

/** Data for a template with every character printable, and the characters that no font has. */
export interface Legible<T> {
  readonly value: T
  /** Each once, in code point order. */
  readonly missing: readonly string[]
}

// Invisible characters carry nothing to read, and the bidirectional ones could make a name read as another. Variation
// selectors ask for another shape of the character before them; it is printed in the font's own.
const invisible = /[^\P{Cc}\n]|\p{Cf}|\p{Variation_Selector}/gu

// Letters with marks are one glyph where there is one; Chinese characters have no marks and stay as they were written.
const marked = /\P{M}\p{M}+/gu

// Most texts that are drawings, addresses and numbers; every font has these characters.
const plain = /^[\n -~]*$/

/** Well-formed text without invisible characters: line ends are \n, a tab is a space. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replace(invisible, '')
    .replace(marked, (letters) => letters.normalize('NFC'))
}

function isMissing(character: string, more: readonly Coverage[]): boolean {
  const code = character.codePointAt(0) ?? 0
  return character !== '\n' && ![...fontCoverages(), ...more].some((coverage) => covers(coverage, code))
}

function byCode(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)
}

/** The characters of a text that no font of the papers has (nor one of `more`), each once, in code point order. */
export function missingGlyphs(text: string, more: readonly Coverage[] = []): string[] {
  return [...new Set(clean(text))].filter((character) => isMissing(character, more)).sort(byCode)
}

/** How a character without a glyph is printed, so that nobody takes it for a blank: 〔U+20BB7〕. */
export function codeNotation(character: string): string {
  return `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`
}

/**
 * Makes every string in JSON-like data printable, and says which characters were written as their code. `more`: what
 * fonts cover besides the built-in ones.
 */
export function legible<T>(data: T, more: readonly Coverage[] = []): Legible<T> {
  const missing = new Set<string>()
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (plain.test(value)) return value
      const text = clean(value)
      const gone = new Set(missingGlyphs(text, more))
      for (const character of gone) missing.add(character)
      return gone.size === 0 ? text : [...text].map((c) => (gone.has(c) ? codeNotation(c) : c)).join('')
    }
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return { value: walk(data) as T, missing: [...missing].sort(byCode) }
}
