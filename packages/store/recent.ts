import type { Db } from './db.ts'

/** What a process remembers of a database: the values that were used last, by their keys. */
export interface Recent<Value> {
  readonly get: (db: Db, key: string) => Value | undefined
  readonly set: (db: Db, key: string, value: Value) => void
  readonly forget: (db: Db, key: string) => void
}

/** Remembers at most so many values per database; those that were set longest ago go first. */
export function recent<Value>(most: number): Recent<Value> {
  const all = new WeakMap<Db, Map<string, Value>>()
  return {
    get: (db, key) => all.get(db)?.get(key),
    forget: (db, key) => void all.get(db)?.delete(key),
    set: (db, key, value) => {
      const values = all.get(db) ?? new Map<string, Value>()
      all.set(db, values)
      values.delete(key)
      values.set(key, value)
      const oldest = values.keys().next().value
      if (values.size > most && oldest !== undefined) values.delete(oldest)
    },
  }
}
