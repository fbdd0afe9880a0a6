// A day's mix of requests at a rising rate, until the 95th percentile passes 200 ms. Usage: node bench/mix.ts [--json]
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../apps/server/testing/server-process.ts'
import { chooseKind, kinds } from './mix/kinds.ts'
import { loadAt, type Timed } from './mix/load.ts'
import { worldOf } from './mix/world.ts'
import { note, percentile, type Row, report } from './report.ts'

/** Requests a second to reach, with the 95th percentile below these milliseconds. */
const AIM = { rate: 300, p95: 200 } as const
const RATES = [50, 100, 200, 250, 300, 350, 400, 500, 600, 800]
const SECONDS = 15
/** A first load that is not counted: statements are prepared, code is compiled. */
const WARM = { rate: 40, seconds: 10 } as const
/** Cases of other people that are there before, and cases of the visitors. */
const SEEDED = 10_000
const CONCLUDED = 20

interface Level {
  readonly rate: number
  readonly timed: readonly Timed[]
  readonly p95: number
}

function figuresOf(timed: readonly Timed[]): Record<string, number | string> {
  const ms = timed.map((one) => one.ms)
  const at = (share: number) => Number(percentile(ms, share).toFixed(1))
  const failed = timed.filter(({ status }) => status === 0 || status >= 400)
  return {
    requests: timed.length,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'p99 ms': at(0.99),
    failed: failed.length,
  }
}

function levelRow({ rate, timed, p95 }: Level): Row {
  const reached = p95 <= AIM.p95 && failedShare(timed) < 0.001
  const aim = { text: `${AIM.rate}/s, p95 ≤ ${AIM.p95} ms`, reached }
  return {
    measured: `${rate} requests a second`,
    figures: figuresOf(timed),
    ...(rate === AIM.rate && { aim }),
  }
}

function failedShare(timed: readonly Timed[]): number {
  return timed.filter(({ status }) => status === 0 || status >= 400).length / timed.length
}

function kindRows({ rate, timed }: Level): Row[] {
  return kinds.map(({ name, share }) => ({
    measured: `at ${rate}/s: ${name} (${share} %)`,
    figures: figuresOf(timed.filter(({ kind }) => kind === name)),
  }))
}

const data = await mkdtemp(join(tmpdir(), 'xinban-bench-'))
note('making cases and people …')
execFileSync(process.execPath, [join(import.meta.dirname, 'seeded-cases.ts'), String(SEEDED), data], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const server = await startServer({ data, env: { XINBAN_PROXIES: '127.0.0.1' } })
try {
  const world = await worldOf(server.url, 20261126, CONCLUDED)
  const next = () => {
    const kind = chooseKind(world)
    return { kind: kind.name, ask: () => kind.ask(world) }
  }
  await loadAt(WARM.rate, WARM.seconds, next)
  const levels: Level[] = []
  for (const rate of RATES) {
    await pause(2_000)
    const timed = await loadAt(rate, SECONDS, next)
    const p95 = percentile(
      timed.map(({ ms }) => ms),
      0.95,
    )
    levels.push({ rate, timed, p95 })
    note(`${rate}/s: p95 ${p95.toFixed(0)} ms, failed ${(failedShare(timed) * 100).toFixed(2)} %`)
    if (p95 > AIM.p95) break
  }
  const good = levels.filter(({ p95 }) => p95 <= AIM.p95).at(-1)
  report('mix', [...levels.map(levelRow), ...(good ? kindRows(good) : [])])
} finally {
  await server.stop()
  await rm(data, { recursive: true, force: true })
}
