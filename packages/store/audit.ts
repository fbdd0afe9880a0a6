import type { Db } from './db.ts'
import { newId } from './ids.ts'
import { instant, storableJson, storableText } from './storable.ts'
import { retried } from './unavailable.ts'

/** Who did or read what, in which role; commands are audited by `commit` itself. */
export interface AuditEntry {
  readonly at: string
  readonly personId: string
  readonly role: string
  readonly action: string
  /** What it was done to: the id of a case, a file, a person; the case that the detail names, if not given. */
  readonly subject?: string
  readonly detail: Record<string, unknown>
  readonly requestId: string | null
}

/** Adds an entry; entries are never changed or removed. */
export async function appendAudit(db: Db, entry: AuditEntry): Promise<void> {
  const { at, personId, role, action, detail, requestId, subject = String(detail.case ?? '') } = entry
  const insert = db.kysely
    .insertInto('audit')
    .values({
      region_code: db.region,
      id: newId(Date.parse(at)),
      at: instant(at),
      person_id: personId,
      role,
      action,
      subject: storableText(subject),
      detail: storableJson(detail),
      request_id: requestId,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'id']).doNothing())
  await retried(() => insert.execute())
}
