import { existsSync } from 'node:fs'
import { access, constants, mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEdition } from '@xinban/core/catalogue/load'
import { warmPapers } from '@xinban/documents/documents'
import { close, connect, type Db } from '@xinban/store/db'
import { checkKeys } from '@xinban/store/key-prints'
import { loadKeys } from '@xinban/store/keys'
import { migrate } from '@xinban/store/migrate'
import { upsertPerson } from '@xinban/store/people'
import { startPostgres } from '@xinban/store/postgres'
import { buildApp, type ZodApp } from './app.ts'
import { refuseUnfinished } from './backup/unfinished.ts'
import { readCatalogueFolder } from './catalogue/read-folder.ts'
import { startWorker } from './jobs/worker.ts'
import { wakeForChanges } from './judge/calendar-change.ts'
import { makeContext } from './make-context.ts'
import type { Pages } from './pages/add-pages.ts'
import { useDistrictPapers } from './papers/district-papers.ts'
import { productionFaults, readSettings, type Settings } from './settings.ts'
import { StartRefused, startLine } from './start-refused.ts'
import { stopsOf } from './stops.ts'
import { readTime } from './time/time-machine.ts'
import { welcome } from './welcome.ts'

/** Milliseconds that requests have to end when the server stops. */
const lastRequests = 5_000

const stops = stopsOf((code) => process.exit(code))

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function settingsOrRefuse(): Settings {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartRefused(read.lines.join('\n'))
  const faults = productionFaults(read.settings)
  if (faults.length > 0) throw new StartRefused(faults.join('\n'))
  return read.settings
}

async function editionOrRefuse(folder: string) {
  const there = await stat(folder).catch(() => null)
  if (!there?.isDirectory()) throw new StartRefused(`XINBAN_CATALOGUE: there is no folder ${folder}`)
  const loaded = loadEdition(await readCatalogueFolder(folder))
  if (loaded.ok) return loaded.edition
  const lines = loaded.problems
    .slice(0, 20)
    .map((found) => `${folder}/${found.file}:${found.line}: ${found.message}`)
  throw new StartRefused(['The catalogue has errors (npx xinban check lists them all):', ...lines].join('\n'))
}

/** Papers as the district wants them; a template or font that would fail later is refused now. */
function papersOrRefuse(catalogue: string): void {
  const lines = useDistrictPapers(catalogue)
  if (lines.length > 0)
    throw new StartRefused(['The papers cannot be made:', ...lines.slice(0, 20)].join('\n'))
  warmPapers()
}

async function databaseUrl(settings: Settings): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl
  const postgres = await startPostgres({ dataDir: join(settings.data, 'postgres'), log: say })
  stops.add({ name: 'PostgreSQL', stop: () => postgres.stop() })
  return postgres.url
}

async function loadPages(): Promise<Pages> {
  const build = resolve(import.meta.dirname, '../web/build')
  if (!existsSync(join(build, 'server/index.js')))
    throw new StartRefused('The pages are not built; `npm start` builds them')
  const { handle } = await import(pathToFileURL(join(build, 'server/index.js')).href).then(
    (m) => m.entry.module,
  )
  return { assets: join(build, 'client'), handle }
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartRefused(`XINBAN_DATA: ${folder} cannot be used as a folder to write in: ${reason}`)
  }
}

/** The database, up to date, opened with the keys that belong to it. */
async function openDatabase(settings: Settings, url: string, region: string): Promise<Db> {
  await migrate(url, region)
  const folder = join(settings.data, 'keys')
  const db = connect({ url, region, keys: await loadKeys(folder) })
  stops.add({ name: 'database connections', stop: () => close(db) })
  await checkKeys(db, join(folder, 'keys.json'))
  return db
}

/** Lets requests end, but not for ever: somebody may be sending one without an end. */
async function stopHttp(app: ZodApp): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), lastRequests)
  await app.close()
  clearTimeout(timer)
}

/** Starts everything in order; each thing that starts says how it stops. */
async function start(): Promise<void> {
  const settings = settingsOrRefuse()
  const edition = await editionOrRefuse(settings.catalogue)
  papersOrRefuse(settings.catalogue)
  await makeDataFolder(settings.data)
  refuseUnfinished(settings.data)
  const url = await databaseUrl(settings)
  const db = await openDatabase(settings, url, edition.district.region)
  const context = await makeContext({ settings, db, edition })
  for (const { person: id, name, roles } of context.demoPeople) {
    await upsertPerson(db, { id, provider: 'demo', subject: id, name, roles })
  }
  await readTime(context)
  await wakeForChanges(context)
  const worker = await startWorker(context, url)
  stops.add({ name: 'jobs', stop: () => worker.stop() })
  const app = await buildApp(context, await loadPages(), true)
  stops.add({ name: 'HTTP', stop: () => stopHttp(app) })
  const address = await app.listen({ port: settings.port, host: settings.host })
  say(welcome(context, new URL(address).port))
}

process.on('SIGINT', stops.signal)
process.on('SIGTERM', stops.signal)
start().catch((error: unknown) => {
  if (!stops.stopping()) console.error(startLine(error) ?? error)
  void stops.run(1)
})
