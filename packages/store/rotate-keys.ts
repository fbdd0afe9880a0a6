import type { Db } from './db.ts'
import { changeKeyFile, freshKey } from './key-file.ts'
import { checkKeys } from './key-prints.ts'

/**
 * Adds a key to the file and lets it seal from now on; gives its id. First the key is on the disk, then the database knows
 * its fingerprint, then it seals: whenever this is broken off, everything that was sealed can be opened. Running servers take
 * it up within a second.
 */
export async function rotateKeys(db: Db, path: string): Promise<string> {
  db.keys.look?.()
  // Throws where the file is not the one that this database was used with.
  const sealing = db.keys.current
  const { id, key } = freshKey()
  await changeKeyFile(path, (file) => {
    if (!file.keys[sealing]) throw new Error(`${path} does not hold the key ${sealing}, which seals now`)
    return { ...file, keys: { ...file.keys, [id]: key } }
  })
  db.keys.look?.()
  await checkKeys(db, path)
  await changeKeyFile(path, (file) => ({ ...file, current: id }))
  db.keys.look?.()
  return id
}
