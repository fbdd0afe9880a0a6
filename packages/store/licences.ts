import type { Db } from './db.ts'
import { openLicence } from './licence-body.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A licence as it was issued; a later version replaces the one before. */
export interface StoredLicence {
  readonly number: string
  readonly version: number
  readonly caseId: string
  readonly status: string
  readonly body: unknown
  readonly issuedAt: string
}

/** Every version of a licence, the first one first; empty where there is no such licence. */
export async function listVersions(db: Db, number: string): Promise<StoredLicence[]> {
  const select = db.kysely
    .selectFrom('licence')
    .select(['number', 'version', 'case_id', 'status', 'body', 'issued_at'])
    .where('region_code', '=', db.region)
    .where('number', '=', number)
    .orderBy('version')
  const rows = await retried(() => select.execute())
  return rows.map(({ case_id, issued_at, body, ...same }) => ({
    ...same,
    body: openLicence(db.keys, body),
    caseId: case_id,
    issuedAt: instant(issued_at),
  }))
}

/** Finds the latest version of a licence by its number. Licences are added by `commit`. */
export async function findLicence(db: Db, number: string): Promise<StoredLicence | undefined> {
  const select = db.kysely
    .selectFrom('licence')
    .select(['number', 'version', 'case_id', 'status', 'body', 'issued_at'])
    .where('region_code', '=', db.region)
    .where('number', '=', number)
    .orderBy('version', 'desc')
    .limit(1)
  const found = await retried(() => select.executeTakeFirst())
  if (!found) return undefined
  const { case_id, issued_at, body, ...same } = found
  return { ...same, body: openLicence(db.keys, body), caseId: case_id, issuedAt: instant(issued_at) }
}
