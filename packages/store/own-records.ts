import type { Text } from '@xinban/core/catalogue/schema'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The ids of the cases that a person opened, the oldest first; `after` the last one read, at most `limit`. */
export async function ownCaseIds(
  db: Db,
  personId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const select = db.kysely
    .selectFrom('approval_case')
    .select('id')
    .where('region_code', '=', db.region)
    .where('applicant_id', '=', personId)
    .where('id', '>', after ?? NO_ID)
    .orderBy('id')
    .limit(limit)
  return (await retried(() => select.execute())).map((row) => row.id)
}

/** A message about a case for its applicant, with the ways by which it left the house. */
export interface OwnMessage {
  readonly subject: Text
  readonly body: Text
  readonly createdAt: string
  readonly readAt: string | null
  readonly sent: readonly {
    readonly channel: string
    readonly state: string
    readonly address: string | null
  }[]
}

/** The messages of a case for its applicant, the oldest first. Addresses are masked. */
export async function ownMessages(db: Db, caseId: string, applicant: string): Promise<OwnMessage[]> {
  const { rows } = await retried(() =>
    db.pool.query<Omit<OwnMessage, 'createdAt' | 'readAt'> & { created_at: Date; read_at: Date | null }>({
      name: 'own-messages',
      text: `select m.subject, m.body, m.created_at, m.read_at, coalesce((
          select jsonb_agg(jsonb_build_object('channel', d.channel, 'state', d.state, 'address', d.address_masked)
            order by d.channel)
          from delivery d where d.region_code = m.region_code and d.message_id = m.id), '[]') as sent
        from message m
        where m.region_code = $1 and m.case_id = $2 and (m.person_id = $3 or m.role = 'applicant')
        order by m.id`,
      values: [db.region, caseId, applicant],
    }),
  )
  return rows.map(({ created_at, read_at, ...row }) => ({
    ...row,
    createdAt: instant(created_at),
    readAt: read_at && instant(read_at),
  }))
}

/** On which day people of which roles read a case, and how often: who they are stays with the auditor. */
export interface Reading {
  /** YYYY-MM-DD in Shanghai. */
  readonly day: string
  readonly roles: string
  readonly action: string
  readonly times: number
}

/** Who else than its applicant read personal data of a case, the latest days first. */
export async function readingsOf(
  db: Db,
  caseId: string,
  applicant: string,
  limit: number,
): Promise<Reading[]> {
  const { rows } = await retried(() =>
    db.pool.query<Reading>({
      name: 'readings-of',
      text: `select (at at time zone 'UTC' + interval '8 hours')::date as day, role as roles, action,
          count(*)::int as times
        from audit where region_code = $1 and subject = $2 and person_id <> $3 and action like '%.read'
        group by 1, 2, 3 order by 1 desc, 2, 3 limit $4`,
      values: [db.region, caseId, applicant, limit],
    }),
  )
  return rows
}

/** Something that a person did, as the audit has it. */
export interface OwnAction {
  readonly id: string
  readonly at: string
  readonly role: string
  readonly action: string
  readonly subject: string
}

/** What a person did, in the order of time; `after` the last one read, at most `limit`. */
export async function ownActions(
  db: Db,
  personId: string,
  after: Pick<OwnAction, 'id' | 'at'> | null,
  limit: number,
): Promise<OwnAction[]> {
  const { rows } = await retried(() =>
    db.pool.query<Omit<OwnAction, 'at'> & { at: Date }>({
      name: 'own-actions',
      text: `select id, at, role, action, subject from audit
        where region_code = $1 and person_id = $2 and (at, id) > ($3::timestamptz, $4::uuid)
        order by at, id limit $5`,
      values: [db.region, personId, after?.at ?? '-infinity', after?.id ?? NO_ID, limit],
    }),
  )
  return rows.map(({ at, ...row }) => ({ ...row, at: instant(at) }))
}

/** Which of these are cases that the person opened. */
export async function ownAmong(db: Db, personId: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await retried(() =>
    db.pool.query<{ id: string }>({
      name: 'own-among',
      text: `select id from approval_case
        where region_code = $1 and applicant_id = $2 and id = any($3::uuid[])`,
      values: [db.region, personId, ids.filter(isId)],
    }),
  )
  return new Set(rows.map((row) => row.id))
}
