import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeOnce } from '../make-once.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { exists } from './home.ts'
import { spawnOptions } from './server.ts'

/** The name of the database and of its owner. */
export const NAME = 'xinban'

/** The owner's password: random, made once, in a file that only this account reads. */
export async function ownerPassword(dataDir: string): Promise<string> {
  const path = join(dataDir, 'database-password')
  const text = await makeOnce(path, () => `${randomBytes(24).toString('base64url')}\n`)
  return text.trim()
}

async function give(path: string, account: Account | null): Promise<void> {
  if (!account) return
  await chown(path, account.uid, account.gid)
  for (const entry of await readdir(path, { recursive: true })) {
    await chown(join(path, entry), account.uid, account.gid)
  }
}

function run(program: string, args: readonly string[], options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    const note = (text: Buffer) => {
      words += text.toString('utf8')
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The database could not be set up (initdb ended with ${code}):\n${words.trim()}`))
    })
  })
}

/**
 * Sets up a new cluster beside its place and moves it there when it is whole: a start that was killed in between
 * leaves nothing that looks like a database. Encoding UTF-8, order by code point, independent of the system's locales.
 */
export async function createCluster(
  home: string,
  cluster: string,
  password: string,
  { initdb }: Binaries,
  account: Account | null,
): Promise<void> {
  const work = join(home, `setup-${process.pid}-${randomBytes(4).toString('hex')}`)
  const passwordFile = join(work, 'password')
  const fresh = join(work, 'cluster')
  try {
    await mkdir(work, { mode: 0o700 })
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    await give(work, account)
    const options = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--username=${NAME}`,
      `--pwfile=${passwordFile}`,
      `--pgdata=${fresh}`,
    ]
    await run(initdb, options, spawnOptions(home, account))
    await rename(fresh, cluster)
  } catch (error) {
    if (!(await exists(join(cluster, 'PG_VERSION')))) throw error
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Throws when the folder holds a database of another major version: its files cannot be read by this one. */
export async function checkVersion(home: string, cluster: string, major: string): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (found === major) return
  throw new Error(
    `${home} holds a database of PostgreSQL ${found}; this program brings PostgreSQL ${major}. ` +
      `Dump it with the version that made it (pg_dumpall), move the folder away, start once, and restore the dump.`,
  )
}

/** Hands the cluster to the account that the server runs as; throws when it is somebody else's. */
export async function checkOwner(cluster: string, account: Account | null): Promise<void> {
  const { uid } = await stat(cluster)
  const wanted = account ? account.uid : process.getuid?.()
  if (wanted === undefined || uid === wanted) return
  if (account) return give(cluster, account)
  throw new Error(
    `${cluster} belongs to another account (uid ${uid}). Start as the account that made it, or as root.`,
  )
}
