// Whole cases through HTTP, and as DBOS workflows, in turn. Run: npm run bench -- lifecycle [seconds] [--json]
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers } from '@xinban/core/compose/plan'
import { startPostgres } from '@xinban/store/postgres'
import pg from 'pg'
import { answerQuestions, clientOf } from '../apps/server/testing/client.ts'
import { startServer } from '../apps/server/testing/server-process.ts'
import { type People, signIn, slowCase, wholeCase } from './lifecycle/applicants.ts'
import { type Done, startDbos } from './lifecycle/dbos.ts'
import { formOf, keptBy } from './lifecycle/kept-by.ts'
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
  const steps = await slowCase(people, answers, (id, name) => keptBy(owner, id, name))
  const dbos = await startDbos(owner, postgres.url, { connections: CONNECTIONS, form: formOf(steps), steps })
  const flow = (waits: boolean) => dbos.turn({ seconds, inFlight: IN_FLIGHT, waits })
  const sides = [() => turn(people, answers), () => flow(true), () => flow(false)]
  const done: Done[][] = sides.map(() => [])
  for (const side of sides.slice(1)) await side()
  for (let count = 0; count < TURNS; count += 1) {
    for (const [index, side] of sides.entries()) {
      await owner.query('checkpoint')
      done[index]?.push(await side())
    }
    note(`turn ${count + 1}: ${done.map((turns) => turns.at(-1)?.times.length).join(', ')} cases`)
  }
  await dbos.stop()
  const { now, most } = memory(server.pid)
  const [through, waiting, straight] = done.map(all)
  if (!through || !waiting || !straight) throw new Error('a side is missing')
  const ratio = through.rate / waiting.rate
  const requests = steps.flat().length
  const rows: Row[] = [
    {
      measured: `through HTTP, ${requests} requests a case, ${IN_FLIGHT} at once`,
      figures: { ...through.figures, 'MB at the end': now, 'MB at most': most },
      aim: {
        text: `≥ ${AIM.ratio} × DBOS; ≤ ${AIM.megabytes} MB`,
        reached: ratio >= AIM.ratio && now <= AIM.megabytes,
      },
    },
    {
      measured: `as DBOS workflows, ${requests} steps, each waits for a message`,
      figures: { ...waiting.figures, 'HTTP is × ': ratio.toFixed(2) },
    },
    {
      measured: 'the same straight through, nobody is waited for',
      figures: { ...straight.figures, 'HTTP is × ': (through.rate / straight.rate).toFixed(2) },
    },
  ]
  report('lifecycle', rows)
} finally {
  await owner.end()
  await server.stop()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}
