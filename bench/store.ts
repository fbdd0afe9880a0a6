// The command path against the same rows written by bare SQL, in turn. Run: npm run bench -- store [seconds] [--json]
import type { CaseView } from '@xinban/core/case/case-view'
import { clientOf, prepareCase } from '../apps/server/testing/client.ts'
import { manyLike } from '../apps/server/testing/many-cases.ts'
import { mustDo } from '../apps/server/testing/must-do.ts'
import { type DurableWorld, durableWorld } from './durable-world.ts'
import { note, percentile, type Row, report } from './report.ts'
import { restaurant } from './restaurant.ts'
import { bareSql, commandPath, type Side } from './store/sides.ts'

const AIM = 0.8
const WRITERS = [1, 2, 4, 8, 16, 32]
/** Each side writes in so many turns: what disturbs the machine disturbs both. */
const TURNS = 4

const seconds = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 2)

interface Measured {
  readonly times: number[]
  elapsed: number
}

async function submitted({ app }: DurableWorld['server']): Promise<CaseView> {
  const opened = await prepareCase(await clientOf(app, 'applicant'), 'i_restaurant', restaurant)
  return mustDo(app, 'applicant', opened.id, { type: 'submit', committed: true })
}

/** Writers take case after case through all commands until the time is over, or no case is left. */
async function turn(side: Side, writers: number, cases: string[], into: Measured): Promise<void> {
  const start = performance.now()
  const isOver = () => performance.now() - start > seconds * 1000
  const writer = async () => {
    for (let id = cases.pop(); id !== undefined && !isOver(); id = cases.pop()) {
      for (let command = 0; command < side.commands && !isOver(); command += 1) {
        const began = performance.now()
        await side.carryOut(id, command)
        into.times.push(performance.now() - began)
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  into.elapsed += (performance.now() - start) / 1000
}

function figuresOf({ times, elapsed }: Measured) {
  return { rate: times.length / elapsed, p95: percentile(times, 0.95) }
}

function rowOf(writers: number, path: Measured, bare: Measured): Row {
  const [ours, theirs] = [figuresOf(path), figuresOf(bare)]
  const ratio = ours.rate / theirs.rate
  const figures = {
    'commands/s': ours.rate.toFixed(0),
    'p95 ms': ours.p95.toFixed(1),
    'bare SQL/s': theirs.rate.toFixed(0),
    'bare p95 ms': theirs.p95.toFixed(1),
    ratio: `${(ratio * 100).toFixed(0)} %`,
  }
  return {
    measured: `${writers} writers`,
    figures,
    aim: { text: `≥ ${AIM * 100} % of bare SQL`, reached: ratio >= AIM },
  }
}

const world = await durableWorld()
try {
  const { context } = world.server
  const model = await submitted(world.server)
  const path = commandPath(context, model)
  const bare = await bareSql(world, await submitted(world.server), path)
  /** Cases enough for a turn, a little faster than the last one was. */
  let needed = 60
  const rows: Row[] = []
  for (const writers of [1, ...WRITERS]) {
    const measured = new Map<Side, Measured>([path, bare].map((side) => [side, { times: [], elapsed: 0 }]))
    for (let count = 0; count < TURNS; count += 1) {
      for (const [side, into] of count % 2 === 0 ? measured : [...measured].reverse()) {
        const cases = await manyLike(context, model, needed + 2 * writers)
        await world.owner.query('vacuum analyze')
        await world.owner.query('checkpoint')
        const before = into.times.length
        await turn(side, writers, cases, into)
        needed = Math.ceil(((into.times.length - before) / side.commands) * 1.3)
      }
    }
    const [ours = { times: [], elapsed: 0 }, theirs = { times: [], elapsed: 0 }] = [...measured.values()]
    const row = rowOf(writers, ours, theirs)
    note(`${row.measured}: ${JSON.stringify(row.figures)}`)
    // The first one is for the compilers and for the plans of the statements.
    rows.push(row)
  }
  report('store', rows.slice(1))
} finally {
  await world.close()
}
