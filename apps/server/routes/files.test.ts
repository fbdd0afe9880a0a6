import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { insertFile, listFiles } from '@xinban/store/files'
import { newId } from '@xinban/store/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filePath } from '../files/file-path.ts'
import { type Client, clientOf } from '../testing/client.ts'
import { openUpload, storedFiles } from '../testing/open-upload.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let applicant: Client
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  applicant = await clientOf(server.app, 'applicant')
  const person = { person: 'applicant' }
  const signedIn = await server.app.inject({ method: 'POST', url: '/api/session', payload: person })
  cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(() => server.close())

const openCase = () => openUpload(applicant)

function part(name: string, content: Buffer | string): string {
  return `--B\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`
}

async function post(url: string, payload: string, type = 'multipart/form-data; boundary=B') {
  const headers = { cookie, 'content-type': type }
  const answer = await server.app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, kind: answer.json().kind }
}

const stored = () => storedFiles(server.context.settings.data)

describe('an upload that is no good is a problem, and leaves nothing behind', () => {
  const pdf = samplePdf()
  it.each([
    ['two files', `${part('a.pdf', pdf)}${part('b.pdf', pdf)}--B--\r\n`],
    ['no file', '--B\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n--B--\r\n'],
    ['cut in the file', part('a.pdf', pdf).slice(0, -20)],
    ['cut after the file', part('a.pdf', pdf)],
    ['another boundary', part('a.pdf', pdf).replaceAll('--B', '--C')],
    ['nothing at all', ''],
  ])('%s', async (_name, payload) => {
    const { id, url } = await openCase()
    const before = await stored()
    expect(await post(url, payload)).toEqual({ status: 400, kind: 'bad-request' })
    expect(await stored()).toBe(before)
    expect(await listFiles(server.context.db, id)).toEqual([])
  })

  it('without a boundary, or no form', async () => {
    const { url } = await openCase()
    const body = `${part('a.pdf', pdf)}--B--\r\n`
    expect((await post(url, body, 'multipart/form-data')).status).toBe(400)
    expect((await post(url, '{}', 'application/json')).status).toBe(400)
  })
})

describe('what may be uploaded has an end', () => {
  const note = (caseId: string, material: string, size: number) => {
    const id = newId()
    const file = { id, caseId, material, name: 'a.pdf', mime: 'application/pdf', size, sha256: '0' }
    const uploadedAt = new Date().toISOString()
    return insertFile(server.context.db, { ...file, path: filePath(id), uploadedBy: 'applicant', uploadedAt })
  }
  const upload = (url: string) => applicant.upload(url, 'a.pdf', samplePdf())
  const refused = { status: 415, body: { kind: 'file-refused', allowed: expect.any(Array) } }

  it('at 20 files for a paper', async () => {
    const { id, material, url } = await openCase()
    for (let count = 0; count < 19; count += 1) await note(id, material, 1)
    expect((await upload(url)).status).toBe(201)
    expect(await upload(url)).toMatchObject(refused)
  })

  it('at 200 MB for a case, whatever the paper', async () => {
    const { id, url } = await openCase()
    const size = samplePdf().length
    await note(id, 'm_other', 200 * 1024 * 1024 - size)
    expect((await upload(url)).status).toBe(201)
    const before = await stored()
    expect(await upload(url)).toMatchObject(refused)
    expect(await stored()).toBe(before)
  })
})

describe('when the disk fails', () => {
  it('a file that is missing is a problem, not an error of ours', async () => {
    const { id, url } = await openCase()
    const { body } = await applicant.upload(url, 'a.pdf', samplePdf())
    const file = (body as { id: string }).id
    const path = `/api/cases/${id}/files/${file}`
    const read = await server.app.inject({ url: path, headers: { cookie } })
    expect(read.statusCode).toBe(200)
    expect(read.rawPayload).toEqual(samplePdf())
    const onDisk = join(server.context.settings.data, filePath(file))
    expect(existsSync(onDisk)).toBe(true)
    await rm(onDisk)
    expect(await applicant.get(path)).toMatchObject({ status: 404, body: { kind: 'not-found' } })
  })

  it('an upload folder that cannot be used is 503, and works again afterwards', async () => {
    const { url } = await openCase()
    const folder = join(server.context.settings.data, 'uploads')
    await applicant.upload(url, 'a.pdf', samplePdf())
    await rename(folder, `${folder}.away`)
    await writeFile(folder, '')
    const refused = await applicant.upload(url, 'b.pdf', samplePdf())
    expect(refused).toMatchObject({ status: 503, body: { kind: 'unavailable' } })
    await rm(folder)
    await rename(`${folder}.away`, folder)
    expect((await applicant.upload(url, 'b.pdf', samplePdf())).status).toBe(201)
  })
})

it('the API describes the body of an upload', async () => {
  const { paths } = (await server.app.inject('/api/openapi.json')).json()
  const { content } = paths['/api/cases/{id}/files'].post.requestBody
  expect(content['multipart/form-data'].schema.properties.file.format).toBe('binary')
})
