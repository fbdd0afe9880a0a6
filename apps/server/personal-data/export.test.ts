import { rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listFiles } from '@xinban/store/files'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptedCase, makePapers } from '../archive/sample-archive.fixture.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { openUpload } from '../testing/open-upload.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'

let server: TestServer
let number = ''
let accepted = ''
let draft = ''
/** What only the other applicant wrote. */
const foreign = '只有宋大鹏写过这句话'
beforeAll(async () => {
  server = await startTestServer({ now: () => '2026-11-23T02:00:00.000Z' })
  const view = await acceptedCase(server)
  accepted = view.id
  number = view.number ?? ''
  await makePapers(server, accepted)
  const applicant = await clientOf(server.app, 'applicant')
  const other = await clientOf(server.app, 'applicant-2')
  const upload = await openUpload(applicant)
  draft = upload.id
  await applicant.upload(upload.url, '房产证 1.pdf', samplePdf('a'))
  await applicant.upload(upload.url, '房产证 1.pdf', samplePdf('b'))
  const others = await prepareCase(other, 'i_restaurant', { has_business_licence: true })
  await other.command(others.id, { type: 'withdraw', reason: foreign })
  for (const part of ['', '/documents/receipt', '/documents/receipt'])
    expect((await ask('clerk', `/api/cases/${accepted}${part}`)).statusCode).toBe(200)
})
afterAll(() => server.close())

async function cookieOf(person: string): Promise<string> {
  const session = await server.app.inject({ method: 'POST', url: '/api/session', payload: { person } })
  return String(session.headers['set-cookie']).split(';')[0] ?? ''
}

async function ask(person: string, url: string) {
  return server.app.inject({ url, headers: { cookie: await cookieOf(person) } })
}

/** The export as this person gets it, unpacked. */
async function exportOf(person: string): Promise<Map<string, Buffer>> {
  const answer = await ask(person, '/api/me/export')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="my-data-2026-11-23.zip"',
    'cache-control': 'private, no-store',
  })
  const files = Object.entries(unzipSync(new Uint8Array(answer.rawPayload)))
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes)]))
}

const json = (files: ReadonlyMap<string, Buffer>, name: string) =>
  JSON.parse(strFromU8(files.get(name) ?? Buffer.of()))

