import { createHmac } from 'node:crypto'
import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** The name that the fingerprint of the look-up key goes by; key ids begin with `k`. */
const INDEX = 'index'

/** Says nothing about a key of 32 random bytes, but is the same only for the same key. */
function printOf(key: Buffer): string {
  return createHmac('sha256', key).update('xinban key print 1').digest('hex')
}

function printsOf({ keys }: Db): Map<string, string> {
  const all = Object.entries(keys.all).map(([id, key]): [string, string] => [id, printOf(key)])
  return new Map([...all, [INDEX, printOf(keys.index)]])
}

/**
 * Notes the fingerprints of keys at their first start; throws when a key that this database was used with is missing
 * or another one now, naming the key file. Without it, sealed data would turn out to be lost only when it is read.
 */
export async function checkKeys(db: Db, keyFile: string): Promise<void> {
  const mine = printsOf(db)
  const read = db.kysely.selectFrom('key_print').select(['key', 'print']).where('region_code', '=', db.region)
  const noted = await retried(() => read.execute())
  const wrong = noted.filter(({ key, print }) => mine.get(key) !== print).map(({ key }) => key)
  if (wrong.length > 0) {
    throw new Error(
      `${keyFile} does not hold the keys that this database was used with (missing or changed: ${wrong.join(', ')}). ` +
        'Put back the key file that belongs to the database; without it personal data cannot be read. Nothing was changed.',
    )
  }
  const known = new Set(noted.map(({ key }) => key))
  const fresh = [...mine].flatMap(([key, print]) =>
    known.has(key) ? [] : [{ region_code: db.region, key, print }],
  )
  if (fresh.length === 0) return
  const insert = db.kysely
    .insertInto('key_print')
    .values(fresh)
    .onConflict((conflict) => conflict.columns(['region_code', 'key']).doNothing())
  await retried(() => insert.execute())
}
