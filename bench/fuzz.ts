// Asks the API so many things that nobody should ask, and looks at every answer. Run: node bench/fuzz.ts [requests] [seed]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@xinban/store/postgres'
import { prepareTemplate } from '@xinban/store/test-setup'
import { runFuzz } from '../apps/server/fuzz/run-fuzz.ts'
import { startTestServer } from '../apps/server/testing/test-server.ts'

const requests = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 32)

/** Kinds of faults that are shown, each with its first request. */
const SHOWN = 30

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

say(`seed ${seed}`)
const dataDir = await mkdtemp(join(tmpdir(), 'xinban-fuzz-'))
const postgres = await startPostgres({ dataDir })
try {
  await prepareTemplate(postgres.url)
  const server = await startTestServer()
  const before = process.cpuUsage()
  const report = await runFuzz(server, requests, seed)
  const { user, system } = process.cpuUsage(before)
  await server.close()
  const byClass = (first: number) =>
    Object.entries(report.statuses).reduce(
      (sum, [status, count]) => sum + (Math.floor(Number(status) / 100) === first ? count : 0),
      0,
    )
  const cells = [report.requests, report.operations, byClass(2), byClass(3), byClass(4), byClass(5)]
  say('| requests | operations |   2xx |   3xx |   4xx |   5xx | faults | CPU s |')
  say('|---------:|-----------:|------:|------:|------:|------:|-------:|------:|')
  const widths = [8, 10, 5, 5, 5, 5]
  const row = cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0))
  const cpu = ((user + system) / 1e6).toFixed(1).padStart(5)
  say(`| ${row.join(' | ')} | ${String(report.found.length).padStart(6)} | ${cpu} |`)
  say(
    `by status: ${JSON.stringify(report.statuses)}; ${report.reached.length} operations succeeded at least once`,
  )
  const kinds = Map.groupBy(report.found, ({ operation, fault }) => `${operation}: ${fault}`)
  for (const [kind, all] of [...kinds].slice(0, SHOWN))
    say(`${kind} (${all.length} times)\n    #${all[0]?.number} ${all[0]?.request}`)
  if (report.found.length > 0) process.exitCode = 1
} finally {
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}
