// How long a licence takes: the first one of a process, then warm ones. Usage: node bench/render-licence.ts [times]
import { setImmediate } from 'node:timers/promises'
import { licencePdf, paperInput } from '../packages/documents/documents.ts'
import { longPlan } from '../packages/documents/papers/plan.fixture.ts'
import {
  acceptedStep,
  decidedSteps,
  restaurant,
  sourceOf,
} from '../packages/documents/papers/sample.fixture.ts'

const times = Number(process.argv[2] ?? 100)

/** Milliseconds that a call takes. */
function measure(call: () => unknown): number {
  const start = performance.now()
  call()
  return performance.now() - start
}

function inputOf(run: number, permits: number) {
  // Each with another name: the compiler remembers what it has already laid out.
  const form = { ...restaurant, subject_name: `威海经济技术开发区海韵渔家饭店第${run}分店` }
  const more = permits > 3 ? { form, plan: longPlan(permits) } : { form }
  return paperInput(
    'licence',
    sourceOf((plan) => [acceptedStep(plan), ...decidedSteps(plan)], more),
  )
}

function row(name: string, values: readonly number[]): Record<string, string> {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return {
    measured: name,
    runs: String(values.length),
    'median ms': at(0.5),
    'p95 ms': at(0.95),
    'max ms': at(1),
  }
}

const cold = measure(() => licencePdf(inputOf(0, 3)))
const warm = async (permits: number) => {
  const values: number[] = []
  for (let run = 1; run <= times; run += 1) {
    const input = inputOf(run, permits)
    values.push(measure(() => licencePdf(input)))
    // The compiler's memory of a paper is freed when the event loop turns, as it does between a server's jobs.
    await setImmediate()
  }
  return values
}
const rows = [
  row('cold (fonts, compiler, first licence)', [cold]),
  row('warm, 3 permits', await warm(3)),
  row('warm, 12 permits on two pages', await warm(12)),
]
const lines = [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map(
  (cells) => `| ${cells.join(' | ')} |`,
)
process.stdout.write(`${lines.join('\n')}\n`)
process.stdout.write(`memory of the process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`)
