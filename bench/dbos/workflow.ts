// The same case as a DBOS workflow. Started by bench/lifecycle.ts; has packages of its own.
import { randomUUID } from 'node:crypto'
import { DBOS } from '@dbos-inc/dbos-sdk'
import pg from 'pg'

/** What one step keeps: the state of the case after it, and every other row that the command writes. */
interface Step {
  readonly name: string
  readonly state: string
  readonly rows: readonly string[]
}

/** What the bench tells this program at its start. */
interface Told {
  readonly url: string
  readonly connections: number
  readonly form: string
  /** Steps that stand together are done side by side. */
  readonly steps: readonly (readonly Step[])[]
}

interface Turn {
  readonly seconds: number
  readonly inFlight: number
  /** Whether each step waits for a message of whoever does it, as a case waits for people; else it runs straight through. */
  readonly waits: boolean
}

const told = await new Promise<Told>((done) => process.once('message', (message) => done(message as Told)))
const pool = new pg.Pool({ connectionString: told.url, max: told.connections })

const text = `with now as (
    insert into restaurant_case (id, version, state) values ($1, 1, $2::jsonb)
    on conflict (id) do update set version = restaurant_case.version + 1, state = excluded.state
  )
  insert into restaurant_row (case_id, seq, body)
  select $1, r.seq, r.body from jsonb_to_recordset($3::jsonb) as r(seq int, body jsonb)
  on conflict (case_id, seq) do nothing`

/** What a step does: one prepared statement that may be repeated. Its own transaction; DBOS then notes that it is done. */
async function keep(id: string, step: Step, place: number): Promise<number> {
  const rows = step.rows.map((body, index) => `{"seq":${place * 100 + index},"body":${body}}`)
  await pool.query({ name: 'keep', text, values: [id, step.state, `[${rows.join(',')}]`] })
  return rows.length
}

async function restaurantCase(id: string, _form: string, waits: boolean): Promise<string> {
  let seq = 0
  for (const [index, together] of told.steps.entries()) {
    if (waits && index > 0) for (const { name } of together) await DBOS.recv(name, 60)
    const calls = together.map((step) => {
      seq += 1
      const place = seq
      return DBOS.runStep(() => keep(id, step, place), { name: step.name })
    })
    for (const done of await Promise.allSettled(calls)) if (done.status === 'rejected') throw done.reason
  }
  return id
}

const workflow = DBOS.registerWorkflow(restaurantCase, { name: 'restaurantCase' })

/** Cases one after the other in so many rows, until the time is over; milliseconds of each. */
async function turn({ seconds, inFlight, waits }: Turn): Promise<{ times: number[]; elapsed: number }> {
  const times: number[] = []
  const start = performance.now()
  const row = async () => {
    while (performance.now() - start < seconds * 1000) {
      const began = performance.now()
      const id = randomUUID()
      const handle = await DBOS.startWorkflow(workflow, { workflowID: id })(id, told.form, waits)
      const [, ...later] = told.steps
      if (waits) for (const { name } of later.flat()) await DBOS.send(id, { by: name }, name)
      await handle.getResult()
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, row))
  return { times, elapsed: (performance.now() - start) / 1000 }
}

DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: told.url,
  systemDatabasePoolSize: told.connections,
  logLevel: 'error',
  runAdminServer: false,
})
await DBOS.launch()
process.send?.({ ready: true })
process.on('message', async (message: Turn | 'stop') => {
  if (message !== 'stop') return process.send?.(await turn(message))
  await DBOS.shutdown()
  await pool.end()
  process.exit(0)
})
