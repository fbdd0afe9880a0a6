import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../unavailable.ts'
import { lives, thisProcess } from './processes.ts'

/** Milliseconds between two looks whether the other has ended. */
const PAUSE = 100

/** Puts aside what a killed program left; another one that waits may have done so, and begun, a moment before. */
async function clear(lock: string, holder: string, aside: string): Promise<void> {
  const moved = await rename(lock, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const taken = await readFile(aside, 'utf8')
  if (taken !== holder) await link(aside, lock).catch(() => undefined)
  await rm(aside)
}

/**
 * Does something with a data folder while no other program does: preparing and starting its database, so that of two
 * programs that start at once the second finds it running. What a killed program left behind holds nobody up.
 */
export async function oneAtATime<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const lock = join(dataDir, 'starting')
  const mine = `${lock}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(mine, await thisProcess(), { flag: 'wx' })
  const take = () =>
    link(mine, lock).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') return false
        throw error
      },
    )
  try {
    while (!(await take())) {
      const holder = await readFile(lock, 'utf8').catch(() => '')
      if (holder !== '' && !(await lives(holder))) await clear(lock, holder, `${mine}.aside`)
      else await pause(PAUSE)
    }
    try {
      return await work()
    } finally {
      await rm(lock, { force: true })
    }
  } finally {
    await rm(mine, { force: true })
  }
}
