import type { Message } from '@xinban/core/message/message'
import type { Db } from './db.ts'
import { messageRows } from './message-rows.ts'
import { askDeliveries, deliverSpecs, enqueue, insertMessages } from './message-text.ts'
import { numbered, valuesOf } from './named.ts'
import { readPlans } from './plans.ts'
import { type FoundCase, foundCase, type StateRow } from './read-case.ts'
import { instant, storableJson } from './storable.ts'
import { retried } from './unavailable.ts'

/** Where a walk through the waking cases is: the last one read. */
export interface WakingAt {
  readonly on: string
  readonly id: string
}

/** Cases for which something falls due by themselves; `next`: where to go on, null when there are no more. */
export interface Waking {
  readonly cases: readonly FoundCase[]
  readonly next: WakingAt | null
}

interface Row extends StateRow {
  readonly id: string
  readonly wake_on: string
}

/** The cases that wake on this day or should have before, the longest due first; many in one round trip. */
export async function readWaking(
  db: Db,
  today: string,
  after: WakingAt | null,
  limit: number,
): Promise<Waking> {
  const { rows } = await retried(() =>
    db.pool.query<Row>({
      name: 'read-waking',
      text: `select id, wake_on, state, plan_hash, head_hash from approval_case
        where region_code = $1 and wake_on <= $2 and (wake_on, id) > ($3::date, $4::uuid)
        order by wake_on, id limit $5`,
      values: [db.region, today, after?.on ?? '-infinity', after?.id ?? NO_ID, limit],
    }),
  )
  const plans = await readPlans(
    db,
    rows.map((row) => row.plan_hash),
  )
  const cases = rows.flatMap((row) => {
    const plan = plans.get(row.plan_hash)
    return plan ? [foundCase(db, row, plan)] : []
  })
  const last = rows.at(-1)
  return { cases, next: last && rows.length === limit ? { on: last.wake_on, id: last.id } : null }
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** What a day meant for a case besides commands: what it says to whom, and when the case wakes next. */
export interface Settlement {
  readonly caseId: string
  /** The version that was looked at; a case that went on meanwhile is left alone. */
  readonly version: number
  readonly wakeOn: string | null
  readonly messages: readonly Message[]
}

const settleCases = numbered(`with changed as (
  update approval_case set wake_on = s.wake_on
  from jsonb_to_recordset(@settled::jsonb) as s(id uuid, version int, wake_on date)
  where approval_case.region_code = @region and approval_case.id = s.id and approval_case.version = s.version
  returning approval_case.id, approval_case.applicant_id
), ${insertMessages}, ${askDeliveries}, ${enqueue(deliverSpecs)}
select (select count(*) from changed)::int as changed, (select count(*) from jobs)::int as jobs`)

/** Keeps many settlements in one statement; says how many cases were still at their version. */
export async function settle(db: Db, settlements: readonly Settlement[], at: string): Promise<number> {
  if (settlements.length === 0) return 0
  const settled = settlements.map(({ caseId, version, wakeOn }) => ({ id: caseId, version, wake_on: wakeOn }))
  const messages = settlements.flatMap((one) => messageRows(one.caseId, one.messages, at))
  const values = {
    region: db.region,
    settled: JSON.stringify(settled),
    messages: storableJson(messages),
    at: instant(at),
  }
  const { rows } = await retried(() =>
    db.pool.query<{ changed: number }>({
      name: 'settle-cases',
      text: settleCases.text,
      values: valuesOf(settleCases, values),
    }),
  )
  return rows[0]?.changed ?? 0
}
