import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Edition } from '@xinban/core/catalogue/edition'
import { loadEdition } from '@xinban/core/catalogue/load'
import type { Press } from '@xinban/documents/press/press'
import { close, connect } from '@xinban/store/db'
import { loadKeys } from '@xinban/store/keys'
import { upsertPerson } from '@xinban/store/people'
import { testDatabase } from '@xinban/store/testing'
import { buildApp, type ZodApp } from '../app.ts'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'
import type { Context } from '../context.ts'
import { makeContext } from '../make-context.ts'
import type { Settings } from '../settings.ts'

/** A server of its own for one test file: own database, own data folder, the real catalogue, no pages, no network. */
export interface TestServer {
  readonly app: ZodApp
  readonly context: Context
  readonly url: string
  readonly close: () => Promise<void>
}

/** What a test may replace: the clock, settings, and the way to the database. */
export interface TestOptions {
  readonly now?: () => string
  readonly settings?: Partial<Settings>
  /** Milliseconds that mail servers, gateways and the seal service have for an answer. */
  readonly patience?: number
  /** Where papers are printed: on the test's thread if not given. */
  readonly press?: Press
  readonly through?: (databaseUrl: string) => Promise<string>
}

let catalogue: Promise<Edition> | undefined

async function readCatalogue(): Promise<Edition> {
  const loaded = loadEdition(await readCatalogueFolder(resolve(import.meta.dirname, '../../../catalogue')))
  if (!loaded.ok)
    throw new Error(`the catalogue does not load: ${JSON.stringify(loaded.problems.slice(0, 3))}`)
  return loaded.edition
}

/** Starts one; all of them share one edition, which is frozen. */
export async function startTestServer(options: TestOptions = {}): Promise<TestServer> {
  catalogue ??= readCatalogue()
  const edition = await catalogue
  const data = await mkdtemp(join(tmpdir(), 'xinban-test-'))
  const database = await testDatabase()
  const keys = await loadKeys(join(data, 'keys'))
  const url = options.through ? await options.through(database.url) : database.url
  const db = connect({ url, region: edition.district.region, keys })
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    proxies: [],
    outbound: [],
    databaseUrl: database.url,
    data,
    catalogue: '',
    mode: 'demo',
    publicUrl: 'http://localhost:8080',
    sessions: { staffMinutes: 30, applicantMinutes: 120, hours: 12 },
    mail: null,
    sms: null,
    sm2: null,
    seal: null,
    courier: null,
    clamd: null,
    ...options.settings,
  }
  const { now, patience, press } = options
  const context = await makeContext({ settings, db, edition, press, patience, ...(now && { now }) })
  for (const { person: id, name, roles } of context.demoPeople) {
    await upsertPerson(db, { id, provider: 'demo', subject: id, name, roles: [...roles] })
  }
  const app = await buildApp(context, null, false)
  const stop = async () => {
    await app.close()
    await close(db)
    await database.drop()
    await rm(data, { recursive: true, force: true })
  }
  return { app, context, url: database.url, close: stop }
}
