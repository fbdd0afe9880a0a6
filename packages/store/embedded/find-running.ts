import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { NAME } from './cluster.ts'
import { ownerLives } from './owner.ts'
import { alive } from './processes.ts'

/** A built-in database that runs. */
export interface Found {
  /** The owner's address. */
  readonly url: string
  readonly pid: number
  /** Where its files are. */
  readonly home: string
  /** True while the program that started it lives, which starts it again when it dies. */
  readonly kept: boolean
}

/** Milliseconds that a server which is just being started, or recovers, has until it takes connections. */
const STARTING = 30_000

async function text(path: string): Promise<string> {
  return (await readFile(path, 'utf8').catch(() => '')).trim()
}

/** The lock file of a server: process, port, and whether it takes connections (`ready`). */
async function lockOf(home: string) {
  const [pid, , , port = '', , , , status = ''] = (await text(join(home, 'cluster', 'postmaster.pid'))).split(
    '\n',
  )
  return { pid: Number(pid), port, status: status.trim() }
}

/** The built-in database of a data folder, if it runs now: another program joins it. Waits for one that starts. */
export async function findRunning(dataDir: string): Promise<Found | null> {
  const folder = await realpath(dataDir).catch(() => null)
  if (folder === null) return null
  const home = (await text(join(folder, 'database-folder'))) || folder
  for (const end = Date.now() + STARTING; Date.now() < end; await pause(100)) {
    const { pid, port, status } = await lockOf(home)
    if (!alive(pid)) return null
    if (status !== 'ready') continue
    const password = await text(join(folder, 'database-password'))
    if (!port || !password) return null
    const url = `postgres://${NAME}:${password}@127.0.0.1:${port}/${NAME}`
    return { url, pid, home, kept: await ownerLives(home, pid) }
  }
  return null
}
