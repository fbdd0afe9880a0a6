import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Snapshot, withSnapshot } from '@xinban/store/backup/snapshot'
import type { TableShape } from '@xinban/store/backup/table-shape'
import { FORMAT, isFile, MANIFEST, type Manifest, partName, SEAL } from './manifest.ts'
import { type TarWriter, writeTar } from './tar-file.ts'

/** What is put aside, and where. */
export interface BackupOrder {
  /** The owner's address of the database. */
  readonly url: string
  /** The data folder. */
  readonly data: string
  readonly path: string
  readonly withKeys: boolean
}

/** Bytes of rows in one part, before they are packed. */
const PART = 8 * 1024 * 1024
const NEWLINE = 10

const pack = promisify(gzip)

/** Rows in parts of a size that fits into memory, each cut behind a line. */
async function* parts(rows: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size < PART) continue
    const bytes = Buffer.concat(held)
    const end = bytes.lastIndexOf(NEWLINE) + 1
    if (end > 0) yield bytes.subarray(0, end)
    held = [bytes.subarray(end)]
    size = bytes.length - end
  }
  if (size > 0) yield Buffer.concat(held)
}

function lines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1
  return count
}

async function addTable(writer: TarWriter, snapshot: Snapshot, table: TableShape): Promise<number> {
  let rows = 0
  let number = 0
  for await (const bytes of parts(snapshot.rows(table))) {
    number += 1
    rows += lines(bytes)
    await writer.add({ name: partName(table.name, number), bytes: await pack(bytes, { level: 1 }) })
  }
  return rows
}

async function bytesOf(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** The files that rows name, as the rows know them; what the storage lost or changed is named. */
async function addNamedFiles(
  writer: TarWriter,
  snapshot: Snapshot,
  data: string,
): Promise<{ files: number; missing: string[] }> {
  const missing: string[] = []
  let files = 0
  for await (const { path, sha256 } of snapshot.files()) {
    const bytes = await bytesOf(join(data, path))
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) missing.push(path)
    else {
      await writer.add({ name: path, bytes })
      files += 1
    }
  }
  return { files, missing }
}

/** The files of a folder that no row names: signatures of archives, which are made once and never changed; keys. */
async function addFolder(writer: TarWriter, data: string, folder: string): Promise<number> {
  const entries = await readdir(join(data, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
  let files = 0
  for (const path of paths.sort()) {
    const name = relative(data, path)
    const bytes = isFile(name) ? await bytesOf(path) : null
    if (!bytes) continue
    await writer.add({ name, bytes })
    files += 1
  }
  return files
}

async function packAll(writer: TarWriter, snapshot: Snapshot, order: BackupOrder): Promise<Manifest> {
  const taken = new Date().toISOString()
  const tables: Manifest['tables'] = []
  for (const table of snapshot.tables) {
    const rows = await addTable(writer, snapshot, table)
    tables.push({ name: table.name, columns: [...table.columns], rows })
  }
  await snapshot.end()
  const { files, missing } = await addNamedFiles(writer, snapshot, order.data)
  const signatures = await addFolder(writer, order.data, 'archives')
  const keys = order.withKeys ? await addFolder(writer, order.data, 'keys') : 0
  return {
    format: FORMAT,
    taken,
    regions: [...snapshot.regions],
    migrations: [...snapshot.schema.migrations],
    queue: snapshot.schema.queue,
    tables,
    files: files + signatures + keys,
    keys: order.withKeys,
    missing,
    sha256: writer.digest(),
  }
}

/**
 * Puts the database, as it was at one moment, and every file that it names into one file, also while the server works. The
 * file gets its name when it is whole and on the disk; what breaks off leaves none.
 */
export async function writeBackup(order: BackupOrder): Promise<Manifest> {
  const unfinished = `${order.path}.${randomBytes(4).toString('hex')}.unfinished`
  let manifest: Manifest | undefined
  try {
    await writeTar(unfinished, async (writer) => {
      const made = await withSnapshot(order.url, (snapshot) => packAll(writer, snapshot, order))
      const bytes = Buffer.from(`${JSON.stringify(made, null, 2)}\n`)
      await writer.add({ name: MANIFEST, bytes })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await writer.add({ name: SEAL, bytes: Buffer.from(`${sha256}  ${MANIFEST}\n`) })
      manifest = made
    })
    if (!manifest) throw new Error('a backup without a manifest')
    await rename(unfinished, order.path)
    return manifest
  } finally {
    await rm(unfinished, { force: true })
  }
}
