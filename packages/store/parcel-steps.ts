import type { Db } from './db.ts'
import { isId } from './ids.ts'
import type { ParcelKey } from './parcels.ts'
import { instant, storableText } from './storable.ts'
import { retried } from './unavailable.ts'

/** One thing that the courier says happened to a parcel. */
export interface ParcelStep {
  readonly at: string
  readonly text: string
  readonly place: string
}

/** Keeps the steps that are not known yet. */
export async function addSteps(
  db: Db,
  { caseId, parcel }: ParcelKey,
  steps: readonly ParcelStep[],
): Promise<void> {
  if (steps.length === 0) return
  const insert = db.kysely
    .insertInto('parcel_step')
    .values(
      steps.map(({ at, text, place }) => ({
        region_code: db.region,
        case_id: caseId,
        parcel,
        at: instant(at),
        text: storableText(text),
        place: storableText(place),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'case_id', 'parcel', 'at', 'text']).doNothing(),
    )
  await retried(() => insert.execute())
}

/** The steps of all parcels of a case, the oldest first. */
export async function listSteps(
  db: Db,
  caseId: string,
): Promise<(ParcelStep & { readonly parcel: string })[]> {
  if (!isId(caseId)) return []
  const list = db.kysely
    .selectFrom('parcel_step')
    .select(['parcel', 'at', 'text', 'place'])
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
    .orderBy('at')
  const rows = await retried(() => list.execute())
  return rows.map((row) => ({ ...row, at: instant(row.at) }))
}
