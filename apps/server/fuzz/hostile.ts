import type { Random } from './random.ts'

function nested(depth: number, inner: unknown, wrap: (value: unknown) => unknown): unknown {
  let value = inner
  for (let level = 0; level < depth; level++) value = wrap(value)
  return value
}

/** Texts that break programs: for SQL, paths, prototypes, encodings, dates, patterns. */
export const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '中\udfff',
  '\ufeff\u202e\u200b',
  '１２３',
  '👩‍👩‍👧‍👦'.repeat(20),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  "' or 1=1 --",
  "'; drop table event; --",
  '%',
  '_',
  '\\',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'file:///etc/passwd',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nset-cookie: a=b',
  'NaN',
  'Infinity',
  '-1',
  '0x10',
  '1e999',
  '9007199254740993',
  '99999999999999999999',
  '2026-02-30',
  '2026-02-29',
  '2028-02-29',
  '0000-01-01',
  '0000-02-29',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '-000001-01-01',
  '2026-13-01',
  '2026-11-23T25:61:61Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0193aaaa-0000-7000-8000-000000000000',
  `${'a'.repeat(60)}!`,
  'x'.repeat(101),
  'x'.repeat(501),
  '中'.repeat(5001),
] as const

/** Values of every JSON type, the edges of each. */
const hostileValues = [
  ...hostileTexts,
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53 + 2,
  -(2 ** 63),
  1e308,
  5e-324,
  [],
  {},
  [null],
  [[]],
  Array.from({ length: 2000 }, () => null),
  { toString: 1, valueOf: null, length: 1e9 },
  { toJSON: 'x', inspect: {} },
  Object.fromEntries([['__proto__', { admin: true }]]),
  { constructor: { prototype: { admin: true } } },
  nested(60, 1, (value) => [value]),
  nested(1500, 1, (value) => [value]),
  nested(1500, 1, (value) => ({ a: value })),
  'x'.repeat(200_000),
] as const satisfies readonly [unknown, ...unknown[]]

/** One of them. */
export function hostileValue(random: Random): unknown {
  return random.pick<unknown>(hostileValues)
}

/** The name of a member that no schema expects, or that means something to the language. */
function hostileKey(random: Random): string {
  return random.pick(['__proto__', 'constructor', 'toString', 'x', '', '\u0000', 'k'.repeat(300)])
}

/** The same value, wrong in one place: a member replaced, left out, or added. */
export function spoiled(random: Random, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || random.chance(0.1)) return hostileValue(random)
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.2)) return [...value, hostileValue(random)]
    const at = random.int(value.length)
    return value.map((one, index) => (index === at ? spoiled(random, one) : one))
  }
  const entries = Object.entries(value)
  if (entries.length === 0 || random.chance(0.15))
    return Object.fromEntries([...entries, [hostileKey(random), hostileValue(random)]])
  const at = random.int(entries.length)
  if (random.chance(0.15)) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(
    entries.map(([key, member], index) => [key, index === at ? spoiled(random, member) : member]),
  )
}
