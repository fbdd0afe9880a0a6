import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeOnce } from './make-once.ts'
import type { Keys } from './seal.ts'

/** How the key file looks: 32 bytes per key, base64. */
interface KeyFile {
  readonly current: string
  readonly keys: Readonly<Record<string, string>>
  readonly index: string
}

function fresh(): KeyFile {
  const id = `k${randomBytes(4).toString('hex')}`
  const key = () => randomBytes(32).toString('base64')
  return { current: id, keys: { [id]: key() }, index: key() }
}

function bytes(path: string, id: string, text: unknown): Buffer {
  const key = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (key.length !== 32) throw new Error(`${path}: the key "${id}" must be 32 bytes in base64`)
  return key
}

function parse(path: string, text: string): Keys {
  const file: Partial<KeyFile> = JSON.parse(text)
  const all = Object.fromEntries(
    Object.entries(file.keys ?? {}).map(([id, key]) => [id, bytes(path, id, key)]),
  )
  const current = file.current ?? ''
  if (!all[current]) throw new Error(`${path}: "current" names no key of the file`)
  return { current, all, index: bytes(path, 'index', file.index) }
}

/**
 * Reads the keys of personal data from `keys.json` in the folder, or makes them at the first start (random, 0600).
 * Who loses this file loses the sealed data.
 */
export async function loadKeys(dir: string): Promise<Keys> {
  const path = join(dir, 'keys.json')
  await mkdir(dir, { recursive: true })
  return parse(path, await makeOnce(path, () => `${JSON.stringify(fresh(), null, 2)}\n`))
}
