import { join, resolve } from 'node:path'
import type { Edition } from '@xinban/core/catalogue/edition'
import { loadEdition } from '@xinban/core/catalogue/load'
import { close, connect, type Db } from '@xinban/store/db'
import { findRunning } from '@xinban/store/embedded/find-running'
import { loadKeys } from '@xinban/store/keys'
import pg from 'pg'
import { readCatalogueFolder } from '../../apps/server/catalogue/read-folder.ts'

/** What a server keeps, looked at from outside it. */
export interface Kept {
  readonly data: string
  readonly db: Db
  readonly edition: Edition
  /** As the owner of the database. */
  readonly query: <R extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>
  readonly close: () => Promise<void>
}

const catalogue = resolve(import.meta.dirname, '../../catalogue')

async function readEdition(): Promise<Edition> {
  const loaded = loadEdition(await readCatalogueFolder(catalogue))
  if (!loaded.ok) throw new Error('the catalogue does not load')
  return loaded.edition
}

/** The address of the built-in database of a data folder; it runs. */
export async function databaseOf(data: string): Promise<string> {
  const found = await findRunning(join(data, 'postgres'))
  if (!found) throw new Error(`no database runs in ${data}`)
  return found.url
}

/** Opens what a running server keeps in this data folder, and in its database or the one at `url`. */
export async function openKept(data: string, url?: string): Promise<Kept> {
  const owner = url ?? (await databaseOf(data))
  const edition = await readEdition()
  const db = connect({
    url: owner,
    region: edition.district.region,
    keys: await loadKeys(join(data, 'keys')),
  })
  const pool = new pg.Pool({ connectionString: owner, max: 2 })
  pool.on('error', () => undefined)
  return {
    data,
    db,
    edition,
    query: async (text, values = []) => (await pool.query(text, values)).rows,
    close: async () => {
      await pool.end()
      await close(db)
    },
  }
}
