import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { close, connect } from '@xinban/store/db'
import { checkKeys } from '@xinban/store/key-prints'
import { loadKeys } from '@xinban/store/keys'
import { startPostgres } from '@xinban/store/postgres'
import type { Keys } from '@xinban/store/seal'
import { checkDatabase, checkFolder, checkVersion } from '../backup/check-target.ts'
import { inspectBackup } from '../backup/inspect-backup.ts'
import type { Manifest } from '../backup/manifest.ts'
import { restore } from '../backup/restore.ts'
import { forgetRestore, noteRestore } from '../backup/unfinished.ts'
import { verifyAll } from '../chain-roots/verify-all.ts'
import type { Settings } from '../settings.ts'
import { startLine } from '../start-refused.ts'
import { settingsOrRefuse } from './backup.ts'

const USAGE = `xinban restore FILE
  puts a backup into the data folder (XINBAN_DATA, empty but for keys) and its database (DATABASE_URL, empty, or the
  built-in one). The whole file is checked first; afterwards rows are counted and every history is recomputed.`

/** Histories are recomputed without opening anything. */
const noKeys: Keys = { current: '', all: {}, index: Buffer.alloc(32) }

/** Recomputes every history; the lines that say how it went, and whether it went well. */
async function verified(
  url: string,
  { regions }: Manifest,
  keys: Keys,
): Promise<{ lines: string[]; good: boolean }> {
  const lines: string[] = []
  let good = true
  for (const region of regions) {
    const db = connect({ url, region, keys })
    const { cases, events, days, faults } = await verifyAll(db).finally(() => close(db))
    lines.push(`${cases} 件 cases, ${events} 步 steps, ${days.length} 天 daily roots`)
    lines.push(...faults.slice(0, 20).map(({ zh, en }) => `✗ ${zh} · ${en}`))
    good &&= faults.length === 0
  }
  return { lines, good }
}

/** Whether the keys in the folder are those that the backup's data were sealed with. */
async function keyLine(url: string, { regions }: Manifest, data: string): Promise<string> {
  const file = join(data, 'keys', 'keys.json')
  if (!existsSync(file))
    return `缺少密钥：启动前请放回 ${file} · keys are missing: put ${file} back before you start`
  const keys = await loadKeys(join(data, 'keys'))
  for (const region of regions) {
    const db = connect({ url, region, keys })
    await checkKeys(db, file).finally(() => close(db))
  }
  return '密钥相符 · the keys belong to these data'
}

async function database({
  databaseUrl,
  data,
}: Settings): Promise<{ url: string; stop: () => Promise<void> }> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined }
  return startPostgres({ dataDir: join(data, 'postgres') })
}

/** Restores what the settings name; gives the exit code. */
async function restoreFile(path: string, settings: Settings): Promise<number> {
  const { data, databaseUrl } = settings
  const manifest = await inspectBackup(path)
  await checkVersion(manifest)
  checkFolder(data, databaseUrl === null)
  if (databaseUrl) await checkDatabase(databaseUrl)
  await mkdir(data, { recursive: true, mode: 0o755 })
  await noteRestore(data, path)
  const { url, stop } = await database(settings)
  try {
    if (!databaseUrl) await checkDatabase(url)
    await restore({ path, manifest, url, data })
    await forgetRestore(data)
    const { lines, good } = await verified(url, manifest, noKeys)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const put = `${data}: ${rows} 行 rows, ${manifest.files} 个文件 files, 数据时刻 the state of ${manifest.taken}`
    const lost = manifest.missing.map((file) => `备份时已缺少 was missing already: ${file}`)
    process.stdout.write(`${[put, ...lines, ...lost.slice(0, 20)].join('\n')}\n`)
    process.stdout.write(`${await keyLine(url, manifest, data)}\n`)
    return good ? 0 : 1
  } finally {
    await stop()
  }
}

/** `xinban restore`. Exit code: 0 whole, 1 restored, but histories do not verify, 2 not restored. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const [path, ...more] = args
  if (path === undefined || path.startsWith('--') || more.length > 0) {
    process.stdout.write(`${USAGE}\n`)
    return path === '--help' ? 0 : 2
  }
  try {
    return await restoreFile(path, settingsOrRefuse())
  } catch (error) {
    process.stderr.write(`${startLine(error) ?? String(error)}\n`)
    return 2
  }
}
