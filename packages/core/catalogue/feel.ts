import type { Tree } from './condition.ts'
import { type Failure, type Token, tokenize } from './feel-tokens.ts'

const comparisons = { '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const
type Comparison = keyof typeof comparisons

const LONGEST = 2000
const DEEPEST = 40

interface Reader {
  readonly tokens: readonly Token[]
  next: number
  /** How many parentheses are open: a bound for everything that walks the tree. */
  depth: number
}

type Read = Tree | Failure

function failed(read: Read): read is Failure {
  return 'message' in read
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.next] ?? { kind: 'end', text: '', at: 1 }
}

function take(reader: Reader): Token {
  const token = peek(reader)
  if (token.kind !== 'end') reader.next += 1
  return token
}

function isWord(token: Token, text: string): boolean {
  return token.kind === 'word' && token.text === text
}

function takeWord(reader: Reader, text: string): boolean {
  if (!isWord(peek(reader), text)) return false
  reader.next += 1
  return true
}

function shown(token: Token): string {
  return token.kind === 'end' ? 'the end of the condition' : `"${token.text}"`
}

function fail(token: Token, message: string): Failure {
  return { at: token.at, message }
}

function comparisonOf(token: Token): Comparison | undefined {
  return token.kind === 'word' && token.text in comparisons ? (token.text as Comparison) : undefined
}

function literalOf(token: Token): { value: string | number | boolean | null } | undefined {
  if (token.kind === 'text') return { value: token.text }
  if (token.kind === 'number') return { value: token.value }
  if (isWord(token, 'true')) return { value: true }
  if (isWord(token, 'false')) return { value: false }
  return isWord(token, 'null') ? { value: null } : undefined
}

function readComparison(reader: Reader, name: string): Read {
  const sign = take(reader)
  const comparison = comparisonOf(sign)
  const token = take(reader)
  const literal = literalOf(token)
  if (!comparison || !literal) {
    return fail(
      token,
      `after ${shown(sign)} write a number, a text in "…", true, false or null, not ${shown(token)}`,
    )
  }
  const op = comparisons[comparison]
  const { value } = literal
  if (op === 'eq' || op === 'ne') return { op, name, value }
  if (typeof value === 'number') return { op, name, value }
  return fail(token, `after ${shown(sign)} write a number; use = or != for anything else`)
}

function readIn(reader: Reader, name: string): Read {
  take(reader)
  const open = take(reader)
  if (!isWord(open, '('))
    return fail(open, `after in write a list in ( ), for example: ${name} in ("a", "b")`)
  const values: (string | number)[] = []
  do {
    const token = take(reader)
    if (token.kind !== 'text' && token.kind !== 'number') {
      return fail(token, `in the list write texts in "…" or numbers, not ${shown(token)}`)
    }
    values.push(token.kind === 'number' ? token.value : token.text)
  } while (takeWord(reader, ','))
  const close = take(reader)
  if (!isWord(close, ')'))
    return fail(close, `in the list write a comma or the closing ), not ${shown(close)}`)
  // FEEL engines disagree about a list of one before and/or: feelin reads `x in (("a") and y)`.
  if (values.length === 1) return fail(open, `for one value write ${name} = … instead of in`)
  return { op: 'in', name, values }
}

function readName(reader: Reader): Read {
  const name = take(reader)
  const after = peek(reader)
  if (comparisonOf(after)) return readComparison(reader, name.text)
  if (isWord(after, 'in')) return readIn(reader, name.text)
  if (isWord(after, '(')) {
    return fail(name, `there is no function "${name.text}"; only not(…) and list contains(name, "a")`)
  }
  if (name.text === 'between') return fail(name, 'there is no between; write x >= 1 and x <= 5')
  return { op: 'is', name: name.text }
}

function readGroup(reader: Reader): Read {
  const open = take(reader)
  if (reader.depth === DEEPEST)
    return fail(open, `too many parentheses in each other; write at most ${DEEPEST}`)
  reader.depth += 1
  const inside = readOr(reader)
  reader.depth -= 1
  if (failed(inside)) return inside
  if (takeWord(reader, ')')) return inside
  const found = peek(reader)
  if (found.kind === 'end') return fail(open, 'the ( has no end; write the closing )')
  return fail(found, `write and, or or the closing ), not ${shown(found)}`)
}

