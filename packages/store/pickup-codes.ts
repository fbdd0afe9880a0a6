import { codeTries, normaliseCode, type PickUp } from '@xinban/core/case/delivery/pick-up'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { blindIndex } from './seal.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** The same code of another case has another fingerprint. */
function printOf(db: Db, caseId: string, code: string): string {
  return blindIndex(db.keys, `pick-up:${caseId}:${normaliseCode(code)}`)
}

/** Keeps a new code of a case, as a fingerprint; the one before counts no more. */
export async function keepCode(
  db: Db,
  caseId: string,
  code: string,
  times: { at: string; expires: string },
): Promise<void> {
  const insert = db.kysely
    .insertInto('pickup_code')
    .values({
      region_code: db.region,
      case_id: caseId,
      code_hash: printOf(db, caseId, code),
      made_at: instant(times.at),
      expires_at: instant(times.expires),
      wrong: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'case_id']).doUpdateSet(({ ref }) => ({
        code_hash: ref('excluded.code_hash'),
        made_at: ref('excluded.made_at'),
        expires_at: ref('excluded.expires_at'),
        wrong: ref('excluded.wrong'),
      })),
    )
  await retried(() => insert.execute())
}

/** When the code of a case ends; null where there is none that counts. */
export async function codeExpires(db: Db, caseId: string, at: string): Promise<string | null> {
  if (!isId(caseId)) return null
  const find = db.kysely
    .selectFrom('pickup_code')
    .select(['expires_at', 'wrong'])
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
  const row = await retried(() => find.executeTakeFirst())
  if (!row || row.wrong >= codeTries) return null
  const expires = instant(row.expires_at)
  return expires > at ? expires : null
}

/** Looks a typed code up. A wrong one is counted in the same statement, so that nobody can try many at once. */
export async function checkCode(db: Db, caseId: string, code: string, at: string): Promise<PickUp> {
  if (!isId(caseId)) return 'none'
  const { rows } = await retried(() =>
    db.pool.query<{ right: boolean; wrong: number; expires_at: Date }>({
      name: 'check-code',
      text: `update pickup_code set wrong = case when code_hash = $3 then wrong else least(wrong + 1, $4::int + 1) end
        where region_code = $1 and case_id = $2
        returning code_hash = $3 as right, wrong, expires_at`,
      values: [db.region, caseId, printOf(db, caseId, code), codeTries],
    }),
  )
  const [row] = rows
  if (!row) return 'none'
  if (instant(row.expires_at) <= at) return 'expired'
  if (row.right) return row.wrong >= codeTries ? 'spent' : 'right'
  return row.wrong >= codeTries ? 'spent' : 'wrong'
}
