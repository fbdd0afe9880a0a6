import type { Db } from './db.ts'
import { isId } from './ids.ts'
import type { ParcelKey } from './parcels.ts'
import { blindIndex, sealPlain, unsealed } from './seal.ts'
import { instant, storableText } from './storable.ts'
import { retried } from './unavailable.ts'

/** One thing that the courier says happened to a parcel. */
export interface ParcelStep {
  readonly at: string
  readonly text: string
  readonly place: string
}

/** The same words of another parcel have another fingerprint. */
function printOf(db: Db, { caseId, parcel }: ParcelKey, text: string): string {
  return blindIndex(db.keys, `parcel-step:${caseId}:${parcel}:${text}`)
}

/** Those that were kept before steps were sealed, and have no fingerprint: by their time and words. */
async function keptBefore(db: Db, { caseId, parcel }: ParcelKey): Promise<Set<string>> {
  const list = db.kysely
    .selectFrom('parcel_step')
    .select(['at', 'text'])
    .where('region_code', '=', db.region)
    .where('case_id', '=', caseId)
    .where('parcel', '=', parcel)
    .whereRef('print', '=', 'text')
  const rows = await retried(() => list.execute())
  return new Set(rows.map(({ at, text }) => `${instant(at)} ${text}`))
}

/** Keeps the steps that are not known yet, sealed. */
export async function addSteps(db: Db, key: ParcelKey, steps: readonly ParcelStep[]): Promise<void> {
  if (steps.length === 0) return
  const before = await keptBefore(db, key)
  const { caseId, parcel } = key
  const sealed = (text: string) => (text === '' ? '' : sealPlain(db.keys, text))
  const rows = steps
    .map(({ at, text, place }) => ({
      at: instant(at),
      text: storableText(text),
      place: storableText(place),
    }))
    .filter(({ at, text }) => !before.has(`${at} ${text}`))
    .map(({ at, text, place }) => ({
      region_code: db.region,
      case_id: caseId,
      parcel,
      at,
      print: printOf(db, key, text),
      text: sealed(text),
      place: sealed(place),
    }))
  if (rows.length === 0) return
  const insert = db.kysely
    .insertInto('parcel_step')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'case_id', 'parcel', 'at', 'print']).doNothing(),
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
  return rows.map(({ parcel, at, text, place }) => ({
    parcel,
    at: instant(at),
    text: unsealed(db.keys, text),
    place: unsealed(db.keys, place),
  }))
}
