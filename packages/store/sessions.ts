import { isStaff, type Person } from '@xinban/core/access/person'
import type { Db } from './db.ts'
import { newId } from './ids.ts'
import { unsealed } from './seal.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** A session that begins; only the hash of its token is kept. */
export interface NewSession {
  readonly tokenHash: string
  readonly personId: string
  /** The browser, roughly: for its owner to know it again. */
  readonly browser: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** How long a session may be idle, in milliseconds: at a desk shorter than at home. */
export interface IdleLimits {
  readonly staff: number
  readonly applicant: number
}

/** A session that stands, and whose it is. `idleUntil`: when it ends if nothing more is asked. */
export interface Session {
  readonly id: string
  readonly person: Person
  readonly idleUntil: string
  readonly expiresAt: string
}

/** Milliseconds after which `last_seen` is written again: not at every request. */
const SEEN_EVERY = 60_000

/**
 * Begins a session; the person must be known. Of this person's others those that are over are forgotten, and the ones
 * that were used the longest ago where there would be more than `most`.
 */
export async function createSession(db: Db, session: NewSession, most: number): Promise<void> {
  const { tokenHash, personId, browser, createdAt, expiresAt } = session
  const surplus = db.kysely
    .selectFrom('session')
    .select('token_hash')
    .where('region_code', '=', db.region)
    .where('person_id', '=', personId)
    .orderBy('last_seen', 'desc')
    .orderBy('token_hash')
    .offset(most - 1)
  const insert = db.kysely
    .with('gone', (gone) =>
      gone
        .deleteFrom('session')
        .where('region_code', '=', db.region)
        .where('person_id', '=', personId)
        .where((where) =>
          where.or([where('expires_at', '<=', new Date(createdAt)), where('token_hash', 'in', surplus)]),
        ),
    )
    .insertInto('session')
    .values({
      region_code: db.region,
      id: newId(Date.parse(createdAt)),
      token_hash: tokenHash,
      person_id: personId,
      browser,
      created_at: instant(createdAt),
      expires_at: instant(expiresAt),
      last_seen: instant(createdAt),
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'token_hash']).doNothing())
  await retried(() => insert.execute())
}

interface Row {
  readonly session: string
  readonly id: string
  readonly name: string
  readonly roles: Person['roles']
  readonly last_seen: Date
  readonly expires_at: Date
}

/** Milliseconds for which this person may be idle. */
export function idleOf(person: Person, idle: IdleLimits): number {
  return isStaff(person) ? idle.staff : idle.applicant
}

/**
 * Finds the session with this token that stands at `now` (an instant), with its person as they are now. One that was
 * idle too long, has expired, or whose person has no role any more is ended for good.
 */
export async function findSession(
  db: Db,
  tokenHash: string,
  now: string,
  idle: IdleLimits,
): Promise<Session | undefined> {
  const { rows } = await retried(() =>
    db.pool.query<Row>({
      name: 'find-session',
      text: `select s.id as session, p.id, p.name, p.roles, s.last_seen, s.expires_at
        from session s join person p on p.region_code = s.region_code and p.id = s.person_id
        where s.region_code = $1 and p.region_code = $1 and s.token_hash = $2`,
      values: [db.region, tokenHash],
    }),
  )
  const [row] = rows
  if (!row) return undefined
  const { session, id, name, roles } = row
  const person = { id, name: unsealed(db.keys, name), roles }
  const at = Date.parse(now)
  const seen = row.last_seen.getTime()
  if (roles.length === 0 || row.expires_at.getTime() <= at || seen + idleOf(person, idle) <= at) {
    await endSession(db, tokenHash)
    return undefined
  }
  const isNew = at - seen > SEEN_EVERY
  if (isNew) await see(db, tokenHash, now)
  const idleUntil = new Date((isNew ? at : seen) + idleOf(person, idle)).toISOString()
  return { id: session, person, idleUntil, expiresAt: instant(row.expires_at) }
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
