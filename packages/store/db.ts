import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'
import type { Keys } from './seal.ts'

export { Unavailable } from './unavailable.ts'

/** An open connection pool for one region, with the keys of its personal data. */
export interface Db {
  readonly pool: pg.Pool
  readonly region: string
  readonly keys: Keys
  readonly kysely: Kysely<DB>
}

const DATE = 1082

/** Dates stay YYYY-MM-DD: a calendar day has no time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE && format !== 'binary'
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format ?? 'text'),
}

/** The owner's address with the application's own, smaller rights; for every connection but migrations. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const settings = '-c role=xinban_app -c timezone=UTC -c search_path=public'
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} ${settings}`.trim())
  return url.href
}

/** Opens a pool; does not connect yet. `max`: connections at once, 10 if not given. */
export function connect(options: { url: string; region: string; keys: Keys; max?: number }): Db {
  const { url, region, keys, max = 10 } = options
  const pool = new pg.Pool({
    connectionString: appUrl(url),
    application_name: 'xinban',
    max,
    types,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    keepAlive: true,
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  return { pool, region, keys, kysely: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }) }
}

/** Closes the pool once its statements have ended. */
export async function close(db: Db): Promise<void> {
  await db.kysely.destroy()
}
