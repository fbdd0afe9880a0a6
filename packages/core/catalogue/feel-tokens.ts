/** A word of a condition, with the character at which it begins (counted from 1). */
export type Token = { readonly at: number } & (
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'word'; readonly text: Word }
  | { readonly kind: 'end'; readonly text: '' }
)

/** Why a condition cannot be read: the character (counted from 1) and what to write instead. */
export interface Failure {
  readonly at: number
  readonly message: string
}

const words = ['and', 'or', 'not', 'in', 'true', 'false', 'null', 'list contains'] as const
const signs = ['!=', '<=', '>=', '=', '<', '>', '(', ')', ','] as const
type Word = (typeof words)[number] | (typeof signs)[number]

/** What people write and FEEL does not know, with what to write instead; longer ones first. */
const hints: readonly (readonly [string, string])[] = [
  ['==', 'write = to compare'],
  ['<>', 'write != for "is not"'],
  ['&&', 'write and'],
  ['||', 'write or'],
  ['&', 'write and'],
  ['|', 'write or'],
  ['!', 'write not(…) around the condition, or != to compare'],
  ["'", 'write texts in straight double quotes: "text"'],
  ['“', 'write texts in straight double quotes: "text"'],
  ['”', 'write texts in straight double quotes: "text"'],
  ['‘', 'write texts in straight double quotes: "text"'],
  ['’', 'write texts in straight double quotes: "text"'],
  ['（', 'write the narrow (, not the full-width one'],
  ['）', 'write the narrow ), not the full-width one'],
  ['，', 'write the narrow comma'],
  ['、', 'write the narrow comma'],
  ['＝', 'write the narrow ='],
  ['＜', 'write the narrow <'],
  ['＞', 'write the narrow >'],
  ['≤', 'write <='],
  ['≥', 'write >='],
  ['≠', 'write !='],
  ['[', 'there are no ranges and lists here; write, for example, x >= 1 and x <= 5, or x in ("a", "b")'],
  ['+', 'there is no arithmetic in conditions; write the number itself'],
  ['-', 'there is no arithmetic in conditions; a minus stands directly before the digits: -5'],
  ['*', 'there is no arithmetic in conditions; write the number itself'],
  ['/', 'there is no arithmetic in conditions; write the number itself'],
]

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' }

function plainText(body: string): string | null {
  let bad = false
  const text = body.replace(/\\(.)/gs, (_, letter: string) => {
    const meant = escapes[letter]
    if (meant === undefined) bad = true
    return meant ?? ''
  })
  return bad ? null : text
}

function readText(source: string, from: number): { token: Token; next: number } | Failure {
  const at = from + 1
  const body = /"((?:[^"\\]|\\.)*)"/sy
  body.lastIndex = from
  const found = body.exec(source)
  if (!found) return { at, message: 'the text has no end; write a closing "' }
  const text = plainText(found[1] ?? '')
  if (text === null) return { at, message: 'in a text, a backslash stands only in \\" \\\\ \\n and \\t' }
  return { token: { kind: 'text', text, at }, next: body.lastIndex }
}

function readWord(source: string, from: number): { token: Token; next: number } | Failure | null {
  const at = from + 1
  const pattern = /list\s+contains(?![A-Za-z0-9_])|[A-Za-z_][A-Za-z0-9_]*/y
  pattern.lastIndex = from
  const found = pattern.exec(source)
  if (!found) return null
  const text = found[0].replace(/\s+/g, ' ')
  const next = pattern.lastIndex
  const word = words.find((each) => each === text)
  if (word) return { token: { kind: 'word', text: word, at }, next }
  if (text === text.toLowerCase()) return { token: { kind: 'name', text, at }, next }
  return { at, message: `"${text}" has capital letters; write ${text.toLowerCase()}` }
}

function readNumber(source: string, from: number): { token: Token; next: number } | Failure | null {
  const at = from + 1
  const pattern = /-?\d+(?:\.\d+)?/y
  pattern.lastIndex = from
  const found = pattern.exec(source)
  if (!found) return null
  // More digits than a double holds would be another number than the one written.
  if (found[0].length > 15) return { at, message: 'the number is too long; write at most 15 digits' }
  if (source.startsWith('..', pattern.lastIndex)) {
    return { at, message: 'there are no ranges here; write, for example, x >= 1 and x <= 5' }
  }
  return { token: { kind: 'number', value: Number(found[0]), text: found[0], at }, next: pattern.lastIndex }
}

function readOne(source: string, from: number): { token: Token; next: number } | Failure {
  const at = from + 1
  if (source[from] === '"') return readText(source, from)
  const read = readWord(source, from) ?? readNumber(source, from)
  if (read) return read
  const hint = hints.find(([written]) => source.startsWith(written, from))
  const sign = signs.find((each) => source.startsWith(each, from))
  // "==" begins like "=" and "<>" like "<"; what people meant is the longer one.
  if (sign && !(hint && hint[0].length > sign.length)) {
    return { token: { kind: 'word', text: sign, at }, next: from + sign.length }
  }
  if (hint) return { at, message: `"${hint[0]}" is not part of FEEL here; ${hint[1]}` }
  const character = String.fromCodePoint(source.codePointAt(from) ?? 0)
  return {
    at,
    message: `"${character}" cannot stand here; names have small letters, digits and _, texts stand in "…"`,
  }
}

/** Splits a condition into its words; the last token is always `end`. */
export function tokenize(
  source: string,
): { ok: true; tokens: readonly Token[] } | { ok: false; failure: Failure } {
  const tokens: Token[] = []
  let from = 0
  while (from < source.length) {
    if (/\s/.test(source[from] ?? '')) {
      from += 1
      continue
    }
    const read = readOne(source, from)
    if ('message' in read) return { ok: false, failure: read }
    tokens.push(read.token)
    from = read.next
  }
  tokens.push({ kind: 'end', text: '', at: source.length + 1 })
  return { ok: true, tokens }
}
