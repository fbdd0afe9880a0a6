import type { Db } from './db.ts'
import { retried } from './unavailable.ts'

/** Under this name the edition stands among what the region's work rests on. */
const NAME = 'edition'

/** Notes which edition of the catalogue the process works with that was started last. */
export async function noteEdition(db: Db, edition: string): Promise<void> {
  const note = db.kysely
    .insertInto('ground')
    .values({ region_code: db.region, name: NAME, print: edition })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'name'])
        .doUpdateSet({ print: (excluded) => excluded.ref('excluded.print') }),
    )
  await retried(() => note.execute())
}

/** The edition of the process that was started last; undefined before any was. */
export async function readEdition(db: Db): Promise<string | undefined> {
  const read = db.kysely
    .selectFrom('ground')
    .select('print')
    .where('region_code', '=', db.region)
    .where('name', '=', NAME)
  return (await retried(() => read.executeTakeFirst()))?.print
}
