import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Filling, fill } from '@xinban/store/backup/fill'
import { makeTables, migrate } from '@xinban/store/migrate'
import { isFile, type Manifest, tableOf } from './manifest.ts'
import { readTar, type TarEntry } from './tar-file.ts'

/** Where a backup that was inspected is put. */
export interface RestoreOrder {
  readonly path: string
  readonly manifest: Manifest
  /** The owner's address of an empty database. */
  readonly url: string
  /** The data folder. */
  readonly data: string
}

const unpack = promisify(gunzip)

/** A file is on the disk before the rows that name it are there. */
async function putFile(data: string, { name, bytes }: TarEntry): Promise<void> {
  const path = join(data, name)
  await mkdir(dirname(path), { recursive: true, mode: name.startsWith('keys/') ? 0o700 : 0o755 })
  await writeFile(path, bytes, { mode: 0o600, flush: true })
}

async function putEntries(filling: Filling, { path, manifest, data }: RestoreOrder): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  let files = 0
  for await (const entry of readTar(path)) {
    const table = tables.get(tableOf(entry.name) ?? '')
    if (table) await filling.put(table, await unpack(entry.bytes))
    else if (isFile(entry.name)) {
      await putFile(data, entry)
      files += 1
    }
  }
  if (files !== manifest.files) throw new Error(`${files} files where the backup has ${manifest.files}`)
}

async function countRows(filling: Filling, manifest: Manifest): Promise<void> {
  for (const table of manifest.tables) {
    const rows = await filling.count(table)
    if (rows !== table.rows) throw new Error(`${table.name}: ${rows} rows where the backup has ${table.rows}`)
  }
}

async function checkQueue(filling: Filling, { queue }: Manifest): Promise<void> {
  const { rows } = await filling.query('select max(id)::int as last from graphile_worker.migrations')
  if (rows[0]?.last < queue) throw new Error('the backup was made with a later version of the job queue')
}

/**
 * Puts a backup into an empty database and a data folder: the tables as they were then, the rows in one transaction, the
 * files before it ends, the migrations that came later. Throws where what arrived is not what the manifest says; the
 * database is empty then.
 */
export async function restore(order: RestoreOrder): Promise<void> {
  const { manifest, url } = order
  await makeTables(
    url,
    manifest.migrations.map(({ name }) => name),
  )
  await fill(url, async (filling) => {
    await checkQueue(filling, manifest)
    await putEntries(filling, order)
    await countRows(filling, manifest)
  })
  for (const region of manifest.regions) await migrate(url, region)
}
