import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@xinban/store/postgres'
import { prepareTemplate } from '@xinban/store/test-setup'
import pg from 'pg'
import { startTestServer, type TestServer } from '../apps/server/testing/test-server.ts'

/** The server's parts in this process, on an embedded database as it is shipped: nothing of its durability is off. */
export interface DurableWorld {
  readonly server: TestServer
  /** A connection as the owner of the database, to look and to tidy up. */
  readonly owner: pg.Client
  readonly close: () => Promise<void>
}

const kept = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

async function demandDurability(owner: pg.Client): Promise<void> {
  for (const name of kept) {
    const { rows } = await owner.query(`select current_setting('${name}') as value`)
    if (rows[0]?.value !== 'on')
      throw new Error(`${name} is ${rows[0]?.value}: that would measure something else`)
  }
}

/** Starts one on an empty folder; `settings` are the database's, to try them out. */
export async function durableWorld(settings: Readonly<Record<string, string>> = {}): Promise<DurableWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xinban-bench-'))
  const postgres = await startPostgres({ dataDir, settings })
  await prepareTemplate(postgres.url)
  const server = await startTestServer()
  const owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  await demandDurability(owner)
  const close = async () => {
    await owner.end()
    await server.close()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { server, owner, close }
}
