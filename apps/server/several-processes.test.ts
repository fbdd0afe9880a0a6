import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import { testDatabase } from '@xinban/store/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answered, type Client, clientOf, prepareCase } from './testing/client.ts'
import { dataFolder, type RunningServer, startServer } from './testing/server-process.ts'
import { until } from './testing/until.ts'

/** A gateway for SMS: what it got, by key, and whether it answers. */
const got: string[] = []
let hangs = true
const gateway: Server = createServer((request, response) => {
  got.push(String(request.headers['idempotency-key']))
  request.resume()
  if (!hangs) request.on('end', () => response.end('{}'))
})

let data: string
let database: Awaited<ReturnType<typeof testDatabase>>
let owner: pg.Client
let one: RunningServer
let two: RunningServer
const running: RunningServer[] = []
/** The case whose messages a process was about to send when it was killed, and the keys of these messages. */
let held: string
let begun: string[]
/** The name under which the killed process holds its jobs. */
let killed: string

async function start(only: 'api' | 'jobs'): Promise<RunningServer> {
  const { port } = gateway.address() as AddressInfo
  const sms = { XINBAN_SMS_URL: `http://127.0.0.1:${port}/`, XINBAN_SMS_TOKEN: 'token' }
  const server = await startServer({ data, only, env: { DATABASE_URL: database.url, ...sms } })
  running.push(server)
  return server
}

/** How many callers the gateway has at this moment. */
function lines(): Promise<number> {
  return new Promise((done) => gateway.getConnections((_error, count) => done(count)))
}

async function rows<T extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<T[]> {
  return (await owner.query<T>(text, values)).rows
}

/** The same at both servers in the same moment. */
function atBoth<T>(ask: (server: RunningServer) => Promise<T>): Promise<[T, T]> {
  return Promise.all([ask(one), ask(two)])
}

function statuses(answers: readonly Answered[]): number[] {
  return answers.map(({ status }) => status).sort()
}

beforeAll(async () => {
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done))
  data = await dataFolder()
  database = await testDatabase({ empty: true })
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  let jobs: RunningServer
  ;[one, two, jobs] = await Promise.all([start('api'), start('api'), start('jobs')])
  const applicant = await clientOf(one.url, 'applicant')
  held = (await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })).id
  await applicant.command(held, { type: 'submit', committed: true })
  await until(async () => got.length > 0 || undefined)
  jobs.kill('SIGKILL')
  await jobs.ended()
  // What it had sent by then has been heard when its lines are closed.
  await until(async () => (await lines()) === 0 || undefined)
  begun = [...got]
  const [lock] = await rows<{ locked_by: string }>(
    'select locked_by from graphile_worker.jobs where locked_by is not null',
  )
  killed = lock?.locked_by ?? ''
})
afterAll(async () => {
  for (const server of running) await server.stop()
  await owner.end()
  await database.drop()
  gateway.closeAllConnections()
  gateway.close()
  await rm(data, { recursive: true, force: true })
})

async function session(server: RunningServer, method: string, cookie: string): Promise<Response> {
  const json = { 'content-type': 'application/json', cookie }
  const body = method === 'POST' ? { body: JSON.stringify({ person: 'clerk' }) } : {}
  return fetch(`${server.url}/api/session`, {
    method,
    headers: method === 'POST' ? json : { cookie },
    ...body,
  })
}

it('a session that begins at one server is good at the other, and ends at both', async () => {
  const [cookie = ''] = (await session(one, 'POST', '')).headers.getSetCookie()[0]?.split(';') ?? []
  const name = async (server: RunningServer) =>
    ((await (await session(server, 'GET', cookie)).json()) as { person: { id: string } | null }).person?.id
  expect(await atBoth(name)).toEqual(['clerk', 'clerk'])
  expect((await session(two, 'DELETE', cookie)).ok).toBe(true)
  expect(await atBoth(name)).toEqual([undefined, undefined])
})

/** Both servers get the same command under two names at once: exactly one of them carries it out. */
async function exactlyOne(id: string, person: string, command: Record<string, unknown>): Promise<void> {
  const clients = await atBoth((server) => clientOf(server.url, person))
  const answers = await Promise.all(clients.map((client) => client.command(id, command)))
  expect(statuses(answers), `${command.type}`).toEqual([200, 409])
}

