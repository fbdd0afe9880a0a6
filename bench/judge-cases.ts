// How long a day's judging of many open cases takes. Run: node bench/judge-cases.ts [cases]
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import { startPostgres } from '@xinban/store/postgres'
import { prepareTemplate } from '@xinban/store/test-setup'
import pg from 'pg'
import { judge } from '../apps/server/judge/judge.ts'
import { clientOf, prepareCase } from '../apps/server/testing/client.ts'
import { manyLike } from '../apps/server/testing/many-cases.ts'
import { startTestServer } from '../apps/server/testing/test-server.ts'

/** The aim: ten thousand open cases within ten seconds. */
const AIM = { cases: 10_000, seconds: 10 } as const

/** Cases that are made before the measuring begins. */
const WARM = 100

const count = Number(process.argv[2] ?? AIM.cases)
const wishes = { assembly_place: true, sells_tobacco: true, has_business_licence: true }

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

interface Timed {
  readonly seconds: number
  /** Seconds that this program itself computed; the rest it waited, for the database or for its turn. */
  readonly computing: number
}

function row(what: string, cases: number, { seconds, computing }: Timed, note: string): void {
  const each = ((seconds * 1000) / Math.max(cases, 1)).toFixed(2)
  const times = [seconds.toFixed(2).padStart(8), computing.toFixed(2).padStart(9), each.padStart(12)]
  const cells = [String(cases).padStart(7), ...times]
  say(`| ${what.padEnd(34)} | ${cells.join(' | ')} | ${note} |`)
}

async function timed<T>(work: () => Promise<T>): Promise<Timed & { result: T }> {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (performance.now() - start) / 1000, computing: (user + system) / 1e6 }
}

const dataDir = await mkdtemp(join(tmpdir(), 'xinban-bench-'))
const postgres = await startPostgres({ dataDir })
await prepareTemplate(postgres.url)
let now = '2026-11-23T02:00:00.000Z'
const server = await startTestServer({ now: () => now })
const owner = new pg.Client({ connectionString: server.url })
await owner.connect()

async function accepted(): Promise<CaseView> {
  const applicant = await clientOf(server.app, 'applicant')
  const opened = await prepareCase(applicant, 'i_restaurant', wishes)
  const submitted = await applicant.command(opened.id, { type: 'submit', committed: true }, randomUUID())
  if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body))
  const clerk = await clientOf(server.app, 'clerk')
  return (await clerk.command(opened.id, { type: 'accept' }, randomUUID())).body
}

async function wakeAll(): Promise<void> {
  await owner.query('update approval_case set wake_on = $1', [now.slice(0, 10)])
  await owner.query('vacuum analyze')
}

async function measure(
  what: string,
  note: (done: Awaited<ReturnType<typeof judge>>) => string,
): Promise<void> {
  const { result, ...times } = await timed(() => judge(server.context))
  row(what, result.cases, times, note(result))
}

try {
  say('| what                               |   cases |  seconds | computing |  ms per case | note |')
  say('|------------------------------------|--------:|---------:|----------:|-------------:|------|')
  const model = await accepted()
  // Statements that were planned for empty tables are planned again, as the database does by itself within a minute.
  await manyLike(server.context, model, WARM)
  await owner.query('vacuum analyze')
  const made = await timed(() => manyLike(server.context, model, count - 1 - WARM))
  const size = await owner.query('select avg(length(state::text))::int as size from approval_case')
  row(
    'make them: submitted and accepted',
    count,
    made,
    `${model.plan.items.length} items, state of ${size.rows[0].size} characters`,
  )
  await wakeAll()
  await measure('nothing is due', () => `aim ${AIM.seconds} s for ${AIM.cases}`)
  now = '2027-03-23T02:00:00.000Z'
  await wakeAll()
  await measure('late: reminders to everybody', () => 'messages with deliveries and jobs')
  await owner.query(`update approval_case set state = jsonb_set(state, '{due,legal}', '"2027-01-01"')`)
  await wakeAll()
  await measure('other dates: one command each', ({ acted }) => `${acted} commands of the system`)
} finally {
  await owner.end()
  await server.close()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}
