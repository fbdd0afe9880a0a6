import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { retried } from './unavailable.ts'

/** The regions whose data this database holds. */
async function regionsOf(db: Db): Promise<string[]> {
  const select = db.kysely.selectFrom('region').select('region_code')
  return (await retried(() => select.execute())).map((row) => row.region_code)
}

/** What the rows of every region say: one data folder may serve several. */
async function inEveryRegion(db: Db, text: string, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (const region of await regionsOf(db)) {
    const values = [region, ids.filter(isId)]
    const { rows } = await retried(() => db.pool.query<{ path: string }>(text, values))
    for (const { path } of rows) known.add(path)
  }
  return known
}

/** Where the files among these ids lie that a row knows, below the data folder. */
export function knownFiles(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const text = 'select path from case_file where region_code = $1 and id = any($2::uuid[])'
  return inEveryRegion(db, text, ids)
}

/** Where the papers of these cases lie that a row knows. */
export function knownPapers(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  const text = 'select path from document where region_code = $1 and case_id = any($2::uuid[])'
  return inEveryRegion(db, text, caseIds)
}
