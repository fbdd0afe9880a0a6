import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { forKysely, statementPool } from './pools.ts'
import type { DB } from './schema.ts'
import type { Keys } from './seal.ts'

export { appUrl } from './pools.ts'
export { Unavailable } from './unavailable.ts'

/** An open connection pool for one region, with the keys of its personal data. */
export interface Db {
  readonly pool: pg.Pool
  readonly region: string
  readonly keys: Keys
  readonly kysely: Kysely<DB>
}

/** Opens a pool; does not connect yet. `max`: connections at once, 10 if not given. */
export function connect(options: { url: string; region: string; keys: Keys; max?: number }): Db {
  const { url, region, keys, max = 10 } = options
  const pool = statementPool(url, max)
  const dialect = new PostgresDialect({ pool: forKysely(pool) })
  return { pool, region, keys, kysely: new Kysely<DB>({ dialect }) }
}

/** Closes the pool once its statements have ended. */
export async function close(db: Db): Promise<void> {
  await db.kysely.destroy()
}
