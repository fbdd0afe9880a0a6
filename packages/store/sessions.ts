import type { Person } from '@xinban/core/access/person'
import type { Db } from './db.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A session; only the hash of its token is kept. */
export interface Session {
  readonly tokenHash: string
  readonly personId: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** Milliseconds after which `last_seen` is written again: not at every request. */
const SEEN_EVERY = 5 * 60_000

/** Begins a session; the person must be known. Sessions of this person that are over are forgotten. */
export async function createSession(db: Db, session: Session): Promise<void> {
  const { tokenHash, personId, createdAt, expiresAt } = session
  const insert = db.kysely
    .with('over', (over) =>
      over
        .deleteFrom('session')
        .where('region_code', '=', db.region)
        .where('person_id', '=', personId)
        .where('expires_at', '<=', new Date(createdAt)),
    )
    .insertInto('session')
    .values({
      region_code: db.region,
      token_hash: tokenHash,
      person_id: personId,
      created_at: instant(createdAt),
      expires_at: instant(expiresAt),
      last_seen: instant(createdAt),
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'token_hash']).doNothing())
  await retried(() => insert.execute())
}

interface Row {
  readonly id: string
  readonly name: string
  readonly roles: Person['roles']
  readonly last_seen: Date
}

/** Finds the person, as they are now, whose session has this token and has not expired at `now` (an instant). */
export async function findSession(db: Db, tokenHash: string, now: string): Promise<Person | undefined> {
  const { rows } = await retried(() =>
    db.pool.query<Row>({
      name: 'find-session',
      text: `select p.id, p.name, p.roles, s.last_seen
        from session s join person p on p.region_code = s.region_code and p.id = s.person_id
        where s.region_code = $1 and p.region_code = $1 and s.token_hash = $2 and s.expires_at > $3`,
      values: [db.region, tokenHash, instant(now)],
    }),
  )
  const [row] = rows
  if (!row) return undefined
  if (Date.parse(now) - row.last_seen.getTime() > SEEN_EVERY) await see(db, tokenHash, now)
  const { id, name, roles } = row
  return { id, name, roles }
}

async function see(db: Db, tokenHash: string, now: string): Promise<void> {
  const update = db.kysely
    .updateTable('session')
    .set({ last_seen: instant(now) })
    .where('region_code', '=', db.region)
    .where('token_hash', '=', tokenHash)
  await retried(() => update.execute())
}

/** Ends a session: its token is good for nothing from now on. */
export async function endSession(db: Db, tokenHash: string): Promise<void> {
  const remove = db.kysely
    .deleteFrom('session')
    .where('region_code', '=', db.region)
    .where('token_hash', '=', tokenHash)
  await retried(() => remove.execute())
}
