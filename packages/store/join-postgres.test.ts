import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { oneAtATime } from './embedded/one-at-a-time.ts'
import { joinPostgres } from './join-postgres.ts'
import type { Postgres } from './postgres.ts'

/** How long the tests wait for what comes by itself: a limit for safety on a busy machine. */
const later = { timeout: 90_000, interval: 100 }

const lines: string[] = []
const started: Postgres[] = []
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'xinban-join-'))
  await chmod(dir, 0o755)
})
afterAll(async () => {
  for (const one of started) await one.stop()
  await rm(dir, { recursive: true, force: true })
})

async function start(): Promise<Postgres> {
  const options = { dataDir: join(dir, 'data'), settings: { fsync: 'off' } }
  const postgres = await joinPostgres({ ...options, log: (line) => lines.push(line) })
  started.push(postgres)
  return postgres
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

it('is started by one of those who come at once, joined by the others, and outlives who started it', async () => {
  const [first, second, third] = await Promise.all([start(), start(), start()])
  expect(new Set([first.url, second.url, third.url]).size).toBe(1)
  await query(first.url, 'create table t (i int); insert into t values (7)')
  // Whoever started it is not known here: each stops in turn, and the data stay at their address.
  for (const _ of [second, third]) {
    await started.shift()?.stop()
    await vi.waitFor(async () => expect(await query(first.url, 'select i from t')).toEqual([{ i: 7 }]), later)
  }
  await started.shift()?.stop()
  await expect(query(first.url, 'select 1')).rejects.toThrow()
  expect(lines.filter((line) => line.includes('started again'))).not.toEqual([])
  expect((await readdir(join(dir, 'data'))).filter((name) => name.startsWith('starting'))).toEqual([])
})

it('is started again when what kept it from starting has passed', async () => {
  const [first, second] = [await start(), await start()]
  const version = join(dir, 'data', 'cluster', 'PG_VERSION')
  const right = await readFile(version, 'utf8')
  await writeFile(version, '17\n')
  await first.stop()
  await vi.waitFor(
    () => expect(lines.join('\n')).toMatch(/cannot be started again yet.*PostgreSQL 17/),
    later,
  )
  await writeFile(version, right)
  await vi.waitFor(
    async () => expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]),
    later,
  )
})

it('is prepared by one program at a time, and what a killed one left holds nobody up', async () => {
  const folder = join(dir, 'other')
  let inside = 0
  const work = async () => {
    inside += 1
    expect(inside).toBe(1)
    await new Promise((done) => setTimeout(done, 20))
    inside -= 1
  }
  await Promise.all([1, 2, 3].map(() => oneAtATime(folder, work)))
  await writeFile(join(folder, 'starting'), '999999999 1')
  await Promise.all([1, 2, 3].map(() => oneAtATime(folder, work)))
  expect(await readdir(folder)).toEqual([])
})
