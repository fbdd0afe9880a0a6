import type { CaseFile } from '@xinban/core/case/event'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { sealPlain, unsealed } from './seal.ts'
import { instant, storableText } from './storable.ts'
import { codeOf, retried } from './unavailable.ts'

/** What is known of an uploaded file; its bytes are kept elsewhere, under `path`. */
export interface StoredFile extends CaseFile {
  readonly caseId: string
  readonly path: string
  /** The person's id. */
  readonly uploadedBy: string
  readonly uploadedAt: string
}

const FOREIGN_KEY_VIOLATION = '23503'

/** Notes uploaded files of a case; one that is noted already stays as it is. False where their case was deleted meanwhile. */
export async function insertFiles(db: Db, files: readonly StoredFile[]): Promise<boolean> {
  const insert = db.kysely
    .insertInto('case_file')
    .values(
      files.map(({ id, caseId, material, name, mime, size, sha256, path, uploadedBy, uploadedAt }) => ({
        region_code: db.region,
        id,
        case_id: caseId,
        material,
        name: sealPlain(db.keys, storableText(name)),
        mime,
        size,
        sha256,
        path,
        uploaded_by: uploadedBy,
        uploaded_at: instant(uploadedAt),
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_code', 'id']).doNothing())
  try {
    await retried(() => insert.execute())
    return true
  } catch (error) {
    if (codeOf(error) === FOREIGN_KEY_VIOLATION) return false
    throw error
  }
}

/** Notes one uploaded file. */
export function insertFile(db: Db, file: StoredFile): Promise<boolean> {
  return insertFiles(db, [file])
}

function select(db: Db) {
  return db.kysely
    .selectFrom('case_file')
    .select(['id', 'case_id', 'material', 'name', 'mime', 'size', 'sha256', 'path'])
    .select(['uploaded_by', 'uploaded_at'])
    .where('region_code', '=', db.region)
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function toFile({ keys }: Db, row: Row): StoredFile {
  const { case_id, uploaded_by, uploaded_at, size, name, ...same } = row
  return {
    ...same,
    name: unsealed(keys, name),
    size: Number(size),
    caseId: case_id,
    uploadedBy: uploaded_by,
    uploadedAt: instant(uploaded_at),
  }
}

/** The files of a case in the order of their ids, which is the order of upload. */
export async function listFiles(db: Db, caseId: string): Promise<StoredFile[]> {
  if (!isId(caseId)) return []
  const list = select(db).where('case_id', '=', caseId).orderBy('id')
  return (await retried(() => list.execute())).map((row) => toFile(db, row))
}

/** Finds a file by id; who may read it follows from its case. */
export async function findFile(db: Db, id: string): Promise<StoredFile | undefined> {
  if (!isId(id)) return undefined
  const found = await retried(() => select(db).where('id', '=', id).executeTakeFirst())
  return found && toFile(db, found)
}

/**
 * Forgets a file of a case that is still at the version at which it was decided that it may go; true when it was there. The case is
 * held meanwhile: what is handed in at the same moment comes before, and the file stays, or after.
 */
export async function removeFile(db: Db, caseId: string, version: number, id: string): Promise<boolean> {
  if (!isId(caseId) || !isId(id)) return false
  const { rowCount } = await retried(() =>
    db.pool.query({
      name: 'remove-file',
      text: `with held as (
          select id from approval_case where region_code = $1 and id = $2 and version = $3 for share
        )
        delete from case_file using held
        where case_file.region_code = $1 and case_file.case_id = held.id and case_file.id = $4`,
      values: [db.region, caseId, version, id],
    }),
  )
  return rowCount === 1
}
