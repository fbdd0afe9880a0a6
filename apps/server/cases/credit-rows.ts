import { publicHolder } from '@xinban/core/access/public-holder'
import type { Case } from '@xinban/core/case/case'
import { canonicalJson } from '@xinban/core/case/chain'
import type { Change } from '@xinban/store/cases'
import { subjectKeysOf } from '@xinban/store/credit'
import type { Context } from '../context.ts'

/** Credit records that a change made or altered, with whom they are about; a name only where it is published, of natural persons masked. */
export function changedCredit({ db }: Context, before: Case | null, after: Case): Change['credit'] {
  const had = new Map((before?.credit ?? []).map((record) => [record.key, canonicalJson(record)]))
  const changed = after.credit.filter((record) => had.get(record.key) !== canonicalJson(record))
  if (changed.length === 0) return []
  const subjectKeys = subjectKeysOf(db, after)
  const { name } = publicHolder(after)
  return changed.map((record) => ({ record, subjectKeys, holder: record.published ? name : null }))
}
