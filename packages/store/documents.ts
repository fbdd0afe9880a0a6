import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A paper that was made for a case; its bytes are kept elsewhere, under `path`. */
export interface StoredDocument {
  readonly caseId: string
  /** Which paper it is: its kind, with a number where a case can have several (`pause_notice.2`). */
  readonly kind: string
  /** Counts the makings of this paper from 1. */
  readonly version: number
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly path: string
  readonly madeAt: string
  /** The characters that no font has: printed as their codes. */
  readonly missing: readonly string[]
  /** The certificate that sealed it, as `seal-certificates.ts` keeps it; null: not sealed. */
  readonly sealKey: string | null
}

/** Adds a document. Where this paper and version is there already, the first one stays and this says false. */
export async function insertDocument(db: Db, document: StoredDocument): Promise<boolean> {
  const { caseId, kind, version, sha256, size, path, madeAt, missing, sealKey } = document
  const insert = db.kysely
    .insertInto('document')
    .values({
      region_code: db.region,
      case_id: caseId,
      kind,
      version,
      sha256,
      size,
      path,
      made_at: instant(madeAt),
      missing: JSON.stringify(missing),
      seal_key: sealKey,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'case_id', 'kind', 'version']).doNothing())
  const { numInsertedOrUpdatedRows } = await retried(() => insert.executeTakeFirstOrThrow())
  return numInsertedOrUpdatedRows === 1n
}

function select(db: Db, caseId: string) {
  return db.kysely
    .selectFrom('document')
    .select(['case_id', 'kind', 'version', 'sha256', 'size', 'path', 'made_at', 'missing', 'seal_key'])
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function toDocument(row: Row): StoredDocument {
  const { case_id, made_at, missing, size, seal_key, ...same } = row
  return {
    ...same,
    caseId: case_id,
    size: Number(size),
    madeAt: instant(made_at),
    missing: missing as string[],
    sealKey: seal_key,
  }
}

/** Finds a paper of a case: the latest making, or the one asked for. */
export async function findDocument(
  db: Db,
  caseId: string,
  kind: string,
  version?: number,
): Promise<StoredDocument | undefined> {
  if (!isId(caseId)) return undefined
  let found = select(db, caseId).where('kind', '=', kind).orderBy('version', 'desc').limit(1)
  if (version !== undefined) found = found.where('version', '=', version)
  const row = await retried(() => found.executeTakeFirst())
  return row && toDocument(row)
}

/** The documents of a case, every making, by paper and version. */
export async function listDocuments(db: Db, caseId: string): Promise<StoredDocument[]> {
  if (!isId(caseId)) return []
  const { rows } = await retried(() =>
    db.pool.query<Row>({
      name: 'list-documents',
      text: `select case_id, kind, version, sha256, size, path, made_at, missing, seal_key from document
        where region_code = $1 and case_id = $2 order by kind, version`,
      values: [db.region, caseId],
    }),
  )
  return rows.map(toDocument)
}
