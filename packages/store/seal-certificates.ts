import type { Db } from './db.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A certificate that seals or has sealed here: its short name, and DER in base64 with those above it. */
export interface SealCertificate {
  readonly key: string
  readonly chain: readonly string[]
  readonly since: string
}

/** Notes a certificate the first time that it is used. */
export async function noteCertificate(db: Db, { key, chain, since }: SealCertificate): Promise<void> {
  const row = { region_code: db.region, key, chain: JSON.stringify(chain), since: instant(since) }
  const insert = db.kysely
    .insertInto('seal_certificate')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region_code', 'key']).doNothing())
  await retried(() => insert.execute())
}

/** Every certificate that ever sealed here, the newest first. */
export async function listCertificates(db: Db): Promise<SealCertificate[]> {
  const read = db.kysely
    .selectFrom('seal_certificate')
    .select(['key', 'chain', 'since'])
    .where('region_code', '=', db.region)
    .orderBy('since', 'desc')
    .orderBy('key')
  const rows = await retried(() => read.execute())
  return rows.map((row) => ({ ...row, chain: row.chain as string[], since: instant(row.since) }))
}