function readNot(reader: Reader): Read {
  const not = take(reader)
  if (!isWord(peek(reader), '(')) return fail(not, 'write not( … ) with parentheses')
  const arg = readGroup(reader)
  return failed(arg) ? arg : { op: 'not', arg }
}

function readContains(reader: Reader): Read {
  take(reader)
  const [open, name, comma, value, close] = [0, 1, 2, 3, 4].map(() => take(reader))
  if (open && name && comma && value && close) {
    const right = isWord(open, '(') && name.kind === 'name' && isWord(comma, ',') && isWord(close, ')')
    if (right && value.kind === 'text') return { op: 'has', name: name.text, value: value.text }
  }
  return fail(open ?? peek(reader), 'write list contains(name, "value")')
}

function readTerm(reader: Reader): Read {
  const token = peek(reader)
  if (token.kind === 'name') return readName(reader)
  if (isWord(token, 'not')) return readNot(reader)
  if (isWord(token, 'list contains')) return readContains(reader)
  if (isWord(token, '(')) return readGroup(reader)
  const literal = literalOf(token)
  if (!literal) return fail(token, `write a name, not(…) or list contains(…) here, not ${shown(token)}`)
  take(reader)
  if (comparisonOf(peek(reader))) return fail(token, 'write the name first and the value after it: x > 5')
  if (typeof literal.value === 'boolean') return { op: 'constant', value: literal.value }
  return fail(token, `${shown(token)} alone is no condition; compare a name with it, for example: x = "a"`)
}

function readAnd(reader: Reader): Read {
  return readChain(reader, 'and', readTerm)
}

function readOr(reader: Reader): Read {
  return readChain(reader, 'or', readAnd)
}

function readChain(reader: Reader, op: 'and' | 'or', part: (reader: Reader) => Read): Read {
  const first = part(reader)
  if (failed(first)) return first
  const args = [first]
  while (takeWord(reader, op)) {
    const arg = part(reader)
    if (failed(arg)) return arg
    args.push(arg)
  }
  return args.length === 1 ? first : { op, args }
}

function unexpected(token: Token): Failure {
  if (comparisonOf(token) || isWord(token, 'in')) {
    return fail(token, `only a name can stand before ${shown(token)}`)
  }
  return fail(token, `write and or or before ${shown(token)}, or leave it out`)
}

type Parsed = { readonly ok: true; readonly tree: Tree } | { readonly ok: false; readonly message: string }

function parse(feel: string): Parsed {
  const refused = (failure: Failure) =>
    ({ ok: false, message: `at character ${failure.at}: ${failure.message}` }) as const
  if (feel.length > LONGEST) {
    return refused({ at: LONGEST, message: `the condition is too long; write at most ${LONGEST} characters` })
  }
  const split = tokenize(feel)
  if (!split.ok) return refused(split.failure)
  if (split.tokens.length === 1)
    return refused({ at: 1, message: 'the condition is empty; leave out the key instead' })
  const reader: Reader = { tokens: split.tokens, next: 0, depth: 0 }
  const tree = readOr(reader)
  if (failed(tree)) return refused(tree)
  const rest = peek(reader)
  return rest.kind === 'end' ? { ok: true, tree } : refused(unexpected(rest))
}

/** Conditions that were read before: thousands of items share a few (by_agent …), and share the tree then. */
const known = new Map<string, Parsed>()
const MOST_KNOWN = 10_000

/**
 * Reads a condition of the FEEL subset into data (see `Condition`). The message of a mistake says at which character
 * it is, counted from 1, and what to write instead.
 */
export function parseCondition(feel: string): Parsed {
  const before = known.get(feel)
  if (before) return before
  const parsed = parse(feel)
  if (known.size < MOST_KNOWN && feel.length <= LONGEST) known.set(feel, parsed)
  return parsed
}
