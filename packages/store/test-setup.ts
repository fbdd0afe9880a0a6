import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { startPostgres } from './postgres.ts'
import { SERVER, TEMPLATE, TEST_REGION } from './testing.ts'

/** Fast, not safe: these data do not outlive the run. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Makes the migrated database that test databases are copied from, on this server, and names the server to them. */
export async function prepareTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const template = new URL(url)
  template.pathname = `/${TEMPLATE}`
  await migrate(template.href, TEST_REGION)
  process.env[SERVER] = url
}

/** Starts one PostgreSQL for the whole run of tests, with a migrated database to copy from (vitest: globalSetup). */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xinban-test-'))
  const postgres = await startPostgres({ dataDir, settings })
  await prepareTemplate(postgres.url)
  return async () => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
