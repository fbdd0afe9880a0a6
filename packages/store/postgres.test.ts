import { execFile, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Postgres, startPostgres } from './postgres.ts'

const settings = { fsync: 'off' }
/** How long the tests wait for what comes by itself: a limit for safety on a busy machine. */
const later = { timeout: 90_000, interval: 100 }
const lines: string[] = []
let dir: string
let dataDir: string
const running: Postgres[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'xinban-pg-'))
  await chmod(dir, 0o755)
  dataDir = join(dir, 'data')
  lines.length = 0
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  await rm(dir, { recursive: true, force: true })
})

async function start(): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, settings, log: (line) => lines.push(line) })
  running.push(postgres)
  return postgres
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function serverPid(): Promise<number> {
  const home = await readFile(join(dataDir, 'database-folder'), 'utf8').catch(() => dataDir)
  return Number((await readFile(join(home.trim(), 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

describe('the built-in database', () => {
  it('keeps its data through a restart, in UTF-8, UTC, and ordered by code point', async () => {
    const first = await start()
    await query(first.url, `create table t (name text); insert into t values ('馨办'), ('b'), ('A')`)
    await first.stop()
    await expect(query(first.url, 'select 1')).rejects.toThrow()
    const second = await start()
    const rows = await query(second.url, 'select name from t order by name')
    expect(rows.map((row) => row.name)).toEqual(['A', 'b', '馨办'])
    const [facts] = await query(
      second.url,
      `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
        current_setting('listen_addresses') as host, datlocprovider as provider
       from pg_database where datname = current_database()`,
    )
    expect(facts).toEqual({ encoding: 'UTF8', zone: 'UTC', host: '127.0.0.1', provider: 'b' })
  })

  it('has a random password in a file of its own, and lets nobody in without it', async () => {
    const { url } = await start()
    const path = join(dataDir, 'database-password')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const wrong = new URL(url)
    expect(decodeURIComponent(wrong.password)).toBe((await readFile(path, 'utf8')).trim())
    expect(wrong.password.length).toBeGreaterThan(20)
    wrong.password = 'postgres'
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('refuses a second start while it runs, and goes on', async () => {
    const { url } = await start()
    await expect(startPostgres({ dataDir, settings })).rejects.toThrow(/already runs.*another data folder/s)
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('comes back at the same address with its data when the server was killed, more than once', async () => {
    const { url, stop } = await start()
    await query(url, 'create table t (i int); insert into t values (7)')
    for (let round = 1; round <= 2; round += 1) {
      const pid = await serverPid()
      process.kill(pid, 'SIGKILL')
      await vi.waitFor(async () => expect(await serverPid()).not.toBe(pid), later)
      await vi.waitFor(async () => expect(await query(url, 'select i from t')).toEqual([{ i: 7 }]), later)
    }
    expect(lines.filter((line) => line.includes('ended unexpectedly (SIGKILL)'))).toHaveLength(2)
    await stop()
    await pause(1_000)
    await expect(query(url, 'select 1')).rejects.toThrow()
  })

  it('is not held up by a lock file whose process id now belongs to something else', async () => {
    await (await start()).stop()
    const home = await readFile(join(dataDir, 'database-folder'), 'utf8').catch(() => dataDir)
    const lock = join(home.trim(), 'cluster', 'postmaster.pid')
    await writeFile(lock, `${process.pid}\n${join(home.trim(), 'cluster')}\n0\n1\n\n\n\n\n`)
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(lines.join('\n')).toContain('not stopped in order')
  })

  it('takes over from a program that was killed and left its server behind', async () => {
    const script = `
      import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))}
      const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } })
      console.log(url)
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script])
    const url = await new Promise<string>((resolve) => {
      child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()))
    })
    await query(url, 'create table t (i int); insert into t values (7)')
    await expect(startPostgres({ dataDir, settings })).rejects.toThrow('already runs')
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    expect(await query(url, 'select i from t')).toEqual([{ i: 7 }])
    const next = await start()
    expect(lines.join('\n')).toContain('left behind')
    expect(await query(next.url, 'select i from t')).toEqual([{ i: 7 }])
  })

  it('says so when the folder is of another PostgreSQL', async () => {
    await (await start()).stop()
    const home = await readFile(join(dataDir, 'database-folder'), 'utf8').catch(() => dataDir)
    await writeFile(join(home.trim(), 'cluster', 'PG_VERSION'), '17\n')
    await expect(startPostgres({ dataDir })).rejects.toThrow(/PostgreSQL 17.*PostgreSQL 18/s)
  })

  it('listens where it is told to, and says so when somebody else is there', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)
    const taken = startPostgres({ dataDir: join(dir, 'other'), port, settings })
    await expect(taken).rejects.toThrow(/did not start.*Address already in use/s)
  })

  it('leaves nothing half-made when its first start is killed', async () => {
    await mkdir(join(dataDir, 'setup-1-x'), { recursive: true })
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  it('runs the server as another account', async () => {
    await start()
    const { stdout } = await promisify(execFile)('ps', ['-o', 'user=', '-p', String(await serverPid())])
    expect(stdout.trim()).not.toBe('root')
  })

  it('keeps the data elsewhere when that account cannot enter the folder, and finds them again', async () => {
    await chmod(dir, 0o700)
    const first = await start()
    const home = (await readFile(join(dataDir, 'database-folder'), 'utf8')).trim()
    try {
      expect(home.startsWith(dir)).toBe(false)
      expect(lines.join('\n')).toContain(home)
      await query(first.url, 'create table t (i int); insert into t values (7)')
      await first.stop()
      const second = await start()
      expect(await query(second.url, 'select i from t')).toEqual([{ i: 7 }])
      await second.stop()
      await chmod(dir, 0o755)
      const reachable = await start()
      expect(await query(reachable.url, 'select i from t')).toEqual([{ i: 7 }])
      await reachable.stop()
      await chmod(dir, 0o700)
      await rm(dataDir, { recursive: true })
      const fresh = await start()
      expect(await query(fresh.url, `select to_regclass('t') as t`)).toEqual([{ t: null }])
      expect(await stat(`${home}.old-1`)).toBeDefined()
      await fresh.stop()
    } finally {
      for (const folder of [home, `${home}.old-1`]) await rm(folder, { recursive: true, force: true })
    }
  })
})
