import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { filledTables } from '@xinban/store/backup/fill'
import { readMigrations } from '@xinban/store/migrate'
import { StartRefused } from '../start-refused.ts'
import type { Manifest } from './manifest.ts'
import { isUnfinished } from './unfinished.ts'

const folders = ['files', 'documents', 'archives'] as const

/** Refuses a backup whose tables this program does not know, or knows otherwise. */
export async function checkVersion({ migrations }: Manifest): Promise<void> {
  const here = new Map((await readMigrations()).map(({ name, sha256 }) => [name, sha256]))
  const unknown = migrations.filter(({ name }) => !here.has(name)).map(({ name }) => name)
  if (unknown.length > 0)
    throw new StartRefused(
      `The backup was made by a later version: it has ${unknown.join(', ')}, not known here. ` +
        'Restore it with that version, or a later one. Nothing was changed.',
    )
  const changed = migrations.filter(({ name, sha256 }) => here.get(name) !== sha256).map(({ name }) => name)
  if (changed.length > 0)
    throw new StartRefused(
      `The backup was made with another text of ${changed.join(', ')}. Nothing was changed.`,
    )
}

/** Refuses a data folder that holds anything of a server but keys; what a broken-off restore left is written over. */
export function checkFolder(data: string, embedded: boolean): void {
  if (isUnfinished(data)) return
  const found = [...folders, ...(embedded ? ['postgres'] : [])].filter((name) => existsSync(join(data, name)))
  if (found.length > 0)
    throw new StartRefused(
      `XINBAN_DATA: ${data} is in use (${found.join(', ')}); a backup is put into an empty folder only. ` +
        'Name another one. Nothing was changed.',
    )
}

/** Refuses a database with rows in it. */
export async function checkDatabase(url: string): Promise<void> {
  const filled = await filledTables(url)
  if (filled.length > 0)
    throw new StartRefused(
      `The database is not empty (${filled.slice(0, 3).join(', ')}); a backup is put into an empty one only. ` +
        'Nothing was changed.',
    )
}
