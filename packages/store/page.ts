/** One page of a list; `next` is the cursor of the page after, null on the last. */
export interface Page<T> {
  readonly rows: T[]
  readonly next: string | null
}

/** The most rows that a page has. */
const MOST = 200

/** How many rows to read for a page: one more than shown says whether there is another page. */
export function pageSize(limit: number): number {
  return Math.min(Math.max(Math.trunc(limit) || 1, 1), MOST)
}

/** Cuts what was read (one row more than the page) and makes the cursor from the last row shown. */
export function pageOf<R, T>(
  read: readonly R[],
  limit: number,
  toRow: (row: R) => T,
  keyOf: (row: R) => readonly string[],
): Page<T> {
  const shown = read.slice(0, pageSize(limit))
  const last = shown.at(-1)
  const next = last && read.length > shown.length ? toCursor(keyOf(last)) : null
  return { rows: shown.map(toRow), next }
}

function toCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url')
}

/** Reads a cursor; undefined when it is none of this list's: every part must pass its test. */
export function fromCursor(
  cursor: string,
  tests: readonly ((part: string) => boolean)[],
): readonly string[] | undefined {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
  if (!Array.isArray(parts) || parts.length !== tests.length) return undefined
  const valid = parts.every((part, index) => typeof part === 'string' && tests[index]?.(part))
  return valid ? parts : undefined
}
