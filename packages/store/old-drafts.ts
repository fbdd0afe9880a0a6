import type { Db } from './db.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** An application that was never handed in, and when it was touched last: opened, filled in, given a file, withdrawn. */
export interface OldDraft {
  readonly id: string
  readonly applicant: string
  readonly touchedAt: string
}

/** Those that nobody touched since an instant, in the order of their ids; `after` the last one read, at most `limit`. */
export async function readOldDrafts(
  db: Db,
  before: string,
  after: string | null,
  limit: number,
): Promise<OldDraft[]> {
  const { rows } = await retried(() =>
    db.pool.query<{ id: string; applicant: string; touched_at: Date }>({
      name: 'read-old-drafts',
      text: `select * from (
          select c.id, c.applicant_id as applicant, greatest(c.updated_at, d.updated_at, (
            select max(f.uploaded_at) from case_file f
            where f.region_code = c.region_code and f.case_id = c.id)) as touched_at
          from approval_case c
          left join draft d on d.region_code = c.region_code and d.case_id = c.id
          where c.region_code = $1 and c.submitted_at is null and c.id > $3::uuid
        ) as untouched where touched_at < $2 order by id limit $4`,
      values: [db.region, instant(before), after ?? NO_ID, limit],
    }),
  )
  return rows.map(({ touched_at, ...row }) => ({ ...row, touchedAt: instant(touched_at) }))
}

/** When a message of a case was made; undefined where there is none under this key. */
export async function toldAt(db: Db, caseId: string, key: string): Promise<string | undefined> {
  const select = db.kysely
    .selectFrom('message')
    .select('created_at')
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
    .where('key', '=', key)
  const found = await retried(() => select.executeTakeFirst())
  return found && instant(found.created_at)
}
