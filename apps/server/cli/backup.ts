import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { borrowPostgres } from '@xinban/store/join-postgres'
import type { Manifest } from '../backup/manifest.ts'
import { refuseUnfinished } from '../backup/unfinished.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { readSettings, type Settings } from '../settings.ts'
import { StartRefused, startLine } from '../start-refused.ts'

const USAGE = `xinban backup FOLDER|FILE [--with-keys]
  puts the database and all files into one file, also while the server runs; into a FOLDER under a name with the time.
  The keys of personal data are left out, as a backup with them opens everything: keep XINBAN_DATA/keys apart,
  or say --with-keys. Exit code: 0 whole, 1 made, but files that the database names are missing, 2 not made.`

/** The settings of the environment, or a refusal. */
export function settingsOrRefuse(): Settings {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartRefused(read.lines.join('\n'))
  return read.settings
}

/** The database that is put aside: that of the settings, the running server's, or the built-in one, started for this. */
async function database({
  databaseUrl,
  data,
}: Settings): Promise<{ url: string; stop: () => Promise<void> }> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined }
  const folder = join(data, 'postgres')
  if (!existsSync(folder))
    throw new StartRefused(
      `XINBAN_DATA: ${data} holds no database; start the server once, or set DATABASE_URL`,
    )
  return borrowPostgres(folder)
}

/** `xinban-20261126-041500.tar`, in UTC. */
function nameNow(): string {
  const [day = '', time = ''] = new Date().toISOString().split('T')
  return `xinban-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}.tar`
}

function target(given: string): string {
  const path = statSync(given, { throwIfNoEntry: false })?.isDirectory() ? join(given, nameNow()) : given
  if (existsSync(path)) throw new StartRefused(`${path}: is there already; a backup writes over nothing`)
  return path
}

function report(path: string, { taken, tables, files, keys, missing }: Manifest): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const cases = tables.find(({ name }) => name === 'public.approval_case')?.rows ?? 0
  return [
    `${path}: ${cases} 件办件 cases, ${rows} 行 rows, ${files} 个文件 files, ${(statSync(path).size / 1e6).toFixed(1)} MB`,
    `数据时刻 the state of ${taken}`,
    keys
      ? '含密钥：与数据分开保管 · with the keys: whoever has this file can read everything'
      : '不含密钥：请另行备份 XINBAN_DATA/keys · without the keys: back up XINBAN_DATA/keys apart',
    ...missing.slice(0, 20).map((file) => `✗ 缺少或已变 missing or altered: ${file}`),
  ]
}

/** `xinban backup`: on the server's data, also while it runs. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const [given, ...more] = args.filter((one) => one !== '--with-keys')
  if (given === undefined || given.startsWith('--') || more.length > 0) {
    process.stdout.write(`${USAGE}\n`)
    return given === '--help' ? 0 : 2
  }
  try {
    const settings = settingsOrRefuse()
    refuseUnfinished(settings.data)
    const path = target(given)
    const { url, stop } = await database(settings)
    const withKeys = args.includes('--with-keys')
    const manifest = await writeBackup({ url, data: settings.data, path, withKeys }).finally(stop)
    process.stdout.write(`${report(path, manifest).join('\n')}\n`)
    return manifest.missing.length === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`${startLine(error) ?? String(error)}\n`)
    return 2
  }
}
