import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** The variable with the owner's address of the tests' server, set by `test-setup.ts`. */
export const SERVER = 'TEST_POSTGRES'

/** The migrated database that every test database is copied from, and its region. */
export const TEMPLATE = 'xinban_template'
export const TEST_REGION = '371072'

function serverUrl(): URL {
  const url = process.env[SERVER]
  if (!url)
    throw new Error(`${SERVER} is not set: packages/store/test-setup.ts must be a globalSetup of vitest`)
  return new URL(url)
}

async function asOwner(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl().href })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** A database of its own on the tests' server, migrated unless `empty`; `drop` when the test is over. */
export async function testDatabase(
  options: { empty?: boolean } = {},
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(`create database ${name} template ${options.empty ? 'template0' : TEMPLATE}`)
  const url = serverUrl()
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asOwner(`drop database if exists ${name} with (force)`) }
}