async function decideAll(id: string, plan: NonNullable<CaseView['plan']>): Promise<void> {
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  const survey = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  if (findings.length > 0) await exactlyOne(id, 'surveyor', survey)
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    await exactlyOne(id, `approver-${authority}`, { type: 'grant', item })
  }
  await exactlyOne(id, `chief-${plan.approval.lead}`, { type: 'conclude' })
}

it('one case is worked on at both servers at once: each step happens once', async () => {
  const [first, second] = await atBoth((server) => clientOf(server.url, 'applicant'))
  const { id, plan } = await prepareCase(first, 'i_restaurant', { has_business_licence: true })
  const submit = { type: 'submit', committed: true }
  const requestId = crypto.randomUUID()
  const same = await Promise.all(
    [first, second].map((client: Client) => client.command(id, submit, requestId)),
  )
  expect(same.map(({ status, body }) => [status, body.version])).toEqual([
    [200, same[0]?.body.version],
    [200, same[0]?.body.version],
  ])
  await exactlyOne(id, 'clerk', { type: 'accept' })
  await decideAll(id, plan)
  const views = await Promise.all([first, second].map((client) => client.get<CaseView>(`/api/cases/${id}`)))
  expect(views[0]?.body).toEqual(views[1]?.body)
  const events = await rows<{ type: string; seq: number }>(
    'select type, seq from event where case_id = $1 order by seq',
    id,
  )
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  for (const type of ['submitted', 'accepted', 'concluded'])
    expect(
      events.filter((event) => event.type === type),
      type,
    ).toHaveLength(1)
  expect(await rows('select number from licence where case_id = $1', id)).toHaveLength(1)
})

it('what waited while nobody worked on jobs is done once by the two that come, each paper as its row says', async () => {
  const waiting = await rows<{ case_id: string; kind: string }>(
    `select payload->>'caseId' as case_id, payload->>'paper' as kind from graphile_worker._private_jobs
      where payload->>'paper' is not null and locked_by is distinct from $1`,
    killed,
  )
  expect(waiting.length).toBeGreaterThan(3)
  hangs = false
  await Promise.all([start('jobs'), start('jobs')])
  await until(async () => {
    const text = 'select from graphile_worker.jobs where max_attempts > 1 and locked_by is distinct from $1'
    return (await rows(text, killed)).length === 0 || undefined
  })
  const papers = await rows<{ case_id: string; kind: string; path: string; sha256: string }>(
    'select case_id, kind, path, sha256 from document',
  )
  const names = papers.map(({ case_id, kind }) => `${case_id} ${kind}`)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(waiting.map(({ case_id, kind }) => `${case_id} ${kind}`)))
  for (const { path, sha256 } of papers) {
    expect(
      createHash('sha256')
        .update(await readFile(join(data, path)))
        .digest('hex'),
    ).toBe(sha256)
  }
})

it('what a killed process was at work on is done by another, in seconds, under the same key', async () => {
  await until(
    async () =>
      (await rows('select from graphile_worker.jobs where max_attempts > 1')).length === 0 || undefined,
  )
  const outbox = await rows<{ case_id: string; done: boolean }>(
    `select m.case_id, d.answered_at is not null as done from delivery d join message m on m.id = d.message_id
      where d.channel = 'sms' and d.address_masked is not null`,
  )
  expect(outbox.every(({ done }) => done)).toBe(true)
  expect(outbox.some(({ case_id }) => case_id === held)).toBe(true)
  const counts = Map.groupBy(got, (key) => key)
  expect(counts.size).toBe(outbox.length)
  // Once, but for what the killed process had begun to send: it could not know whether it was taken.
  for (const [key, times] of counts) expect(times).toHaveLength(begun.includes(key) ? 2 : 1)
})

it('two that judge at once act once, and a clock that one moved is followed by the other', async () => {
  const applicants = await atBoth((server) => clientOf(server.url, 'applicant'))
  const moved = await Promise.all(applicants.map((client) => client.send('POST', '/api/time', { days: 40 })))
  expect(statuses(moved)).toEqual([200, 200])
  await until(async () => {
    const events = await rows(`select from event where case_id = $1 and type = 'accepted'`, held)
    return events.length > 0 || undefined
  })
  const accepted = await rows(`select seq from event where case_id = $1 and type = 'accepted'`, held)
  expect(accepted).toHaveLength(1)
  const twice = await rows('select from message group by case_id, key having count(*) > 1')
  expect(twice).toEqual([])
})
