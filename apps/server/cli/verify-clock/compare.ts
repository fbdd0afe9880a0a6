/** A place where a file is not as it should be. */
export interface Difference {
  /** The members from the outside in; entries of lists by their item, date or number. */
  readonly path: string
  readonly expected: unknown
  readonly found: unknown
}

type Members = Readonly<Record<string, unknown>>

/** What stands for a member that is not there. */
const NONE = '(nothing)'

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function memberOf(value: Members, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : NONE
}

/** What tells the entries of a list apart: parts by item, days by date; else their number. */
function keysOf(entries: readonly unknown[], by: 'item' | 'date' | null): string[] {
  return entries.map((entry, index) => {
    const key = by && isObject(entry) ? entry[by] : null
    return typeof key === 'string' ? key : String(index)
  })
}

function keyName(expected: readonly unknown[]): 'item' | 'date' | null {
  const [first] = expected
  if (!isObject(first)) return null
  if ('date' in first) return 'date'
  return 'item' in first ? 'item' : null
}

function compareLists(expected: readonly unknown[], found: readonly unknown[], path: string): Difference[] {
  const by = keyName(expected)
  const [wanted, there] = [keysOf(expected, by), keysOf(found, by)]
  const places = new Map(there.map((key, index) => [key, index]))
  const known = new Set(wanted)
  const surplus = there.filter((key, index) => !known.has(key) || places.get(key) !== index)
  const sameOrder = by !== 'date' || surplus.length > 0 || wanted.every((key, index) => there[index] === key)
  return [
    ...wanted.flatMap((key, index) => {
      const place = places.get(key)
      return compare(expected[index], place === undefined ? NONE : found[place], `${path}[${key}]`)
    }),
    ...surplus.map((key) => ({ path: `${path}[${key}]`, expected: NONE, found: 'an entry' })),
    ...(sameOrder ? [] : [{ path, expected: 'the days in their order', found: 'another order' }]),
  ]
}

/** Every difference between what should be there and what is. */
export function compare(expected: unknown, found: unknown, path: string): Difference[] {
  if (Array.isArray(expected) && Array.isArray(found)) return compareLists(expected, found, path)
  if (!isObject(expected) || !isObject(found)) {
    return Object.is(expected, found) ? [] : [{ path, expected, found }]
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(found)])
  return [...names].flatMap((name) =>
    compare(memberOf(expected, name), memberOf(found, name), `${path}.${name}`),
  )
}
