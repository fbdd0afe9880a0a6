import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The account that the database server runs as when this process is root: PostgreSQL refuses to be root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

async function idsOf(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** How systems make an account without login; the first that works counts (the last one is BusyBox's). */
const makings: readonly (readonly (readonly string[])[])[] = [
  [['useradd', '--system', '--user-group', '--no-create-home', 'postgres']],
  [
    ['addgroup', '-S', 'postgres'],
    ['adduser', '-S', '-D', '-H', '-G', 'postgres', 'postgres'],
  ],
]

async function make(): Promise<void> {
  for (const commands of makings) {
    try {
      for (const [command = '', ...args] of commands) await run(command, args)
      return
    } catch {
      // The next way; if none works, the account is still missing and the caller says so.
    }
  }
}

/** The account `postgres`, made if it is missing; null when this process is no root and needs none. */
export async function databaseAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const existing = await idsOf('postgres')
  if (existing) return existing
  await make()
  const account = await idsOf('postgres')
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root, and the account "postgres" could not be made. ' +
        'Make it (useradd --system postgres), start as an ordinary user, or set DATABASE_URL.',
    )
  }
  return account
}

/** True when the account may pass through the folder: the mode bits of one folder. */
export async function mayEnter(folder: string, { uid, gid }: Account): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(folder)
  if (owner === uid) return (mode & 0o100) !== 0
  return (mode & (group === gid ? 0o010 : 0o001)) !== 0
}

/** True when the account may pass through the folder and everything above it. */
export async function mayReach(folder: string, account: Account): Promise<boolean> {
  const path = resolve(folder)
  if (!(await mayEnter(path, account))) return false
  const parent = dirname(path)
  return parent === path || mayReach(parent, account)
}
