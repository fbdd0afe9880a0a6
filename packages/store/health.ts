import type { Db } from './db.ts'
import { Unavailable } from './unavailable.ts'

/** Milliseconds that the database has to answer. */
const PATIENCE = 2_000

/** Resolves when the database answers in time and knows this region; else throws `Unavailable`. No second try. */
export async function ping(db: Db): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE)
  try {
    const query = db.pool.query('select from region where region_code = $1', [db.region])
    const { rowCount } = await Promise.race([query, late])
    if (rowCount !== 1) throw new Error(`the database does not know the region ${db.region}`)
  } catch (cause) {
    throw new Unavailable('the database is not available', { cause })
  } finally {
    clearTimeout(timer)
  }
}
