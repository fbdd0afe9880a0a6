import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@xinban/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

let data: string
let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xinban-start-'))
  database = await testDatabase()
})
afterAll(async () => {
  await database.drop()
  await rm(data, { recursive: true, force: true })
})

/** Starts the server with these settings; it must end by itself. */
function refusal(settings: Record<string, string>): Promise<{ code: unknown; lines: string[] }> {
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    XINBAN_DATA: data,
    DATABASE_URL: database.url,
    PORT: '0',
    ...settings,
  }
  return new Promise((done) => {
    const main = join(import.meta.dirname, 'main.ts')
    execFile(process.execPath, [main], { env, timeout: 120_000 }, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '')
      done({ code: error?.code ?? 0, lines })
    })
  })
}

function oneLine(pattern: RegExp) {
  return { code: 1, lines: [expect.stringMatching(pattern)] }
}

it('says in one line what a database address is wrong about, and never the password', async () => {
  const wrong = new URL(database.url)
  wrong.password = 'wrong-secret'
  const nowhere = new URL(database.url)
  nowhere.port = '1'
  const nameless = new URL(database.url)
  nameless.pathname = '/no_such_database'
  const addresses = [wrong, nowhere, nameless].map((url) => url.href)
  const said = await Promise.all(addresses.map((url) => refusal({ DATABASE_URL: url })))
  expect(said).toEqual([
    oneLine(/^DATABASE_URL: .*28P01/),
    oneLine(/^DATABASE_URL: .*ECONNREFUSED/),
    oneLine(/^DATABASE_URL: .*3D000/),
  ])
  expect(JSON.stringify(said)).not.toContain('wrong-secret')
})

it('says in one line which folder is missing or cannot be used', async () => {
  const file = join(data, 'file')
  await writeFile(file, '')
  const wrong = [
    { XINBAN_CATALOGUE: join(data, 'nothing') },
    { XINBAN_DATA: file },
    { XINBAN_DATA: join(file, 'below') },
  ]
  expect(await Promise.all(wrong.map(refusal))).toEqual([
    oneLine(/^XINBAN_CATALOGUE: there is no folder .*nothing$/),
    oneLine(/^XINBAN_DATA: .*file cannot be used/),
    oneLine(/^XINBAN_DATA: .*below cannot/),
  ])
})

/** Runs with a port that somebody else has. */
async function withTakenPort<T>(use: (port: string) => Promise<T>): Promise<T> {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const address = other.address()
  try {
    return await use(String(typeof address === 'object' && address?.port))
  } finally {
    other.close()
  }
}

it('says in one line that the port is taken', () =>
  withTakenPort(async (port) => {
    expect(await refusal({ PORT: port })).toEqual(oneLine(new RegExp(`^PORT: ${port} is in use`)))
  }))

it('refuses keys that are not those of the database, naming the file', async () => {
  await withTakenPort((port) => refusal({ PORT: port }))
  const other = await mkdtemp(join(data, 'other-'))
  expect(await refusal({ XINBAN_DATA: other })).toEqual(
    oneLine(/other-\w+\/keys\/keys\.json does not hold the keys/),
  )
})
