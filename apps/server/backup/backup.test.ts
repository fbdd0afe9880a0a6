import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { close, connect } from '@xinban/store/db'
import { testDatabase } from '@xinban/store/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAll } from '../chain-roots/verify-all.ts'
import { makePaperJob } from '../jobs/make-paper.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { checkDatabase, checkFolder, checkVersion } from './check-target.ts'
import { inspectBackup } from './inspect-backup.ts'
import { MANIFEST, type Manifest } from './manifest.ts'
import { restore } from './restore.ts'
import { readTar, type TarEntry, writeTar } from './tar-file.ts'
import { noteRestore, refuseUnfinished } from './unfinished.ts'
import { writeBackup } from './write-backup.ts'

let server: TestServer
let folder: string
let path: string
let manifest: Manifest
beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'xinban-backup-'))
  const applicant = await clientOf(server.app, 'applicant')
  const { id } = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(id, { type: 'submit', committed: true })
  await makePaperJob(server.context, { caseId: id, paper: 'receipt', version: 2 })
  await asOwner(server.url, "update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now()")
  path = join(folder, 'whole.tar')
  manifest = await writeBackup(order(path))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

function order(to: string, withKeys = false) {
  return { url: server.url, data: server.context.settings.data, path: to, withKeys }
}

async function asOwner(url: string, text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(text).finally(() => client.end())).rows
}

/** What a table holds, whatever the order of its rows. */
async function contentOf(url: string, { name, columns }: Manifest['tables'][number]): Promise<unknown> {
  const kept = columns.filter((column) => !column.startsWith('locked_'))
  const list = kept.map((column) => `"${column}"`).join(', ')
  return asOwner(url, `select to_jsonb(t) as row from (select ${list} from ${name}) t order by 1`)
}

async function entriesOf(file: string): Promise<TarEntry[]> {
  const entries: TarEntry[] = []
  for await (const entry of readTar(file)) entries.push(entry)
  return entries
}

describe('a backup that is put back', () => {
  it('is the same rows and files, with histories that verify and jobs that nobody holds', async () => {
    const target = await testDatabase({ empty: true })
    const data = join(folder, 'restored')
    await restore({ path, manifest: await inspectBackup(path), url: target.url, data })

    expect(manifest.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(10)
    for (const table of manifest.tables)
      expect(await contentOf(target.url, table), table.name).toEqual(await contentOf(server.url, table))
    const named = await asOwner(target.url, 'select path from case_file union select path from document')
    expect(named.length).toBe(manifest.files)
    for (const { path: file } of named)
      expect(await readFile(join(data, file))).toEqual(
        await readFile(join(server.context.settings.data, file)),
      )
    const locked = 'select id from graphile_worker._private_jobs where locked_by is not null'
    expect(await asOwner(target.url, locked)).toEqual([])
    expect(await asOwner(target.url, 'select from session')).toEqual([])

    const { region, keys } = server.context.db
    const db = connect({ url: target.url, region, keys })
    const verified = await verifyAll(db)
    expect(verified).toMatchObject({ cases: 1, faults: [] })
    await close(db)
    await expect(checkDatabase(target.url)).rejects.toThrow('not empty')
    await target.drop()
  })

  it('leaves the database empty where rows are missing', async () => {
    const target = await testDatabase({ empty: true })
    const [first, ...tables] = manifest.tables
    if (!first) throw new Error('a backup without tables')
    const wrong = { ...manifest, tables: [{ ...first, rows: first.rows + 1 }, ...tables] }
    const putting = restore({ path, manifest: wrong, url: target.url, data: join(folder, 'wrong') })
    await expect(putting).rejects.toThrow(
      `${first.name}: ${first.rows} rows where the backup has ${first.rows + 1}`,
    )
    await checkDatabase(target.url)
    await target.drop()
  })
})

describe('a file', () => {
  it('that was cut anywhere is refused', async () => {
    const bytes = await readFile(path)
    for (const share of [0, 0.1, 0.5, 0.9, 0.99, 0.999]) {
      const cut = join(folder, 'cut.tar')
      await writeFile(cut, bytes.subarray(0, Math.floor(share * bytes.length)))
      await expect(inspectBackup(cut), `${share}`).rejects.toThrow(/cut off|no whole backup/)
    }
  })

  it('in which a byte was altered is refused, or holds the same all the same', async () => {
    const bytes = await readFile(path)
    const before = await entriesOf(path)
    let refused = 0
    for (let round = 0; round < 60; round += 1) {
      const altered = Buffer.from(bytes)
      const at = Math.floor((bytes.length * round) / 60) + round
      altered[at] = (altered[at] ?? 0) ^ 0x41
      const file = join(folder, 'altered.tar')
      await writeFile(file, altered)
      const good = await inspectBackup(file).then(
        () => true,
        () => false,
      )
      if (good) expect(await entriesOf(file)).toEqual(before)
      else refused += 1
    }
    expect(refused).toBeGreaterThan(20)
  })

  it('of a later version is refused, by its form and by its migrations', async () => {
    const later = join(folder, 'later.tar')
    const text = Buffer.from(JSON.stringify({ ...manifest, format: 2 }))
    const seal = `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`
    await writeTar(later, async ({ add }) => {
      await add({ name: MANIFEST, bytes: text })
      await add({ name: `${MANIFEST}.sha256`, bytes: Buffer.from(seal) })
    })
    await expect(inspectBackup(later)).rejects.toThrow('later version')
    const migrations = [...manifest.migrations, { name: '999-later.sql', sha256: '' }]
    await expect(checkVersion({ ...manifest, migrations })).rejects.toThrow('999-later.sql')
    await checkVersion(manifest)
  })

  it('that would write outside the data folder is refused', async () => {
    for (const name of ['files/../../x', '/etc/x', 'postgres/cluster/x', 'files/..']) {
      const file = join(folder, `outside-${name.replaceAll('/', '_')}.tar`)
      await writeTar(file, ({ add }) => add({ name, bytes: Buffer.from('x') }))
      await expect(inspectBackup(file), name).rejects.toThrow()
    }
  })
})

describe('making one', () => {
  it('leaves the keys out unless it is told otherwise', async () => {
    const names = (await entriesOf(path)).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('keys/'))).toEqual([])
    const withKeys = join(folder, 'with-keys.tar')
    await writeBackup(order(withKeys, true))
    expect((await entriesOf(withKeys)).map(({ name }) => name)).toContain('keys/keys.json')
  })

  it('leaves nothing behind where it fails', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'))
    const url = new URL(server.url)
    url.pathname = '/nowhere'
    await expect(writeBackup({ ...order(join(empty, 'a.tar')), url: url.href })).rejects.toThrow()
    expect(await readdir(empty)).toEqual([])
  })

  it('names a file that the storage lost', async () => {
    const { data } = server.context.settings
    const [row] = await asOwner(server.url, 'select path from case_file order by id limit 1')
    const lost = join(data, String(row?.path))
    const bytes = await readFile(lost)
    await rm(lost)
    const made = await writeBackup(order(join(folder, 'lost.tar')))
    expect(made.missing).toEqual([row?.path])
    await writeFile(lost, bytes)
  })
})

it('a data folder in use is refused; one that a restore broke off in is not, and no server starts on it', async () => {
  const { data } = server.context.settings
  expect(() => checkFolder(data, false)).toThrow('is in use')
  expect(() => refuseUnfinished(data)).not.toThrow()
  const half = await mkdtemp(join(folder, 'half-'))
  await noteRestore(half, path)
  checkFolder(half, true)
  expect(() => refuseUnfinished(half)).toThrow('broke off')
})
