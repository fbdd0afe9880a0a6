import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { databaseAccount } from './embedded/account.ts'
import { findBinaries } from './embedded/binaries.ts'
import { checkOwner, checkVersion, createCluster, NAME, ownerPassword } from './embedded/cluster.ts'
import { databaseHome, exists } from './embedded/home.ts'
import { keepRunning } from './embedded/keep-running.ts'
import { forgetOwner, noteOwner, stopServer, takeOver } from './embedded/owner.ts'
import { type Running, startServer } from './embedded/server.ts'

/** How the built-in database is started. */
export interface PostgresOptions {
  /** Where its files and its password are kept. */
  readonly dataDir: string
  /** One that is free, if not given. */
  readonly port?: number
  readonly log?: (line: string) => void
  /** Server settings besides the usual ones; tests switch off what keeps data through a power cut. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A database server that runs; `url` is the owner's address. */
export interface Postgres {
  readonly url: string
  stop(): Promise<void>
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}

/** The port that the server had before: programs that joined it find it there again. */
async function portOfLastTime(cluster: string): Promise<number | undefined> {
  const options = await readFile(join(cluster, 'postmaster.opts'), 'utf8').catch(() => '')
  const port = /"-p" "(\d+)"/.exec(options)?.[1]
  return port === undefined ? undefined : Number(port)
}

/**
 * Starts the PostgreSQL that comes with the program, for this machine only (127.0.0.1), and makes its data at the
 * first start. When it ends by itself it is started again. Throws with a clear message when the folder is in use or of
 * another version.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port, log = () => undefined, settings = {} } = options
  const account = await databaseAccount()
  const binaries = await findBinaries(account)
  const home = await databaseHome(dataDir, account, log)
  const cluster = join(home, 'cluster')
  const password = await ownerPassword(dataDir)
  if (!(await exists(cluster))) await createCluster(home, cluster, password, binaries, account)
  await checkOwner(cluster, account)
  await checkVersion(home, cluster, binaries.major)
  await takeOver(home, cluster, log)
  const last = await portOfLastTime(cluster)
  const begin = async (onPort: number | undefined): Promise<Running> => {
    const server = { postgres: binaries.postgres, home, cluster, account, port: onPort, last, settings, log }
    const running = await startServer(server)
    try {
      await noteOwner(home, running.pid)
    } catch (error) {
      // Nobody would know whose it is, and the next start would find its folder taken.
      await stopServer(running.pid)
      throw error
    }
    return running
  }
  const running = await begin(port)
  const kept = keepRunning(running, () => begin(running.port), log)
  const url = `postgres://${NAME}:${password}@127.0.0.1:${running.port}/${NAME}`
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= kept.stop().then(() => forgetOwner(home))
    return stopping
  }
  try {
    await ensureDatabase(url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}
