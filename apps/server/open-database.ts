import { join } from 'node:path'
import { close, connect, type Db } from '@xinban/store/db'
import { joinPostgres } from '@xinban/store/join-postgres'
import { checkKeys } from '@xinban/store/key-prints'
import { loadKeys } from '@xinban/store/keys'
import { migrate } from '@xinban/store/migrate'
import type { Settings } from './settings.ts'
import type { Stops } from './stops.ts'

/** What is opened, and how whoever opened it stops and says things. */
interface Opening {
  readonly settings: Settings
  readonly region: string
  readonly stops: Stops
  readonly say: (line: string) => void
}

/** A database of your own, or the built-in one: the first process of a data folder starts it, others join it. */
async function databaseUrl({ settings, stops, say }: Opening): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl
  const postgres = await joinPostgres({ dataDir: join(settings.data, 'postgres'), log: say })
  stops.add({ name: 'PostgreSQL', stop: () => postgres.stop() })
  return postgres.url
}

/** The database, up to date, opened with the keys that belong to it; `url` is its owner's address. */
export async function openDatabase(opening: Opening): Promise<{ db: Db; url: string }> {
  const { settings, region, stops } = opening
  const url = await databaseUrl(opening)
  await migrate(url, region)
  const folder = join(settings.data, 'keys')
  const db = connect({ url, region, keys: await loadKeys(folder) })
  stops.add({ name: 'database connections', stop: () => close(db) })
  await checkKeys(db, join(folder, 'keys.json'))
  return { db, url }
}
