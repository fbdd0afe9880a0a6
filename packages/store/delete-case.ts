import { forgetHistory } from './case-history.ts'
import type { Db } from './db.ts'
import { isId, newId } from './ids.ts'
import { forgetCase } from './read-case.ts'
import { instant } from './storable.ts'
import { codeOf, retried } from './unavailable.ts'

/** Whose application goes, by whose wish, and when. */
export interface Deletion {
  readonly caseId: string
  readonly applicant: string
  readonly by: { readonly personId: string; readonly role: string }
  readonly requestId: string | null
  readonly at: string
  /** Only where nobody touched it since this instant. */
  readonly untouchedSince?: string
}

/** Where the bytes of its files lie; or why it is still there. */
export type Deleted = { ok: true; paths: string[] } | { ok: false; why: 'gone' | 'kept' }

const FOREIGN_KEY_VIOLATION = '23503'

/** Everything else goes by the foreign keys of its tables; those of a case that was handed in hold it. */
const text = `with gone as (
    delete from approval_case
    where region_code = $1 and id = $2 and applicant_id = $3 and submitted_at is null
      and ($9::timestamptz is null or updated_at <= $9 and not exists (
        select from draft where region_code = $1 and case_id = $2 and updated_at > $9) and not exists (
        select from case_file where region_code = $1 and case_id = $2 and uploaded_at > $9))
    returning id
  ), noted as (
    insert into audit (region_code, id, at, person_id, role, action, subject, detail, request_id)
    select $1, $4::uuid, $5::timestamptz, $6, $7, 'case.delete', gone.id::text, '{}'::jsonb, $8 from gone
  )
  select array(select path from case_file where region_code = $1 and case_id = $2) as paths from gone`

/**
 * Deletes an application that was never handed in, with its history, draft, files and messages; of all that the audit keeps that
 * it was deleted. The bytes of its files are the caller's to remove. One that was handed in stays, whoever asks.
 */
export async function deleteUnsubmitted(db: Db, deletion: Deletion): Promise<Deleted> {
  const { caseId, applicant, by, requestId, at, untouchedSince } = deletion
  if (!isId(caseId)) return { ok: false, why: 'gone' }
  const values = [
    db.region,
    caseId,
    applicant,
    newId(Date.parse(at)),
    instant(at),
    by.personId,
    by.role,
    requestId,
    untouchedSince ? instant(untouchedSince) : null,
  ]
  try {
    const { rows } = await retried(() =>
      db.pool.query<{ paths: string[] }>({ name: 'delete-unsubmitted', text, values }),
    )
    const [row] = rows
    if (!row) return { ok: false, why: 'gone' }
    forgetCase(db, caseId)
    forgetHistory(db, caseId)
    return { ok: true, paths: row.paths }
  } catch (error) {
    if (codeOf(error) === FOREIGN_KEY_VIOLATION) return { ok: false, why: 'kept' }
    throw error
  }
}
