import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

const DATE = 1082

/** Dates stay YYYY-MM-DD: a calendar day has no time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE && format !== 'binary'
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format ?? 'text'),
}

/** Milliseconds: to reach the server, for a statement on the server, for its answer to arrive here. */
const patience = { connectionTimeoutMillis: 5_000, statement_timeout: 15_000, query_timeout: 20_000 }

/** The owner's address with the application's own, smaller rights; for every connection but migrations. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const settings = '-c role=xinban_app -c timezone=UTC -c search_path=public'
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} ${settings}`.trim())
  return url.href
}

/** A connection that breaks is replaced by the pool; without listeners it would end the process. */
function bearErrors(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The pool of the application's statements; `max` connections at once. Does not connect yet. */
export function statementPool(ownerUrl: string, max: number): pg.Pool {
  const connectionString = appUrl(ownerUrl)
  return bearErrors(
    new pg.Pool({ connectionString, application_name: 'xinban', max, types, keepAlive: true, ...patience }),
  )
}

/**
 * The pool of the job queue, at an address with the rights it needs: one connection waits for news, others work. It is
 * more patient than requests are: nothing is answered while a paper is being made.
 */
export function jobPool(connectionString: string): pg.Pool {
  return bearErrors(
    new pg.Pool({
      connectionString,
      application_name: 'xinban jobs',
      max: 10,
      keepAlive: true,
      connectionTimeoutMillis: 15_000,
    }),
  )
}

/** True when the answer did not arrive in time: the connection still waits for it, and nobody else may use it. */
function isLate(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout'
}

function lent(client: pg.PoolClient): PostgresPoolClient {
  let late = false
  const query = async (text: string, values: unknown[]) => {
    try {
      return await client.query(text, values)
    } catch (error) {
      late ||= isLate(error)
      throw error
    }
  }
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy || late),
  }
}

/**
 * The pool as Kysely uses it. Kysely gives a connection back without saying how its statement ended; one whose answer
 * is overdue must be closed, or the next statement would wait behind it.
 */
export function forKysely(pool: pg.Pool): PostgresPool {
  return { options: pool.options, end: () => pool.end(), connect: async () => lent(await pool.connect()) }
}
