import { randomBytes } from 'node:crypto'
import { link, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './unavailable.ts'

/** How the key file looks: 32 bytes per key, base64. */
export interface KeyFile {
  readonly current: string
  readonly keys: Readonly<Record<string, string>>
  readonly index: string
}

/** The keys that a file holds, as they are used. */
export interface FileKeys {
  readonly current: string
  readonly all: Readonly<Record<string, Buffer>>
  readonly index: Buffer
}

/** A key with an id of its own. */
export function freshKey(): { id: string; key: string } {
  return { id: `k${randomBytes(4).toString('hex')}`, key: randomBytes(32).toString('base64') }
}

function bytes(path: string, id: string, text: unknown): Buffer {
  const key = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (key.length !== 32) throw new Error(`${path}: the key "${id}" must be 32 bytes in base64`)
  return key
}

/** Reads a key file's text; throws where it is damaged, and quotes nothing of it. */
export function parseKeys(path: string, text: string): FileKeys {
  let file: Partial<KeyFile> | null
  try {
    file = JSON.parse(text)
  } catch {
    throw new Error(`${path} is no JSON`)
  }
  const { keys = {}, current = '', index } = file ?? {}
  const all = Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, bytes(path, id, key)]))
  if (!Object.hasOwn(all, current)) throw new Error(`${path}: "current" names no key of the file`)
  return { current, all, index: bytes(path, 'index', index) }
}

function textOf(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** A link fails when the file is there already: of two first starts at once, one makes the keys and both read them. */
export async function createKeyFile(path: string): Promise<void> {
  const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const { id, key } = freshKey()
  const file: KeyFile = { current: id, keys: { [id]: key }, index: randomBytes(32).toString('base64') }
  await writeFile(mine, textOf(file), { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(mine, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(mine)
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

/**
 * Replaces a key file by one that is on the disk before anybody can read it, with the same owner and rights. The new
 * file's name is the lock: of two changes at once one is refused.
 */
export async function changeKeyFile(path: string, change: (file: KeyFile) => KeyFile): Promise<void> {
  const next = `${path}.next`
  const file = await open(next, 'wx', 0o600).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
    throw new Error(`${next} is there: keys are being changed now. If nobody does, remove it and try again`)
  })
  try {
    const { uid, gid } = await stat(path)
    const before = await open(path, 'r')
    const text = await before.readFile('utf8').finally(() => before.close())
    parseKeys(path, text)
    await file.chown(uid, gid)
    await file.writeFile(textOf(change(JSON.parse(text))))
    await file.sync()
    await rename(next, path)
    await flushFolder(path)
  } catch (error) {
    await rm(next, { force: true })
    throw error
  } finally {
    await file.close()
  }
}
