// Whole cases through HTTP, and as DBOS workflows, in turn. Run: npm run bench -- lifecycle [seconds] [--json]
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers } from '@xinban/core/compose/plan'
import { startPostgres } from '@xinban/store/postgres'
import pg from 'pg'
import { answerQuestions, clientOf } from '../apps/server/testing/client.ts'
import { startServer } from '../apps/server/testing/server-process.ts'
import { type People, signIn, wholeCase } from './lifecycle/applicants.ts'
import { type DbosStep, type Done, startDbos } from './lifecycle/dbos.ts'
import { note, percentile, type Row, report } from './report.ts'
import { restaurant } from './restaurant.ts'

const AIM = { ratio: 3, megabytes: 400 } as const
const IN_FLIGHT = 8
const TURNS = 3
/** Connections of each side: as many as the server opens. */
const CONNECTIONS = 10

const seconds = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 15)

/** Cases one after the other in so many rows, until the time is over. */
async function turn(people: People, answers: Answers): Promise<Done> {
  const times: number[] = []
  const start = performance.now()
  let machine = 0
  const row = async () => {
    while (performance.now() - start < seconds * 1000) {
      machine += 1
      const began = performance.now()
      await wholeCase(people, machine, answers)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, row))
  return { times, elapsed: (performance.now() - start) / 1000 }
}

/** What each step of a case keeps, as the database holds it after it. */
async function sample(owner: pg.Client, people: People, answers: Answers): Promise<DbosStep[][]> {
  const steps: DbosStep[][] = []
  let seen = 0
  const look = async ({ id }: CaseView, names: readonly string[]) => {
    const { rows } = await owner.query('select state::text as state from approval_case where id = $1', [id])
    const events = await owner.query(
      'select actor::text || body::text || hash as body from event where case_id = $1 and seq > $2 order by seq',
      [id, seen],
    )
    seen += events.rows.length
    const each = Math.ceil(events.rows.length / names.length)
    steps.push(
      names.map((name, index) => ({
        name,
        state: rows[0].state,
        events: events.rows.slice(index * each, (index + 1) * each).map(({ body }) => body),
      })),
    )
  }
  await wholeCase(people, 0, answers, look)
  return steps
}

function memory(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { now: of('VmRSS'), most: of('VmHWM') }
}

function all(turns: readonly Done[]) {
  const times = turns.flatMap((one) => one.times)
  const rate = times.length / turns.reduce((sum, one) => sum + one.elapsed, 0)
  const figures = {
    cases: times.length,
    'cases/s': rate.toFixed(2),
    'p50 ms': percentile(times, 0.5).toFixed(0),
    'p95 ms': percentile(times, 0.95).toFixed(0),
  }
  return { rate, figures }
}

const dataDir = await mkdtemp(join(tmpdir(), 'xinban-bench-'))
const postgres = await startPostgres({ dataDir })
const server = await startServer({
  only: 'api',
  env: { DATABASE_URL: postgres.url, XINBAN_PROXIES: '127.0.0.1' },
})
const owner = new pg.Client({ connectionString: postgres.url })
await owner.connect()
try {
  const client = await clientOf(server.url, 'applicant', '10.250.0.1')
  const answers = await answerQuestions(client, 'i_restaurant', restaurant)
  const { body } = await client.get<{ people: { person: string }[] }>('/api/session/people')
  const people = await signIn(
    server.url,
    body.people.map(({ person }) => person),
  )
  await turn(people, answers)
  const steps = await sample(owner, people, answers)
  const form =
    steps
      .flat()
      .find(({ name }) => name === 'submit')
      ?.events.join() ?? ''
  const dbos = await startDbos(owner, postgres.url, { connections: CONNECTIONS, form, steps })
  await dbos.turn(seconds, IN_FLIGHT)
  const [ours, theirs]: [Done[], Done[]] = [[], []]
  for (let count = 0; count < TURNS; count += 1) {
    await owner.query('checkpoint')
    ours.push(await turn(people, answers))
    await owner.query('checkpoint')
    theirs.push(await dbos.turn(seconds, IN_FLIGHT))
    note(`turn ${count + 1}: ${ours.at(-1)?.times.length} and ${theirs.at(-1)?.times.length} cases`)
  }
  await dbos.stop()
  const { now, most } = memory(server.pid)
  const [through, flows] = [all(ours), all(theirs)]
  const ratio = through.rate / flows.rate
  const requests = steps.flat().length
  const rows: Row[] = [
    {
      measured: `through HTTP, ${requests} requests a case, ${IN_FLIGHT} at once`,
      figures: { ...through.figures, ratio: ratio.toFixed(2), 'MB at the end': now, 'MB at most': most },
      aim: {
        text: `≥ ${AIM.ratio} × DBOS; ≤ ${AIM.megabytes} MB`,
        reached: ratio >= AIM.ratio && now <= AIM.megabytes,
      },
    },
    { measured: `as DBOS workflows, ${requests} steps a case`, figures: flows.figures },
  ]
  report('lifecycle', rows)
} finally {
  await owner.end()
  await server.stop()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}
