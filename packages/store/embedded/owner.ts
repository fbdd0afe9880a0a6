import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const OWNER = 'owner'

/** Milliseconds within which a program notes that it started a server. */
const NOTED_WITHIN = 5_000

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in clock ticks since the machine's start; empty where the system doesn't say. */
async function beganAt(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** Notes which program started a server: process ids, and when the program began, as ids are used again. */
export async function noteOwner(home: string, serverPid: number): Promise<void> {
  await writeFile(join(home, OWNER), `${serverPid} ${process.pid} ${await beganAt(process.pid)}\n`)
}

export async function forgetOwner(home: string): Promise<void> {
  await rm(join(home, OWNER), { force: true })
}

/** The note about this server; one that is just being started gets its note a moment later. */
async function noteOf(home: string, serverPid: number): Promise<{ pid: number; began: string } | undefined> {
  const end = Date.now() + NOTED_WITHIN
  for (;;) {
    const line = await readFile(join(home, OWNER), 'utf8').catch(() => '')
    const [server, pid, began = ''] = line.trim().split(' ')
    if (Number(server) === serverPid) return { pid: Number(pid), began }
    if (Date.now() > end) return undefined
    await pause(100)
  }
}

/** True while the program that started the server lives. */
async function ownerLives(home: string, serverPid: number): Promise<boolean> {
  const note = await noteOf(home, serverPid)
  return note !== undefined && alive(note.pid) && (await beganAt(note.pid)) === note.began
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
    await rm(lock, { force: true })
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
