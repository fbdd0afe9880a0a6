import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@xinban/store/postgres'
import { prepareTemplate } from '@xinban/store/test-setup'
import { type FuzzReport, runFuzz } from '../apps/server/fuzz/run-fuzz.ts'
import { startTestServer } from '../apps/server/testing/test-server.ts'
import { note } from '../bench/report.ts'
import type { Outcome } from './support/outcome.ts'

/** So many requests are sent if nobody says otherwise. */
export const rounds = 100_000

/** Another seed asks other things: FUZZ_SEED=7. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 32)

function answered({ statuses }: FuzzReport, first: number): number {
  const all = Object.entries(statuses).filter(([status]) => Math.floor(Number(status) / 100) === first)
  return all.reduce((sum, [, count]) => sum + count, 0)
}

/** Each kind of fault with how often it came, and its first request: number and seed make it again. */
function faultsOf({ found }: FuzzReport): string[] {
  const kinds = Map.groupBy(found, ({ operation, fault }) => `${operation}: ${fault}`)
  return [...kinds].map(
    ([kind, all]) => `${kind} (${all.length} times) #${all[0]?.number} ${all[0]?.request}`,
  )
}

/** Asks the API so many things that nobody should ask, made from its own description, and looks at every answer. */
export async function run(rounds: number): Promise<Outcome[]> {
  note(`fuzz: seed ${seed}`)
  const dataDir = await mkdtemp(join(tmpdir(), 'xinban-fuzz-'))
  const postgres = await startPostgres({ dataDir })
  try {
    await prepareTemplate(postgres.url)
    const server = await startTestServer()
    const report = await runFuzz(server, rounds, seed).finally(server.close)
    const classes = [2, 3, 4, 5].map((first) => `${first}xx ${answered(report, first)}`).join(', ')
    const more = { operations: report.operations, reached: report.reached.length, answers: classes, seed }
    const checked = { acknowledged: answered(report, 2), lost: [], doubled: [], faults: faultsOf(report) }
    return [{ fault: 'hostile requests', rounds, checked, more }]
  } finally {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
