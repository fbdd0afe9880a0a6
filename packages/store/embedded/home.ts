import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Account, mayEnter, mayReach } from './account.ts'

/** Where a shared folder for databases can be when the data folder cannot be entered: durable places first. */
const shared = ['/var/lib/xinban', join(tmpdir(), 'xinban')]

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** The first shared folder that can be made and that the account can reach. */
export async function sharedFolder(account: Account): Promise<string> {
  for (const folder of shared) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 })
      if (await mayReach(folder, account)) return folder
    } catch {
      // Read-only or not ours: the next one.
    }
  }
  throw new Error(`The account "postgres" can enter none of ${shared.join(', ')}: set DATABASE_URL instead.`)
}

/** A data folder that was deleted means a new start; what it had elsewhere is put aside, not lost. */
async function putAside(home: string, log: (line: string) => void): Promise<void> {
  if (!(await exists(home))) return
  let aside = ''
  for (let count = 1; aside === ''; count += 1) {
    if (!(await exists(`${home}.old-${count}`))) aside = `${home}.old-${count}`
  }
  await rename(home, aside)
  log(`the data folder is new; the database that an earlier one had is kept in ${aside}`)
}

const NOTE = 'database-folder'

/** The folder elsewhere that was noted in the data folder, if it is still there. */
async function notedHome(dataDir: string): Promise<string | undefined> {
  const noted = (await readFile(join(dataDir, NOTE), 'utf8').catch(() => '')).trim()
  return noted && (await exists(noted)) ? noted : undefined
}

/** A folder elsewhere, named after the data folder, and noted there so that moving the data folder loses nothing. */
async function elsewhere(dataDir: string, account: Account, log: (line: string) => void): Promise<string> {
  const noted = await notedHome(dataDir)
  if (noted) return noted
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const home = join(await sharedFolder(account), hash)
  await putAside(home, log)
  await mkdir(home, { recursive: true, mode: 0o711 })
  await writeFile(join(dataDir, NOTE), `${home}\n`)
  return home
}

/**
 * The folder that the database lives in: the data folder, or one elsewhere when the account that the server runs as
 * cannot get into it (below /root, for example).
 */
export async function databaseHome(
  dataDir: string,
  account: Account | null,
  log: (line: string) => void,
): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await realpath(dataDir)
  if (!account) return folder
  // A folder that can be entered by now does not make the database that was begun elsewhere vanish.
  const noted = (await exists(join(folder, 'cluster'))) ? undefined : await notedHome(folder)
  if (noted) return noted
  if (await mayReach(dirname(folder), account)) {
    // Passing through is enough: the account reads nothing here but its own folder.
    if (!(await mayEnter(folder, account))) await chmod(folder, 0o711)
    return folder
  }
  const home = await elsewhere(folder, account, log)
  log(`the account "postgres" cannot enter ${folder}; the database is kept in ${home}`)
  return home
}
