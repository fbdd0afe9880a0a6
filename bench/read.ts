// How long readings take with ten thousand, a hundred thousand and a million cases; the whole HTTP API in this process.
// Run: node bench/read.ts [--sizes 10000,100000] [--turns 40] [--folder <where the databases stay>] [--json]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { TasksView } from '@xinban/core/api'
import { desksOf } from '@xinban/store/desks'
import { type Client, clientOf } from '../apps/server/testing/client.ts'
import { type Call, callsOf } from './read/calls.ts'
import { openWorld, type World } from './read/world.ts'
import { note, percentile, type Row, report } from './report.ts'

/** Among so many cases; a run that stays below says nothing of the aim. */
const AIM = { cases: 1_000_000, p95: 100, growth: 2 } as const
/** Readings that are not counted: code is compiled, statements are prepared. */
const WARM = { usual: 20, cold: 1 } as const
/** From one address only so many are answered in a minute. */
const EACH_ADDRESS = 25

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string' },
    turns: { type: 'string' },
    folder: { type: 'string' },
    json: { type: 'boolean' },
  },
})
/** Readings of each kind; what is made anew each time costs more and is asked less. */
const TURNS = { usual: Number(options.turns ?? 200), cold: 5 }
const sizes = (options.sizes ?? '10000,100000,1000000').split(',').map(Number)

/** A caller who comes from another address every now and then. */
async function callerOf(
  { app, readers }: World,
  who: string | null,
): Promise<(turn: number) => Promise<Client>> {
  const person = who === null ? null : (readers[who]?.person ?? '')
  const clients = new Map<number, Client>()
  return async (turn) => {
    const place = Math.floor(turn / EACH_ADDRESS)
    const client =
      clients.get(place) ?? (await clientOf(app, person, `10.${sizesSeen}.${addresses++ % 250}.${place}`))
    clients.set(place, client)
    return client
  }
}
let addresses = 0
let sizesSeen = 0

async function timesOf(world: World, call: Call): Promise<number[]> {
  const caller = await callerOf(world, call.who)
  const kind = call.cold ? 'cold' : 'usual'
  const times: number[] = []
  for (let turn = -WARM[kind]; turn < TURNS[kind]; turn += 1) {
    const client = await caller(turn + WARM[kind])
    const { path, json } = call.ask(turn + WARM[kind])
    if (call.cold) world.waitLong()
    const start = performance.now()
    const { status, body } = await (json ? client.send('POST', path, json) : client.get(path))
    const time = performance.now() - start
    if (status !== 200)
      throw new Error(`${call.who} ${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`)
    if (turn >= 0) times.push(time)
  }
  return times
}

/** The inbox's counts against the rows of the table, for everyone who has a desk. */
async function checkCounts(world: World): Promise<void> {
  for (const [who, { person, roles, name }] of Object.entries(world.readers)) {
    const { body } = await (await clientOf(world.app, person, '10.250.0.1')).get<TasksView>('/api/tasks')
    const desks = desksOf({ id: person, name, roles })
    const { rows } = await world.owner.query<{ count: number }>(
      `select count(*)::int as count from task t join approval_case c on c.id = t.case_id where t.open and (
        (t.role, coalesce(t.authority, '')) in (select role, authority from jsonb_to_recordset($1) as d(role text, authority text))
        or (t.role = 'applicant' and $2 and c.applicant_id = $3))`,
      [JSON.stringify(desks), roles.some(({ role }) => role === 'applicant'), person],
    )
    const [there] = rows
    const lights = Object.values(body.counts.lights).reduce((sum, one) => sum + one, 0)
    if (body.counts.all !== there?.count || lights !== there.count)
      throw new Error(`${who}: ${body.counts.all} tasks are counted, ${there?.count} are there`)
    note(`inbox of ${who}: ${there.count}, counted exactly`)
  }
}

type Measured = ReadonlyMap<string, { readonly call: Call; readonly times: readonly number[] }>

async function measure(folder: string, cases: number): Promise<Measured> {
  note(`${cases} cases …`)
  sizesSeen += 1
  const world = await openWorld(join(folder, String(cases)), cases)
  try {
    await checkCounts(world)
    const measured = new Map<string, { call: Call; times: number[] }>()
    for (const call of await callsOf(world)) {
      const name = call.who === null ? call.name : `${call.name}: ${call.who}`
      const times = await timesOf(world, call)
      measured.set(name, { call, times })
      note(`${name}: p95 ${percentile(times, 0.95).toFixed(1)} ms`)
    }
    return measured
  } finally {
    await world.close()
  }
}

function rowsOf(all: readonly Measured[]): Row[] {
  const [smallest] = all
  return [...(smallest?.keys() ?? [])].map((name) => {
    const p95s = all.map((one) => percentile(one.get(name)?.times ?? [], 0.95))
    const medians = all.map((one) => percentile(one.get(name)?.times ?? [], 0.5))
    const most = all.map((one) => Math.max(...(one.get(name)?.times ?? [])))
    const figures = Object.fromEntries(
      sizes.map((size, index) => [
        `${size} p50/p95/max ms`,
        [medians[index], p95s[index], most[index]].map((time) => time?.toFixed(1)).join(' / '),
      ]),
    )
    const growth = (medians.at(-1) ?? 0) / (medians[0] ?? 1)
    const reached = (p95s.at(-1) ?? 0) <= AIM.p95 && growth <= AIM.growth
    const aim = { text: `p95 ≤ ${AIM.p95} ms, growth ≤ ${AIM.growth}`, reached }
    const row = { measured: name, figures: { ...figures, 'growth of p50': growth.toFixed(1) } }
    return sizes.at(-1) === AIM.cases ? { ...row, aim } : row
  })
}

const folder = options.folder ? resolve(options.folder) : await mkdtemp(join(tmpdir(), 'xinban-bench-'))
try {
  const all: Measured[] = []
  for (const size of sizes) all.push(await measure(folder, size))
  report('read', rowsOf(all))
} finally {
  if (!options.folder) await rm(folder, { recursive: true, force: true })
}
