import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { loadEdition } from '@xinban/core/catalogue/load'
import { close, connect } from '@xinban/store/db'
import { borrowPostgres } from '@xinban/store/join-postgres'
import { checkKeys } from '@xinban/store/key-prints'
import { loadKeys } from '@xinban/store/keys'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'
import type { Context } from '../context.ts'
import { makeContext } from '../make-context.ts'
import { readSettings } from '../settings.ts'
import { StartRefused } from '../start-refused.ts'
import { readTime } from '../time/time-machine.ts'

/** The server's data, open for a command; `close` when it is done. */
export interface OpenData {
  readonly context: Context
  readonly close: () => Promise<void>
}

/** The database of the settings; the built-in one is joined where the server runs, else started for the command. */
async function database(
  url: string | null,
  data: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (url) return { url, stop: async () => undefined }
  return borrowPostgres(join(data, 'postgres'))
}

/** Opens what the environment's settings name. Throws `StartRefused` where there is nothing to open. */
export async function openData(): Promise<OpenData> {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartRefused(read.lines.join('\n'))
  const { settings } = read
  const keys = join(settings.data, 'keys')
  if (!(await stat(join(keys, 'keys.json')).catch(() => null)))
    throw new StartRefused(`XINBAN_DATA: ${settings.data} holds no data; start the server once`)
  const loaded = loadEdition(await readCatalogueFolder(settings.catalogue))
  if (!loaded.ok) throw new StartRefused('The catalogue has errors: npx xinban check lists them')
  const { edition } = loaded
  const { url, stop } = await database(settings.databaseUrl, settings.data)
  const db = connect({ url, region: edition.district.region, keys: await loadKeys(keys) })
  const end = async () => {
    await close(db)
    await stop()
  }
  try {
    await checkKeys(db, join(keys, 'keys.json'))
    const context = await makeContext({ settings, db, edition })
    await readTime(context)
    return { context, close: end }
  } catch (error) {
    await end()
    throw error
  }
}
