import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { clientOf } from '../apps/server/testing/client.ts'
import { note } from '../bench/report.ts'
import { judged } from './support/judged.ts'
import { startLoad } from './support/load.ts'
import { databaseOf } from './support/open-kept.ts'
import type { Outcome } from './support/outcome.ts'
import { slowest } from './support/slowest.ts'
import { stand } from './support/stand.ts'

/** The database is held up so often if nobody says otherwise. */
export const rounds = 3

/** Milliseconds for which every statement about a case waits: longer than a statement may. */
const HELD = 22_000

/** Somebody else holds the cases, and lets go again. */
async function hold(data: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: await databaseOf(data) })
  await client.connect()
  await client.query('begin; lock table approval_case in access exclusive mode')
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

/** What one who asks for a case meanwhile is told, and after how long. */
interface Told {
  readonly status: number
  readonly retryAfter: string | null
  readonly after: number
}

async function ask(url: string, cookie: string): Promise<Told> {
  const begun = Date.now()
  const answer = await fetch(`${url}/api/cases`, { headers: { cookie } })
  await answer.arrayBuffer()
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    after: Date.now() - begun,
  }
}

async function signIn(url: string): Promise<string> {
  const body = JSON.stringify({ person: 'applicant' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body })
  await answer.arrayBuffer()
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Holds the table of cases, so that every connection of the server waits; asks meanwhile, and lets go. */
export async function run(rounds: number): Promise<Outcome[]> {
  const place = await stand()
  const load = await startLoad(place.url, 20)
  const cookie = await signIn(place.url)
  const faults: string[] = []
  const told: Told[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await pause(3_000)
    const release = await hold(place.data)
    const waiting = Array.from({ length: 10 }, () => ask(place.url, cookie))
    const alive = await fetch(`${place.url}/api/health/live`)
    if (alive.status !== 200) faults.push(`round ${round}: the process counts as dead (${alive.status})`)
    await pause(HELD).finally(release)
    const answers = await Promise.all(waiting)
    told.push(...answers)
    for (const { status, retryAfter } of answers)
      if (status !== 503 || !retryAfter) faults.push(`round ${round}: ${status}, Retry-After ${retryAfter}`)
    await place.ready()
    await (await clientOf(place.url, 'clerk')).get('/api/tasks')
    note(`busy-database ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  const more = { 'slowest 503 s': slowest(told.map(({ after }) => after)) }
  return [await judged('every connection waits', rounds, place, load, { faults, more })]
}
