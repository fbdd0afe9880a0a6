import { existsSync } from 'node:fs'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { insertDocument } from '@xinban/store/documents'
import { insertFile, listFiles } from '@xinban/store/files'
import { newId } from '@xinban/store/ids'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, clientOf } from '../testing/client.ts'
import { type OpenUpload, openUpload } from '../testing/open-upload.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { filePath } from './file-path.ts'
import { sweepFiles } from './sweep-files.ts'

let server: TestServer
let applicant: Client
let upload: OpenUpload
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  applicant = await clientOf(server.app, 'applicant')
  upload = await openUpload(applicant)
  owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

const at = (path: string) => join(server.context.settings.data, path)
const isThere = (path: string) => existsSync(at(path))

/** A file on the disk as it was written so many hours ago. */
async function lies(path: string, hours: number): Promise<string> {
  await mkdir(dirname(at(path)), { recursive: true })
  await writeFile(at(path), 'x')
  const then = new Date(Date.now() - hours * 3_600_000)
  await utimes(at(path), then, then)
  return path
}

/** An uploaded file that its case has, from long ago. */
async function known(): Promise<string> {
  const id = newId()
  const path = await lies(filePath(id), 1000)
  const about = { material: upload.material, name: 'a.pdf', mime: 'application/pdf', size: 1, sha256: '0' }
  const uploaded = { uploadedBy: 'applicant', uploadedAt: new Date().toISOString() }
  await insertFile(server.context.db, { ...about, ...uploaded, id, caseId: upload.id, path })
  return path
}

const strange = (hours: number) => lies(filePath(newId()), hours)

function paperPath(caseId: string, ending: string): string {
  return join('documents', caseId.slice(-2), `${caseId}-receipt-0123456789ab.pdf${ending}`)
}

async function knownPaper(): Promise<string> {
  const path = await lies(paperPath(upload.id, ''), 1000)
  const about = { kind: 'receipt', version: 1, sha256: '0', size: 1, missing: [], sealKey: null }
  await insertDocument(server.context.db, {
    ...about,
    caseId: upload.id,
    path,
    madeAt: new Date().toISOString(),
  })
  return path
}

it('removes what no row names and nobody is about to note; two at once are one', async () => {
  const kept = [
    await known(),
    await known(),
    await knownPaper(),
    await strange(1),
    await lies(paperPath(newId(), ''), 1),
    // Put there by somebody else.
    await lies('files/aa/notes.txt', 1000),
    await lies('documents/aa/read-me.pdf', 1000),
    await lies('keys/other', 1000),
  ]
  const gone = [await strange(25), await strange(9000), await lies(paperPath(newId(), `.${newId()}.new`), 25)]
  await lies(`uploads/${newId()}`, 25)
  await Promise.all([sweepFiles(server.context), sweepFiles(server.context)])
  expect(kept.filter((path) => !isThere(path))).toEqual([])
  expect(gone.filter(isThere)).toEqual([])
  expect(await readdir(at('uploads'))).toEqual([])
})

it('knows the files of every region that the database holds', async () => {
  const path = await known()
  await owner.query(`insert into region (region_code) values ('999999')`)
  const other = { ...server.context, db: { ...server.context.db, region: '999999' } }
  expect((await sweepFiles(other)).map(({ strange }) => strange)).toEqual([0, 0])
  expect(isThere(path)).toBe(true)
})

it('removes nothing where most files have no row: that is another database', async () => {
  const path = await strange(1000)
  const before = await listFiles(server.context.db, upload.id)
  await owner.query('create temp table kept as table case_file')
  await owner.query('delete from case_file')
  const [files] = await sweepFiles(server.context)
  expect(files).toMatchObject({ folder: 'files', known: 0, held: true })
  await owner.query('insert into case_file table kept')
  expect(before.filter((file) => !isThere(file.path))).toEqual([])
  expect(isThere(path)).toBe(true)
  await sweepFiles(server.context)
  expect(isThere(path)).toBe(false)
})

it('leaves uploads alone that come in meanwhile', async () => {
  let going = true
  const sweeping = (async () => {
    let turns = 0
    for (; going; turns += 1) await sweepFiles(server.context)
    return turns
  })()
  for (let count = 0; count < 10; count += 1)
    expect((await applicant.upload(upload.url, `${count}.pdf`, samplePdf())).status).toBe(201)
  going = false
  expect(await sweeping).toBeGreaterThan(0)
  const files = await listFiles(server.context.db, upload.id)
  expect(files.filter((file) => !isThere(file.path))).toEqual([])
})
