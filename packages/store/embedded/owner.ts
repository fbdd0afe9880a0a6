import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { alive, lives, thisProcess } from './processes.ts'

const OWNER = 'owner'

/** Milliseconds within which a program notes that it started a server. */
const NOTED_WITHIN = 5_000

/** Notes which program started a server. */
export async function noteOwner(home: string, serverPid: number): Promise<void> {
  await writeFile(join(home, OWNER), `${serverPid} ${await thisProcess()}\n`)
}

export async function forgetOwner(home: string): Promise<void> {
  await rm(join(home, OWNER), { force: true })
}

/** The note about this server; one that is just being started gets its note a moment later. */
async function noteOf(home: string, serverPid: number): Promise<string | undefined> {
  const end = Date.now() + NOTED_WITHIN
  for (;;) {
    const line = await readFile(join(home, OWNER), 'utf8').catch(() => '')
    const [server, ...owner] = line.trim().split(' ')
    if (Number(server) === serverPid) return owner.join(' ')
    if (Date.now() > end) return undefined
    await pause(100)
  }
}

/** True while the program that started the server lives. */
export async function ownerLives(home: string, serverPid: number): Promise<boolean> {
  const owner = await noteOf(home, serverPid)
  return owner !== undefined && (await lives(owner))
}

/** True while a program lives that keeps the database of this folder running, whichever server that is now. */
export async function isKept(home: string): Promise<boolean> {
  const [, ...owner] = (await readFile(join(home, OWNER), 'utf8').catch(() => '')).split(' ')
  return lives(owner.join(' '))
}

/** True when the process is a database server of this folder; where the system doesn't say, it is taken for one. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!alive(pid)) return false
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.split('\0').includes(cluster)
}

/** Waits until a process has ended; false when it lives on. */
export async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (alive(pid)) {
    if (Date.now() > end) return false
    await pause(50)
  }
  return true
}

/** Stops a database server at once but in order: sessions are ended, nothing that was committed is lost. */
export async function stopServer(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  if (await ended(pid, 30_000)) return
  process.kill(pid, 'SIGQUIT')
  await ended(pid, 10_000)
}

/**
 * Clears what an earlier start left behind: the lock file of a dead server, or a server whose starter was killed.
 * Throws when the server belongs to a program that runs.
 */
export async function takeOver(home: string, cluster: string, log: (line: string) => void): Promise<void> {
  const lock = join(cluster, 'postmaster.pid')
  const text = await readFile(lock, 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  if (!(await isServerOf(pid, cluster))) {
    // PostgreSQL clears the lock of a dead process itself; not one whose number now belongs to another program.
    if (alive(pid)) await rm(lock, { force: true })
    log('the database was not stopped in order last time; it recovers by itself')
    return
  }
  if (await ownerLives(home, pid)) {
    throw new Error(
      `A database server (process ${pid}) already runs in ${home}. ` +
        'Stop the program that started it, or use another data folder.',
    )
  }
  log(`stopping the database server (process ${pid}) that an earlier, killed program left behind`)
  await stopServer(pid)
}
