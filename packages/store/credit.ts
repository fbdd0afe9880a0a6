import type { Case } from '@xinban/core/case/case'
import type { CreditRecord } from '@xinban/core/case/credit'
import { normalise } from '@xinban/core/identifiers/normalise'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { isDate, isKey } from './key-tests.ts'
import { fromCursor, type Page, pageOf, pageSize } from './page.ts'
import { blindIndex } from './seal.ts'
import { retried } from './unavailable.ts'

/** The form's identifiers of whom an application is for. */
const identifiers = ['uscc', 'legal_rep_id_no'] as const

/**
 * Whom credit records of an application are about: the account, and fingerprints of the unified social credit code
 * and of the representative's ID number, where the form has them. The account of an agent is not the applicant's: what
 * one client did is no mark on the agent's others.
 */
export function subjectKeysOf(db: Db, theCase: Pick<Case, 'applicant' | 'form' | 'answers'>): string[] {
  const found = identifiers.flatMap((field) => {
    const value = theCase.form[field]
    const text = typeof value === 'string' ? normalise(value) : ''
    return text === '' ? [] : [`${field}:${blindIndex(db.keys, `${field}:${text}`)}`]
  })
  const account = theCase.answers.by_agent === true ? [] : [`account:${theCase.applicant.id}`]
  return [...account, ...found]
}

/** Records about any of these subjects that stand, or bar an application, on a day or later; repaired ones too. */
export async function findCredit(
  db: Db,
  subjectKeys: readonly string[],
  today: string,
): Promise<CreditRecord[]> {
  const { rows } = await retried(() =>
    db.pool.query<{ body: CreditRecord }>({
      name: 'find-credit',
      text: `select body from credit
        where region_code = $1 and subject_keys && $2::text[] and greatest(until_on, bar_until) >= $3::date
        order by from_on, case_id, key`,
      values: [db.region, subjectKeys, today],
    }),
  )
  return rows.map((row) => row.body)
}

/** A record of the public list. */
export interface PublicCredit {
  readonly caseId: string
  readonly holder: string
  readonly record: CreditRecord
}

/** The published records that stand on a day, newest first. A cursor that is none finds nothing. */
export async function listCredit(
  db: Db,
  query: { today: string; cursor?: string | undefined; limit: number },
): Promise<Page<PublicCredit>> {
  const { today, cursor, limit } = query
  const after = cursor === undefined ? [] : fromCursor(cursor, [isDate, isId, isKey])
  if (!after) return { rows: [], next: null }
  let list = db.kysely
    .selectFrom('credit')
    .select(['case_id', 'key', 'holder', 'body', 'from_on'])
    .where('region_code', '=', db.region)
    .where('published', '=', true)
    .where('repaired_on', 'is', null)
    .where('from_on', '<=', today)
    .where('until_on', '>=', today)
    .orderBy('from_on', 'desc')
    .orderBy('case_id', 'desc')
    .orderBy('key', 'desc')
    .limit(pageSize(limit) + 1)
  const [from, caseId, key] = after
  if (from)
    list = list.where(sql<boolean>`(from_on, case_id, key) < (${from}::date, ${caseId}::uuid, ${key})`)
  const read = await retried(() => list.execute())
  const toRow = (row: (typeof read)[number]): PublicCredit => ({
    caseId: row.case_id,
    holder: row.holder ?? '',
    record: row.body as unknown as CreditRecord,
  })
  return pageOf(read, limit, toRow, (row) => [row.from_on, row.case_id, row.key])
}