describe('everything that is held of a person, in one file', () => {
  it('has account, sign-ins and actions, and of each case what its page shows', async () => {
    const files = await exportOf('applicant')
    expect(json(files, 'account.json')).toMatchObject({ id: 'applicant', name: '李晓梅', provider: 'demo' })
    expect(json(files, 'sign-ins.json').length).toBeGreaterThan(0)
    const actions = json(files, 'actions.json')
    expect(actions).toContainEqual(expect.objectContaining({ action: 'case.submit', case: accepted }))
    expect(actions).toContainEqual(expect.objectContaining({ action: 'person.export', case: null }))
    const shown = json(files, `cases/${number}/case.json`)
    expect(shown).toMatchObject({ number, status: 'accepted', service: { zh: '饭店' } })
    expect(shown.form.length).toBeGreaterThan(10)
    expect(shown.form[0]).toMatchObject({ name: { zh: expect.any(String) }, value: expect.anything() })
    expect(shown.letters).toHaveLength(1)
    expect(json(files, `cases/${number}/messages.json`)).toContainEqual(
      expect.objectContaining({ subject: expect.objectContaining({ zh: expect.any(String) }) }),
    )
    expect(strFromU8(files.get('README.txt') ?? Buffer.of())).toContain('李晓梅')
  })

  it('has every file and paper, byte for byte, also of a draft and with equal names', async () => {
    const files = await exportOf('applicant')
    expect(files.get(`cases/${draft}/files/1-房产证 1.pdf`)).toEqual(samplePdf('a'))
    expect(files.get(`cases/${draft}/files/2-房产证 1.pdf`)).toEqual(samplePdf('b'))
    const { files: listed, lost, beingMade } = json(files, `cases/${number}/files.json`)
    expect({ lost, beingMade }).toEqual({ lost: [], beingMade: [] })
    for (const { name, size } of listed) if (size) expect(files.get(name)?.length, name).toBe(size)
    expect(files.get(`cases/${number}/papers/receipt.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says who read it by day and role, and names no official', async () => {
    const files = await exportOf('applicant')
    const readings = json(files, `cases/${number}/readings.json`)
    expect(readings).toContainEqual({
      action: 'paper.read',
      day: '2026-11-23',
      roles: 'window_clerk',
      times: 2,
    })
    const all = [...files].filter(([name]) => !name.includes('/papers/')).map(([, bytes]) => bytes.toString())
    const staff = server.context.demoPeople.filter(({ roles }) =>
      roles.every(({ role }) => role !== 'applicant'),
    )
    expect(staff.length).toBeGreaterThan(10)
    expect(staff.filter(({ name }) => all.some((text) => text.includes(name)))).toEqual([])
  })

  it('and so does the page of the case, to its applicant alone', async () => {
    const path = `/api/cases/${accepted}/readings`
    const { readings } = (await ask('applicant', path)).json()
    const reading = { day: '2026-11-23', roles: ['window_clerk'], what: 'paper', times: 2 }
    expect(readings).toContainEqual(reading)
    expect(readings).toContainEqual({ ...reading, what: 'case', times: expect.any(Number) })
    expect((await ask('applicant-2', path)).statusCode).toBe(404)
    expect((await ask('clerk', path)).statusCode).toBe(403)
  })

  it('holds nothing of anybody else, and nothing of cases that one only works on', async () => {
    const everything = (files: ReadonlyMap<string, Buffer>) => Buffer.concat([...files.values()]).toString()
    expect(everything(await exportOf('applicant-2'))).toContain(foreign)
    expect(everything(await exportOf('applicant'))).not.toContain(foreign)
    const clerk = await exportOf('clerk')
    expect([...clerk.keys()]).toEqual(['README.txt', 'account.json', 'sign-ins.json', 'actions.json'])
    expect(json(clerk, 'actions.json')).toContainEqual(
      expect.objectContaining({ action: 'case.accept', case: null }),
    )
    expect(everything(clerk)).not.toContain(accepted)
  })

  it('names what the storage lost, and is noted without personal data', async () => {
    const { db, settings } = server.context
    const [first] = await listFiles(db, draft)
    await rm(join(settings.data, first?.path ?? ''))
    const files = await exportOf('applicant')
    expect(json(files, `cases/${draft}/files.json`).lost).toEqual([`cases/${draft}/files/1-房产证 1.pdf`])
    expect(files.has(`cases/${draft}/files/1-房产证 1.pdf`)).toBe(false)
    const { rows } = await db.pool.query(
      `select subject, role, detail from audit where region_code = $1 and action = 'person.export'
        and person_id = 'applicant-2'`,
      [db.region],
    )
    expect(rows).toEqual([{ subject: 'applicant-2', role: 'applicant', detail: {} }])
  })
})

it('waits for whoever reads slowly, one at a time for each person, and makes room when they go away', async () => {
  const { db, settings } = server.context
  const [, file] = await listFiles(db, draft)
  // Larger than whatever buffers lie on the way.
  await truncate(join(settings.data, file?.path ?? ''), 64 * 1024 * 1024)
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await cookieOf('applicant')
  const start = (signal?: AbortSignal) =>
    fetch(`${address}/api/me/export`, { headers: { cookie }, ...(signal && { signal }) })
  const away = new AbortController()
  const first = await start(away.signal)
  expect(first.status).toBe(200)
  expect((await start()).status).toBe(503)
  away.abort()
  const whole = await until(async () => {
    const again = await start()
    if (again.status === 200) return Buffer.from(await again.arrayBuffer())
    // There is a limit by the minute too.
    await pause(1_500)
    return undefined
  })
  expect(whole.length).toBeGreaterThan(64 * 1024 * 1024)
  // One that was opened and never used would hold the server up when it closes.
  server.app.server.closeAllConnections()
})
