import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { createAppRole } from './app-role.ts'
import { jobPool } from './pools.ts'

/** A migration file with the fingerprint of its text. */
export interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

const folder = join(import.meta.dirname, 'migrations')

/** The key of the one advisory lock: migrations wait for each other, nothing else does. */
const LOCK = 7_242_181

/** Reads the numbered migrations of a folder, in order. */
export async function readMigrations(from: string = folder): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => /^\d{3}-.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(from, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Which migrations are still to do. Throws when the database is newer than this program, or a file was changed. */
function pending(all: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Map(all.map((migration) => [migration.name, migration.sha256]))
  for (const [name, sha256] of applied) {
    const here = known.get(name)
    if (here === undefined) {
      throw new Error(
        `The database is newer than this program: it has the migration ${name}, which is not known here. ` +
          'Start the version that made it, or a later one. Nothing was changed.',
      )
    }
    if (here !== sha256) {
      throw new Error(
        `The migration ${name} was applied with another text than it has now. ` +
          'Restore the file; changes belong in a new migration. Nothing was changed.',
      )
    }
  }
  return all.filter((migration) => !applied.has(migration.name))
}

async function appliedTo(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null)`)
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function apply(client: pg.Client, { name, text, sha256 }: Migration): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(text)
    await client.query('insert into migration (name, sha256, applied_at) values ($1, $2, $3)', [
      name,
      sha256,
      new Date(),
    ])
  })
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  )
  const [server] = rows
  if (Number(server?.version) < 160_000) throw new Error('PostgreSQL 16 or later is needed, best 18.')
  if (server?.encoding !== 'UTF8') {
    throw new Error(`The database must be encoded in UTF8, it is in ${server?.encoding}.`)
  }
}

const quiet = new Logger(() => () => undefined)

/** The queue's own tables. With a pool of ours, as the queue does not wait until its own is closed. */
async function makeQueue(ownerUrl: string): Promise<void> {
  const pgPool = jobPool(ownerUrl)
  try {
    await runMigrations({ pgPool, logger: quiet })
  } finally {
    await pgPool.end()
  }
}

/** Does the work as the owner, with the queue's tables and the application's role there, and nobody beside it. */
async function alone<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'xinban migrate',
    connectionTimeoutMillis: 10_000,
  })
  // One that breaks tells the statement that waits on it; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await checkServer(client)
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Brings a database up to date: tables, job queue, rights of the application's role, and the region's entry. Safe to
 * run from several processes at once. Refuses a database that a newer version has migrated.
 */
export async function migrate(
  ownerUrl: string,
  region: string,
  migrations?: readonly Migration[],
): Promise<{ applied: string[] }> {
  const all = migrations ?? (await readMigrations())
  const rights = await readFile(join(folder, 'rights.sql'), 'utf8')
  return alone(ownerUrl, async (client) => {
    const todo = pending(all, await appliedTo(client))
    await createAppRole(client)
    await makeQueue(ownerUrl)
    for (const migration of todo) await apply(client, migration)
    await inTransaction(client, async () => {
      await client.query(rights)
      await client.query('insert into region (region_code) values ($1) on conflict do nothing', [region])
    })
    return { applied: todo.map((migration) => migration.name) }
  })
}

/**
 * Makes the tables as they were after these migrations, without rights: a backup is put in before `migrate` applies
 * those that came later.
 */
export async function makeTables(ownerUrl: string, wanted: readonly string[]): Promise<void> {
  const all = (await readMigrations()).filter(({ name }) => wanted.includes(name))
  await alone(ownerUrl, async (client) => {
    const todo = pending(all, await appliedTo(client))
    await createAppRole(client)
    await makeQueue(ownerUrl)
    for (const migration of todo) await apply(client, migration)
  })
}
