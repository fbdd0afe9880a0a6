import type { Message } from '@xinban/core/message/message'
import type { Db } from './db.ts'
import { messageRows } from './message-rows.ts'
import { insertMessages } from './message-text.ts'
import { numbered, valuesOf } from './named.ts'
import { instant, storableJson } from './storable.ts'
import { retried } from './unavailable.ts'

const tellStatement = numbered(`with changed as (
  select id, applicant_id from approval_case where region_code = @region and id = @case::uuid
), ${insertMessages}
select count(*)::int as told from new_messages`)

/** Keeps messages to the staff about a case, outside of any change of it; one that is known by its key is not told again. */
export async function tellStaff(
  db: Db,
  caseId: string,
  messages: readonly Message[],
  at: string,
): Promise<number> {
  const values = {
    region: db.region,
    case: caseId,
    messages: storableJson(messageRows(caseId, messages, at)),
    at: instant(at),
  }
  const { rows } = await retried(() =>
    db.pool.query<{ told: number }>({
      name: 'tell-staff',
      text: tellStatement.text,
      values: valuesOf(tellStatement, values),
    }),
  )
  return rows[0]?.told ?? 0
}
