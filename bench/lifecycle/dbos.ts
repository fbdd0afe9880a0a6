import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { note } from '../report.ts'

const folder = resolve(import.meta.dirname, '../dbos')

/** Cases that were done in a turn: milliseconds of each, and the seconds in all. */
export interface Done {
  readonly times: readonly number[]
  readonly elapsed: number
}

/** One step as DBOS keeps it: the state that the command leaves, and as many other rows of as many bytes. */
export interface DbosStep {
  readonly name: string
  readonly state: string
  readonly rows: readonly string[]
}

/** A program that does the same cases as DBOS workflows. */
export interface Dbos {
  readonly turn: (turn: { seconds: number; inFlight: number; waits: boolean }) => Promise<Done>
  readonly stop: () => Promise<void>
}

/** DBOS is installed beside the bench, at its first run: nobody else needs it. */
function install(): void {
  if (existsSync(`${folder}/node_modules/.package-lock.json`)) return
  note('installing DBOS …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`DBOS could not be installed:\n${done.stdout}${done.stderr}`)
}

async function makeTables(owner: pg.Client, url: URL): Promise<void> {
  await owner.query('create database dbos_bench')
  url.pathname = '/dbos_bench'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create table restaurant_case (id text primary key, version int not null, state jsonb not null);
    create table restaurant_row (case_id text not null, seq int not null, body jsonb not null, primary key (case_id, seq))`)
  await client.end()
}

function answer<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, fail) => {
    const ended = (code: number | null) => fail(new Error(`DBOS ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      done(message as T)
    })
  })
}

/** Starts it on a database of its own on the same PostgreSQL. */
export async function startDbos(
  owner: pg.Client,
  postgresUrl: string,
  told: {
    readonly connections: number
    readonly form: string
    readonly steps: readonly (readonly DbosStep[])[]
  },
): Promise<Dbos> {
  install()
  const url = new URL(postgresUrl)
  await makeTables(owner, url)
  const child = fork(`${folder}/workflow.ts`, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send({ ...told, url: url.href })
  await answer(child)
  return {
    turn: (turn) => {
      child.send(turn)
      return answer(child)
    },
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.send('stop')
      await ended
    },
  }
}
