import { access, constants, mkdir, stat } from 'node:fs/promises'
import { loadEdition } from '@xinban/core/catalogue/load'
import type { Press } from '@xinban/documents/press/press'
import { upsertPerson } from '@xinban/store/people'
import { refuseUnfinished } from './backup/unfinished.ts'
import { readCatalogueFolder } from './catalogue/read-folder.ts'
import { dropUnfinished } from './files/drop-unfinished.ts'
import { watchThread } from './jobs/busy-thread.ts'
import { startWorker } from './jobs/worker.ts'
import { makeContext } from './make-context.ts'
import { openDatabase } from './open-database.ts'
import { districtPress } from './papers/district-papers.ts'
import { type Part, partsOf } from './parts.ts'
import { followOthers } from './processes/follow-others.ts'
import { tryScanner } from './scan/try-scanner.ts'
import { productionFaults, readSettings, type Settings } from './settings.ts'
import { startHttp } from './start-http.ts'
import { StartRefused, startLine } from './start-refused.ts'
import { stopsOf } from './stops.ts'
import { readTime } from './time/time-machine.ts'
import { welcome } from './welcome.ts'

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
async function pressOrRefuse(catalogue: string): Promise<Press> {
  const { press, lines } = await districtPress(catalogue)
  stops.add({ name: 'press', stop: () => press.stop() })
  if (lines.length > 0)
    throw new StartRefused(['The papers cannot be made:', ...lines.slice(0, 20)].join('\n'))
  return press
}

/** The compiler starts while the server answers already; where it does not start, the first paper says why. */
function warm(press: Press): void {
  press.warm().catch((error: unknown) => {
    if (!stops.stopping()) console.error('papers cannot be printed:', error)
  })
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

/** Starts everything that these parts need, in order; each thing that starts says how it stops. */
async function start(parts: ReadonlySet<Part>): Promise<void> {
  const settings = settingsOrRefuse()
  const edition = await editionOrRefuse(settings.catalogue)
  const press = await pressOrRefuse(settings.catalogue)
  await makeDataFolder(settings.data)
  refuseUnfinished(settings.data)
  const { db, url } = await openDatabase({ settings, region: edition.district.region, stops, say })
  const context = await makeContext({ settings, db, edition, press })
  for (const { person: id, name, roles } of context.demoPeople) {
    await upsertPerson(db, { id, provider: 'demo', subject: id, name, roles })
  }
  await readTime(context)
  const following = await followOthers(context)
  stops.add({ name: 'what other processes say', stop: () => following.stop() })
  if (parts.has('jobs')) {
    const worker = await startWorker(context, url, parts.has('api') ? { busy: watchThread() } : {})
    stops.add({ name: 'jobs', stop: () => worker.stop() })
  }
  say(welcome(context, parts, parts.has('api') ? await startHttp(context, stops) : null))
  // Who works on no jobs prints seldom, and can wait for the first paper; compiler and fonts are a hundred megabytes.
  if (parts.has('jobs')) warm(press)
  if (parts.has('api')) {
    await dropUnfinished(settings.data)
    void tryScanner(context.scanner)
  }
}

/** Runs the server, or the part of it that the words name, until a signal stops it; resolves when it has started. */
export async function runServer(words: readonly string[]): Promise<void> {
  process.on('SIGINT', stops.signal)
  process.on('SIGTERM', stops.signal)
  try {
    await start(partsOf(words))
  } catch (error) {
    if (!stops.stopping()) console.error(startLine(error) ?? error)
    await stops.run(1)
  }
}

if (import.meta.main) await runServer(process.argv.slice(2))
