import { listFiles } from '@xinban/store/files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eicar, hasClamd, startClamd } from '../scan/clamd.fixture.ts'
import { readClamdPlace } from '../scan/clamd-place.ts'
import { answering, type FakeClamd, fakeClamd, hang } from '../scan/fake-clamd.fixture.ts'
import { type Client, clientOf } from '../testing/client.ts'
import { openUpload, storedFiles } from '../testing/open-upload.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const clean = 'stream: OK\0'
const infected = samplePdf(eicar)
let fake: FakeClamd
let server: TestServer
let applicant: Client
beforeAll(async () => {
  fake = await fakeClamd(answering(clean))
  server = await startTestServer({ settings: { clamd: fake.place }, patience: 1_500 })
  applicant = await clientOf(server.app, 'applicant')
})
afterAll(async () => {
  await server.close()
  await fake.close()
})

const stored = () => storedFiles(server.context.settings.data)
const audited = async (id: string) => {
  const asked = 'select action, detail::text from audit where subject = $1 and region_code = $2'
  const { pool, region } = server.context.db
  const { rows } = await pool.query(asked, [id, region])
  return rows.filter(({ action }) => action === 'file.infected')
}

it('an infected file is refused, leaves nothing behind, and is audited without its name', async () => {
  const { id, url } = await openUpload(applicant)
  const before = await stored()
  fake.behave = answering('stream: Win.Test.EICAR_HDB-1 FOUND\0')
  const refused = await applicant.upload(url, '张三的合同.pdf', samplePdf())
  expect(refused).toMatchObject({ status: 415, body: { kind: 'file-refused' } })
  expect(JSON.stringify(refused.body)).not.toMatch(/张三|uploads|EICAR/)
  expect(await stored()).toBe(before)
  expect(await listFiles(server.context.db, id)).toEqual([])
  expect(await audited(id)).toEqual([
    { action: 'file.infected', detail: expect.stringContaining('Win.Test.EICAR_HDB-1') },
  ])
  expect(JSON.stringify(await audited(id))).not.toContain('张三')
})

describe('no verdict, no paper', () => {
  it.each([
    ['hangs', hang, 503, 'unavailable'],
    ['breaks the line', (socket) => socket.resetAndDestroy(), 503, 'unavailable'],
    ['has an error', answering('stream: lost ERROR\0'), 503, 'unavailable'],
    ['takes less', answering('INSTREAM size limit exceeded. ERROR\0'), 413, 'file-too-large'],
  ] satisfies [string, FakeClamd['behave'], number, string][])('%s', async (_name, behave, status, kind) => {
    const { id, url } = await openUpload(applicant)
    const before = await stored()
    fake.behave = behave
    expect(await applicant.upload(url, 'a.pdf', samplePdf())).toMatchObject({ status, body: { kind } })
    expect(await stored()).toBe(before)
    expect(await listFiles(server.context.db, id)).toEqual([])
    fake.behave = answering(clean)
    expect((await applicant.upload(url, 'a.pdf', samplePdf())).status).toBe(201)
  })

  it('says when to try again', async () => {
    const { url } = await openUpload(applicant)
    fake.behave = (socket) => socket.destroy()
    const headers = { 'content-type': 'multipart/form-data; boundary=B', cookie: await cookieOf('applicant') }
    const body = `--B\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${samplePdf()}\r\n--B--\r\n`
    const refused = await server.app.inject({ method: 'POST', url, headers, payload: body })
    expect(refused).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } })
    expect(refused.json().detail.en).toContain('not kept')
  })
})

async function cookieOf(person: string): Promise<string> {
  const answer = await server.app.inject({ method: 'POST', url: '/api/session', payload: { person } })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

it('who oversees sees whether it is there; everybody sees that uploads are scanned', async () => {
  const auditor = await clientOf(server.app, 'auditor')
  fake.behave = (socket) => void socket.end('ClamAV 1.4.6\0')
  expect((await auditor.get('/api/scanner')).body).toMatchObject({ driver: 'clamd', state: 'ready' })
  fake.behave = (socket) => socket.destroy()
  expect((await auditor.get('/api/scanner')).body).toMatchObject({ driver: 'clamd', state: 'away' })
  expect((await applicant.get('/api/scanner')).status).toBe(403)
  const nobody = await clientOf(server.app, null)
  expect((await nobody.get('/api/session')).body).toMatchObject({ scanned: true })
})

it.skipIf(!hasClamd)('a real clamd finds the test string, also among many at once', async () => {
  const clamd = await startClamd()
  const place = readClamdPlace(clamd.address)
  const own = await startTestServer({ settings: { clamd: place } })
  const client = await clientOf(own.app, 'applicant')
  const { id, url } = await openUpload(client)
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, index) => {
      const bad = index % 3 === 0
      return client.upload(url, `${index}.pdf`, bad ? infected : samplePdf(String(index)))
    }),
  )
  expect(all.map(({ status }, index) => [index, status])).toEqual(
    all.map((_, index) => [index, index % 3 === 0 ? 415 : 201]),
  )
  expect(await listFiles(own.context.db, id)).toHaveLength(8)
  await own.close()
  await clamd.stop()
})
