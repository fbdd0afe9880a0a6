import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { close, connect } from './db.ts'
import { ping } from './health.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { openCase, testKeys } from './store.fixture.ts'
import { TEST_REGION, testDatabase } from './testing.ts'

const drops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const drop of drops.splice(0)) await drop()
})

async function emptyDatabase(): Promise<string> {
  const database = await testDatabase({ empty: true })
  drops.push(database.drop)
  return database.url
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

function made(name: string, text: string): Migration {
  return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
}

describe('migrate', () => {
  it('brings an empty database up to date, and does nothing the second time', async () => {
    const url = await emptyDatabase()
    const names = (await readMigrations()).map((migration) => migration.name)
    expect(names[0]).toBe('001-first-tables.sql')
    expect(await migrate(url, TEST_REGION)).toEqual({ applied: names })
    expect(await migrate(url, TEST_REGION)).toEqual({ applied: [] })
    expect(await query(url, 'select region_code from region')).toEqual([{ region_code: TEST_REGION }])
  })

  it('may run in several processes at once: one does the work', async () => {
    const url = await emptyDatabase()
    const runs = await Promise.all([1, 2, 3].map(() => migrate(url, TEST_REGION)))
    expect(runs.filter((one) => one.applied.length > 0)).toHaveLength(1)
  })

  it('applies only what is new', async () => {
    const url = await emptyDatabase()
    await migrate(url, TEST_REGION)
    const next = made('999-next.sql', 'create table next (region_code text primary key)')
    const all = [...(await readMigrations()), next]
    expect(await migrate(url, TEST_REGION, all)).toEqual({ applied: ['999-next.sql'] })
  })

  it('refuses a database that a newer version has migrated, and changes nothing', async () => {
    const url = await emptyDatabase()
    const next = made('999-next.sql', 'create table next (region_code text primary key)')
    await migrate(url, TEST_REGION, [...(await readMigrations()), next])
    await expect(migrate(url, '110101')).rejects.toThrow('newer than this program')
    expect(await query(url, 'select region_code from region')).toEqual([{ region_code: TEST_REGION }])
  })

  it('refuses a migration whose text was changed after it was applied', async () => {
    const url = await emptyDatabase()
    await migrate(url, TEST_REGION)
    const [first, ...rest] = await readMigrations()
    const changed = made(first?.name ?? '', `${first?.text}\n-- a word more`)
    await expect(migrate(url, TEST_REGION, [changed, ...rest])).rejects.toThrow('another text')
  })

  it('leaves nothing of a migration that fails, and all of those before it', async () => {
    const url = await emptyDatabase()
    const good = made('998-good.sql', 'create table good (i int)')
    const bad = made('999-bad.sql', 'create table half (i int); select 1 / 0')
    const all = [...(await readMigrations()), good, bad]
    await expect(migrate(url, TEST_REGION, all)).rejects.toThrow('division by zero')
    const rows = await query(
      url,
      `select to_regclass('good') is null as good, to_regclass('half') is null as half`,
    )
    expect(rows).toEqual([{ good: false, half: true }])
  })

  it('works for an owner who is no superuser, as on a hosted server', async () => {
    const url = new URL(await emptyDatabase())
    const owner = `owner_${randomBytes(4).toString('hex')}`
    const database = url.pathname.slice(1)
    await query(url.href, `create role ${owner} login password 'x' createrole`)
    await query(url.href, `alter database ${database} owner to ${owner}`)
    // The role is there already on this server; its administrator lets the owner use it.
    await query(url.href, `grant xinban_app to ${owner}`)
    drops.push(async () => void (await query(process.env.TEST_POSTGRES ?? '', `drop role ${owner}`)))
    url.username = owner
    url.password = 'x'
    expect((await migrate(url.href, TEST_REGION)).applied.length).toBeGreaterThan(0)
    const db = connect({ url: url.href, region: TEST_REGION, keys: testKeys() })
    await ping(db)
    const jobs = [{ task: 't', payload: {}, key: 'k' }]
    expect((await openCase(db, undefined, { jobs })).case.version).toBe(1)
    await close(db)
  })

  it('says what to do when the owner may not act as the application’s role', async () => {
    const url = new URL(await emptyDatabase())
    const owner = `owner_${randomBytes(4).toString('hex')}`
    await query(url.href, `create role ${owner} login password 'x'`)
    await query(url.href, `alter database ${url.pathname.slice(1)} owner to ${owner}`)
    drops.push(async () => void (await query(process.env.TEST_POSTGRES ?? '', `drop role ${owner}`)))
    url.username = owner
    url.password = 'x'
    await expect(migrate(url.href, TEST_REGION)).rejects.toThrow('grant xinban_app to')
  })
})
