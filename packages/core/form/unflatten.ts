import type { RawForm } from './normalise-form.ts'

const MAX_ROWS = 500

/**
 * The values behind the names of an HTML form: `name`, a repeated `name` (several options), `name.from` and `name.to`
 * (a range), `name.0.column` (a table row; numbers above 499 are ignored). Gaps between row numbers are closed.
 */
export function unflatten(entries: Iterable<readonly [string, string]>): RawForm {
  const plain = new Map<string, string[]>()
  const ranges = new Map<string, Map<string, string>>()
  const tables = new Map<string, Map<number, Map<string, string>>>()
  for (const [name, value] of entries) {
    const [, id, index, column] = /^([^.]+)\.(\d{1,3})\.(.+)$/.exec(name) ?? []
    const [, range, end] = /^([^.]+)\.(from|to)$/.exec(name) ?? []
    if (id && index && column) {
      if (Number(index) >= MAX_ROWS) continue
      const table = ensure(tables, id, () => new Map<number, Map<string, string>>())
      ensure(table, Number(index), () => new Map<string, string>()).set(column, value)
    } else if (range && end) ensure(ranges, range, () => new Map<string, string>()).set(end, value)
    else ensure(plain, name, () => []).push(value)
  }
  return Object.fromEntries([
    ...[...plain].map(([id, values]) => [id, values.length > 1 ? values : values[0]]),
    ...[...ranges].map(([id, ends]) => [id, Object.fromEntries(ends)]),
    ...[...tables].map(([id, table]) => [id, rowsOf(table)]),
  ])
}

function rowsOf(table: ReadonlyMap<number, ReadonlyMap<string, string>>): Record<string, string>[] {
  return [...table].sort(([a], [b]) => a - b).map(([, row]) => Object.fromEntries(row))
}

function ensure<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
