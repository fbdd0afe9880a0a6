import { createHash } from 'node:crypto'
import { StartRefused } from '../start-refused.ts'
import { FORMAT, isFile, MANIFEST, Manifest, SEAL, tableOf } from './manifest.ts'
import { hashEntry, readTar } from './tar-file.ts'

function refuse(path: string, why: string): never {
  throw new StartRefused(`${path}: ${why}. Nothing was changed.`)
}

function parse(path: string, bytes: Buffer): Manifest {
  const raw: unknown = JSON.parse(bytes.toString('utf8'))
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? Number(raw.format) : 0
  if (format > FORMAT) refuse(path, 'the backup was made by a later version of this program')
  const parsed = Manifest.safeParse(raw)
  return parsed.success ? parsed.data : refuse(path, 'the manifest is not that of a backup')
}

/** The two last entries; everything before them was hashed. */
interface Ending {
  manifest?: Buffer
  seal?: Buffer
}

async function readThrough(path: string): Promise<Ending & { digest: string }> {
  const hash = createHash('sha256')
  const ending: Ending = {}
  for await (const entry of readTar(path)) {
    const { name, bytes } = entry
    if (ending.seal || (ending.manifest && name !== SEAL)) refuse(path, 'something follows its manifest')
    if (name === SEAL) ending.seal = bytes
    else if (name === MANIFEST) ending.manifest = bytes
    else if (tableOf(name) === undefined && !isFile(name))
      refuse(path, `it has an entry of another kind (${name})`)
    else hashEntry(hash, entry)
  }
  return { ...ending, digest: hash.digest('hex') }
}

/**
 * Reads a backup from its first byte to its last and gives its manifest. Throws `StartRefused` where the file is cut,
 * damaged, no backup, or made by a later version.
 */
export async function inspectBackup(path: string): Promise<Manifest> {
  const read = await readThrough(path).catch((error: unknown) => {
    if (error instanceof StartRefused || (error instanceof Error && 'syscall' in error)) throw error
    return refuse(path, `it is no whole backup (${error instanceof Error ? error.message : String(error)})`)
  })
  if (!read.manifest || !read.seal) return refuse(path, 'it is cut off: its end is missing')
  const sealed = createHash('sha256').update(read.manifest).digest('hex')
  if (read.seal.toString('utf8') !== `${sealed}  ${MANIFEST}\n`)
    return refuse(path, 'its manifest is damaged')
  const manifest = parse(path, read.manifest)
  if (manifest.sha256 !== read.digest)
    return refuse(path, 'it is damaged: its content is not what was written')
  return manifest
}
