import type { Person, RoleName } from '@xinban/core/access/person'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import { sealPlain, unsealed } from './seal.ts'
import { storableText } from './storable.ts'
import { retried } from './unavailable.ts'

/** A person as an identity provider names them. */
export interface KnownPerson extends Person {
  readonly provider: string
  /** The provider's own id of the person. */
  readonly subject: string
}

const columns = ['id', 'name', 'roles'] as const

function toPerson({ keys }: Db, row: { id: string; name: string; roles: unknown }): Person {
  return { id: row.id, name: unsealed(keys, row.name), roles: row.roles as Person['roles'] }
}

/**
 * The person behind a provider's subject, with the name and roles as the provider gives them now. Who is known keeps
 * the id they have; the given one is for who is new.
 */
export async function upsertPerson(db: Db, person: KnownPerson): Promise<Person> {
  const { id, provider, subject, name, roles } = person
  const upsert = db.kysely
    .insertInto('person')
    .values({
      region_code: db.region,
      id,
      provider,
      subject,
      name: sealPlain(db.keys, storableText(name)),
      roles: JSON.stringify(roles),
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'provider', 'subject']).doUpdateSet((excluded) => ({
        name: excluded.ref('excluded.name'),
        roles: excluded.ref('excluded.roles'),
      })),
    )
    .returning(columns)
  return toPerson(db, await retried(() => upsert.executeTakeFirstOrThrow()))
}

/** Finds a person by id. */
export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const select = db.kysely
    .selectFrom('person')
    .select(columns)
    .where('region_code', '=', db.region)
    .where('id', '=', id)
  const found = await retried(() => select.executeTakeFirst())
  return found && toPerson(db, found)
}

/** A person's account as it is kept. */
export async function findAccount(db: Db, id: string): Promise<KnownPerson | undefined> {
  const select = db.kysely
    .selectFrom('person')
    .select([...columns, 'provider', 'subject'])
    .where('region_code', '=', db.region)
    .where('id', '=', id)
  const found = await retried(() => select.executeTakeFirst())
  return found && { ...toPerson(db, found), provider: found.provider, subject: found.subject }
}

/** Everyone who holds one of these roles, by name. */
export async function listByRole(db: Db, ...roles: readonly RoleName[]): Promise<Person[]> {
  const select = db.kysely
    .selectFrom('person')
    .select(columns)
    .where('region_code', '=', db.region)
    .where((where) =>
      where.or(roles.map((role) => where('roles', '@>', sql<string>`${JSON.stringify([{ role }])}::jsonb`))),
    )
    .orderBy('id')
  const people = (await retried(() => select.execute())).map((row) => toPerson(db, row))
  return people.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
}
