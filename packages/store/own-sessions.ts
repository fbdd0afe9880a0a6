import type { Person } from '@xinban/core/access/person'
import type { Db } from './db.ts'
import { isId } from './ids.ts'
import { type IdleLimits, idleOf } from './sessions.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** Ends one session of a person, or all of them; how many there were. */
export async function endSessionsOf(db: Db, personId: string, id?: string): Promise<number> {
  if (id !== undefined && !isId(id)) return 0
  const all = db.kysely
    .deleteFrom('session')
    .where('region_code', '=', db.region)
    .where('person_id', '=', personId)
  const remove = id === undefined ? all : all.where('id', '=', id)
  const [done] = await retried(() => remove.execute())
  return Number(done?.numDeletedRows ?? 0)
}

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string
  readonly browser: string
  readonly createdAt: string
  readonly lastSeen: string
  readonly expiresAt: string
}

/** The sessions of a person that stand at `now`, the one used last first. */
export async function listSessions(
  db: Db,
  person: Person,
  now: string,
  idle: IdleLimits,
  limit: number,
): Promise<OwnSession[]> {
  const select = db.kysely
    .selectFrom('session')
    .select(['id', 'browser', 'created_at', 'last_seen', 'expires_at'])
    .where('region_code', '=', db.region)
    .where('person_id', '=', person.id)
    .where('expires_at', '>', new Date(now))
    .where('last_seen', '>', new Date(Date.parse(now) - idleOf(person, idle)))
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .limit(limit)
  const rows = await retried(() => select.execute())
  return rows.map((row) => ({
    id: row.id,
    browser: row.browser,
    createdAt: instant(row.created_at),
    lastSeen: instant(row.last_seen),
    expiresAt: instant(row.expires_at),
  }))
}
