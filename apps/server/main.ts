import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEdition } from '@xinban/core/catalogue/load'
import { buildSearchIndex } from '@xinban/core/catalogue/search'
import { warmPapers } from '@xinban/documents/documents'
import { close, connect } from '@xinban/store/db'
import { loadKeys } from '@xinban/store/keys'
import { migrate } from '@xinban/store/migrate'
import { upsertPerson } from '@xinban/store/people'
import { startPostgres } from '@xinban/store/postgres'
import { buildApp } from './app.ts'
import { readCatalogueFolder } from './catalogue/read-folder.ts'
import type { Context } from './context.ts'
import { demoPeople } from './identity/demo-people.ts'
import { startWorker } from './jobs/worker.ts'
import type { Pages } from './pages/add-pages.ts'
import { productionFaults, readSettings, type Settings } from './settings.ts'
import { welcome } from './welcome.ts'

const stops: { name: string; stop: () => Promise<unknown> }[] = []

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Ends the start with one clear line for each reason. */
class StartRefused extends Error {}

function settingsOrRefuse(): Settings {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartRefused(read.lines.join('\n'))
  const faults = productionFaults(read.settings)
  if (faults.length > 0) throw new StartRefused(faults.join('\n'))
  return read.settings
}

async function editionOrRefuse(folder: string) {
  const loaded = loadEdition(await readCatalogueFolder(folder))
  if (loaded.ok) return loaded.edition
  const lines = loaded.problems
    .slice(0, 20)
    .map((found) => `${folder}/${found.file}:${found.line}: ${found.message}`)
  throw new StartRefused(['The catalogue has errors (npx xinban check lists them all):', ...lines].join('\n'))
}

async function databaseUrl(settings: Settings): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl
  const postgres = await startPostgres({ dataDir: join(settings.data, 'postgres'), log: say })
  stops.push({ name: 'PostgreSQL', stop: () => postgres.stop() })
  return postgres.url
}

async function loadPages(): Promise<Pages> {
  const build = resolve(import.meta.dirname, '../web/build')
  const { handle } = await import(pathToFileURL(join(build, 'server/index.js')).href).then(
    (m) => m.entry.module,
  )
  return { assets: join(build, 'client'), handle }
}

/** Starts everything in order; each thing that starts says how it stops. */
async function start(): Promise<void> {
  const settings = settingsOrRefuse()
  const edition = await editionOrRefuse(settings.catalogue)
  await mkdir(settings.data, { recursive: true, mode: 0o755 })
  const url = await databaseUrl(settings)
  const { region } = edition.district
  await migrate(url, region)
  const keys = await loadKeys(join(settings.data, 'keys'))
  const db = connect({ url, region, keys })
  stops.push({ name: 'database connections', stop: () => close(db) })
  const people = demoPeople(edition)
  for (const { person: id, name, roles } of people) {
    await upsertPerson(db, { id, provider: 'demo', subject: id, name, roles })
  }
  const now = () => new Date().toISOString()
  const context: Context = {
    settings,
    db,
    edition,
    search: buildSearchIndex(edition),
    demoPeople: people,
    now,
  }
  warmPapers()
  const worker = await startWorker(context, url)
  stops.push({ name: 'jobs', stop: () => worker.stop() })
  const app = await buildApp(context, await loadPages(), true)
  const address = await app.listen({ port: settings.port, host: settings.host })
  stops.push({ name: 'HTTP', stop: () => app.close() })
  say(welcome(context, new URL(address).port))
}

let stopping = false

/** Stops in the reverse order of the start. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const { name, stop: end } of stops.reverse()) {
    await end().catch((error: unknown) => console.error(`${name} did not stop cleanly:`, error))
  }
  process.exit(code)
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
start().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : error)
  void stop(1)
})
