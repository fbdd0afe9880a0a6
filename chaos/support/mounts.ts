import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A small disk of its own, in memory. */
export interface SmallDisk {
  readonly folder: string
  /** Takes all room there is; again and again, as what is freed is taken too. */
  readonly fill: () => Promise<void>
  readonly makeRoom: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Mounts one of so many megabytes; a reason in words where this machine does not allow it. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | string> {
  const folder = await mkdtemp(join(tmpdir(), 'xinban-disk-'))
  await chmod(folder, 0o755)
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  } catch (error) {
    await rm(folder, { recursive: true })
    return `a tmpfs cannot be mounted here: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
  let ballast = 0
  const fill = async () => {
    const { bavail, bsize } = await statfs(folder)
    if (bavail === 0) return
    ballast += 1
    await writeFile(join(folder, `ballast-${ballast}`), Buffer.alloc(bavail * bsize)).catch(() => undefined)
  }
  const makeRoom = async () => {
    for (; ballast > 0; ballast -= 1) await rm(join(folder, `ballast-${ballast}`), { force: true })
  }
  const remove = async () => {
    await run('umount', [folder])
    await rm(folder, { recursive: true })
  }
  return { folder, fill, makeRoom, remove }
}

/** Makes a folder read-only for everybody, root too; the way back. Throws where this machine does not allow it. */
export async function readOnly(folder: string): Promise<() => Promise<void>> {
  await run('mount', ['--bind', folder, folder])
  const back = async () => void (await run('umount', [folder]))
  try {
    await run('mount', ['-o', 'remount,ro,bind', folder])
  } catch (error) {
    await back()
    throw error
  }
  return back
}
