import { canonicalJson } from '@xinban/core/case/chain'
import type { FormData } from '@xinban/core/form/form-data'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { isSealed, sealPlain, unseal, unsealDeep } from './seal.ts'
import { instant, storable } from './storable.ts'
import { codeOf, retried } from './unavailable.ts'

/** What an applicant has filled in so far. */
export interface Draft {
  /** Counts the savings from 1. */
  readonly version: number
  readonly form: FormData
  /** How the applicant wants the case handled; null: the ordinary way. */
  readonly handling: unknown
  readonly updatedAt: string
}

/** The draft as it is to be saved; `version` is the one it was made from, 0 where there is none yet. */
export interface DraftChange {
  readonly caseId: string
  readonly version: number
  readonly form: FormData
  readonly handling: unknown
  readonly at: string
}

/** The new version; or a conflict, with the version that is there; `gone`: the case was deleted meanwhile. */
export type SavedDraft =
  | { ok: true; version: number }
  | { ok: false; why: 'conflict'; version: number }
  | { ok: false; why: 'gone' }

const FOREIGN_KEY_VIOLATION = '23503'

/** The draft of a case, opened; undefined where nothing was saved yet. */
export async function readDraft(db: Db, caseId: string): Promise<Draft | undefined> {
  if (!isId(caseId)) return undefined
  const { rows } = await retried(() =>
    db.pool.query<{ version: number; form: FormData | string; handling: unknown; updated_at: Date }>({
      name: 'read-draft',
      text: 'select version, form, handling, updated_at from draft where region_code = $1 and case_id = $2',
      values: [db.region, caseId],
    }),
  )
  const [row] = rows
  if (!row) return undefined
  const { form } = row
  return {
    version: row.version,
    form: isSealed(form) ? JSON.parse(unseal(db.keys, form)) : unsealDeep(db.keys, form),
    handling: row.handling,
    updatedAt: instant(row.updated_at),
  }
}

const insert = `insert into draft (region_code, case_id, version, form, updated_at, handling)
  select $1, $2, 1, $4::jsonb, $5, $6::jsonb where $3::int = 0
  on conflict (region_code, case_id) do nothing`

const update = `update draft set version = version + 1, form = $4::jsonb, updated_at = $5,
  handling = $6::jsonb
  where region_code = $1 and case_id = $2 and version = $3::int`

/**
 * Saves a draft when nobody saved it since it was read. Saving the same again, after a lost answer, is no conflict.
 */
export async function writeDraft(db: Db, change: DraftChange): Promise<SavedDraft> {
  const { caseId, version, at } = change
  const form = storable(change.form)
  const handling: unknown = storable(change.handling)
  const sealed = JSON.stringify(sealPlain(db.keys, JSON.stringify(form)))
  const first = version === 0
  const values = [
    db.region,
    caseId,
    version,
    sealed,
    instant(at),
    handling === null ? null : JSON.stringify(handling),
  ]
  const named = { name: first ? 'insert-draft' : 'update-draft', text: first ? insert : update, values }
  const written = await retried(() => db.pool.query(named)).catch((error: unknown) => {
    if (codeOf(error) === FOREIGN_KEY_VIOLATION) return null
    throw error
  })
  if (!written) return { ok: false, why: 'gone' }
  if (written.rowCount === 1) return { ok: true, version: version + 1 }
  const there = await readDraft(db, caseId)
  const content = (draft: { form: unknown; handling: unknown }) => canonicalJson([draft.form, draft.handling])
  const same = there?.version === version + 1 && content(there) === content({ form, handling })
  if (same) return { ok: true, version: there.version }
  return { ok: false, why: 'conflict', version: there?.version ?? 0 }
}
