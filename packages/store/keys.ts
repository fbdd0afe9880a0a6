import { readFileSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createKeyFile, type FileKeys, parseKeys } from './key-file.ts'
import type { Keys } from './seal.ts'
import { codeOf, Unavailable } from './unavailable.ts'

/** Milliseconds for which a process seals without looking whether the key file changed. */
const LOOK_EVERY = 1_000

function read(path: string): FileKeys | undefined {
  try {
    return parseKeys(path, readFileSync(path, 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** What tells one state of a file from another. */
function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : ''
}

/** True where every key that was used before is there, and the same. */
function holdsAll(next: FileKeys, before: FileKeys): boolean {
  const same = (id: string, key: Buffer) => next.all[id]?.equals(key) ?? false
  return next.index.equals(before.index) && Object.entries(before.all).every(([id, key]) => same(id, key))
}

/** Why the file cannot take the place of the keys that are in use; null where it can. */
function faultOf(path: string, next: FileKeys | undefined, before: FileKeys): string | null {
  if (!next) return `${path} is gone`
  return holdsAll(next, before) ? null : `${path} does not hold the keys that this server works with`
}

/**
 * Keys that follow their file: a key that was added is taken up while the process runs. While the file is gone, damaged,
 * or lacks a key that was in use, everything is read as before and nothing is sealed: what is sealed by a key that
 * nobody has on disk is lost at the next start.
 */
function following(path: string, first: FileKeys): Keys {
  let keys = first
  let stamp = ''
  let looked = Date.now()
  let fault: string | null = null
  const look = () => {
    looked = Date.now()
    const now = stampOf(path)
    if (now === stamp && fault === null) return
    try {
      const next = read(path)
      fault = faultOf(path, next, keys)
      if (next && fault === null) keys = next
    } catch (error) {
      fault = error instanceof Error ? error.message : `${path} cannot be read`
    }
    stamp = now
  }
  return {
    get current() {
      if (fault !== null || Date.now() - looked >= LOOK_EVERY) look()
      if (fault !== null) throw new Unavailable(`nothing is sealed: ${fault}. Put the key file back`)
      return keys.current
    },
    get all() {
      return keys.all
    },
    get index() {
      return keys.index
    },
    look,
  }
}

/**
 * Reads the keys of personal data from `keys.json` in the folder, or makes them at the first start (random, 0600).
 * Who loses this file loses the sealed data.
 */
export async function loadKeys(dir: string): Promise<Keys> {
  const path = join(dir, 'keys.json')
  await mkdir(dir, { recursive: true })
  if (!read(path)) await createKeyFile(path)
  const keys = read(path)
  if (!keys) throw new Error(`${path} vanished while it was being made`)
  return following(path, keys)
}
