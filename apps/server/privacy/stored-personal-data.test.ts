import { execFile } from 'node:child_process'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { DemoPerson, DraftView } from '@xinban/core/api'
import { findRunning } from '@xinban/store/embedded/find-running'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf } from '../testing/client.ts'
import { type RunningServer, startServer } from '../testing/server-process.ts'
import { until } from '../testing/until.ts'
import { dumpedColumns, filesIn, leaksIn, leaksInFiles } from './dump.fixture.ts'
import { mishaps } from './mishaps.fixture.ts'
import { type Outside, startOutside } from './outside.fixture.ts'
import { companyLife, otherLives, traderLife } from './seeded-life.fixture.ts'
import { publicValues, seededValues, seeds, spellings } from './seeds.fixture.ts'

/** Where the name of an organisation stands in clear, and why. Of natural persons nothing does. */
const published: Readonly<Record<string, string>> = {
  'public.public_decision.body: company.name': 'decisions are published, with the names of organisations',
  'public.public_decision.body: company.code': 'and their codes',
  'public.credit.holder: company.name': 'credit records are published, with the names of organisations',
}

let outside: Outside
let server: RunningServer
let database = ''
let owner: pg.Client
let values: ReadonlyMap<string, string>
/** What the server says when it starts; a demo names its people there. */
let welcome = ''

/** Runs `xinban keys …` in a process of its own, on the data of the server that works meanwhile. */
async function keysCommand(...args: string[]): Promise<string> {
  const cli = resolve(import.meta.dirname, '../cli/main.ts')
  const env = { ...process.env, XINBAN_DATA: server.data }
  return (await promisify(execFile)(process.execPath, [cli, 'keys', ...args], { env })).stdout
}

/** Waits until there are such rows. */
async function there(rows: string): Promise<void> {
  await until(async () => (await owner.query(`select from ${rows} limit 1`)).rowCount || undefined)
}

beforeAll(async () => {
  outside = await startOutside()
  server = await startServer({ env: outside.env })
  await until(async () => server.printed().includes('people of other authorities') || undefined)
  welcome = server.printed()
  database = (await findRunning(join(server.data, 'postgres')))?.url ?? ''
  owner = new pg.Client({ connectionString: database })
  await owner.connect()
  const anybody = await clientOf(server.url, null)
  const { people } = (await anybody.get<{ people: DemoPerson[] }>('/api/session/people')).body
  values = new Map([...seededValues(), ...people.map((one) => [`staff.${one.person}`, one.name] as const)])
  const company = await companyLife(server.url)
  await Promise.all([traderLife(server.url), otherLives(server.url), mishaps(server.url, company)])
  for (const channel of ['sms', 'mail'])
    await there(`delivery where state = 'failed' and channel = '${channel}'`)
  await there(`parcel where state = 'answered'`)
  await owner.query(`select graphile_worker.add_job('track')`)
  await there('parcel where ended_at is not null')
  await there(`document where kind = 'licence'`)
  await there(`credit where body ->> 'ground' = 'false_papers'`)
})

afterAll(async () => {
  await owner?.end()
  await server?.stop()
  await outside?.close()
})

describe('what is stored of people', () => {
  it('stands in no table in clear, in no spelling; of organisations only what is published', async () => {
    const columns = await dumpedColumns(database)
    expect([...columns.keys()]).toEqual(
      expect.arrayContaining(['public.event.body', 'public.audit.detail', 'public.draft.form']),
    )
    expect([...columns.keys()].some((name) => name.startsWith('graphile_worker.'))).toBe(true)
    expect([...leaksIn(columns, values)]).toEqual([])
    expect([...leaksIn(columns, publicValues())].sort()).toEqual(Object.keys(published).sort())
  })

  it('is in no line that the server printed', () => {
    const printed = server.printed().slice(welcome.length)
    expect(printed).toContain('jobs: ')
    expect([...leaksIn(new Map([['printed', printed]]), values)]).toEqual([])
  })

  it('is in no name of a file or folder, and in no file but the papers themselves', async () => {
    const paths = await filesIn(server.data)
    const names = paths.map((path) => relative(server.data, path)).join('\n')
    expect(names).toMatch(/files/)
    expect([...leaksIn(new Map([['names', names]]), values)]).toEqual([])
    // Tables as they lie on the disk, with what was written over since, and the log of changes.
    await owner.query('checkpoint')
    const others = await filesIn(server.data, ['files', 'documents'])
    expect([...(await leaksInFiles(others, values))]).toEqual([])
  })
})

it('keys are rotated by a command while the server works: nothing fails, everything opens, new values carry the new key', async () => {
  const applicant = await clientOf(server.url, 'applicant')
  const { cases } = (await applicant.get<{ cases: { id: string; number: string | null }[] }>('/api/cases'))
    .body
  const id = cases.find((one) => one.number === null)?.id ?? ''
  const path = `/api/cases/${id}/draft`
  const { form, version } = (await applicant.get<DraftView>(path)).body
  let going = true
  const saving = (async () => {
    let saved = version
    for (; going; saved += 1) {
      const { status } = await applicant.send('PUT', path, { form, version: saved })
      if (status !== 200) return status
    }
    return saved > version ? 200 : 0
  })()
  const [, key = ''] = /new key: (k[0-9a-f]{8})/.exec(await keysCommand('rotate')) ?? []
  await there(`draft where form::text like '"enc:${key}:%'`)
  expect(await keysCommand('reseal')).toMatch(/approval_case +\| +\d/)
  going = false
  expect(await saving).toBe(200)
  const rows = (await keysCommand()).split('\n')
  expect(rows.find((row) => row.includes(key))).toContain('✓')
  const old = await owner.query(`select from approval_case where position('enc:${key}:' in state::text) = 0`)
  expect(old.rowCount).toBe(0)
  for (const one of cases) expect((await applicant.get(`/api/cases/${one.id}`)).status).toBe(200)
  expect((await applicant.get<DraftView>(path)).body.form).toEqual(form)
})

it('what is looked for is found in each of its spellings', () => {
  const { name } = seeds.trader
  const ways = [
    name,
    [...name].reverse().join(''),
    encodeURIComponent(`x${name}`),
    Buffer.from(name).toString('hex'),
    JSON.stringify(name).replace(/[^"]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ...['', 'a', 'ab', 'abc'].map((before) => Buffer.from(`${before}${name}z`).toString('base64')),
  ]
  for (const way of ways) {
    expect(
      spellings(name).some((one) => way.includes(one)),
      way,
    ).toBe(true)
    expect([...leaksIn(new Map([['text', `..${way}..`]]), new Map([['name', name]]))]).toEqual(['text: name'])
  }
  expect([...leaksIn(new Map([['text', '令狐沧']]), new Map([['name', name]]))]).toEqual([])
})
