// One kind of fault: node chaos/run.ts NAME [--rounds n] [--json]. `npm run chaos` runs all of them.
import { note, report } from '../bench/report.ts'
import { type Fault, isGood, rowOf } from './support/outcome.ts'

const [name = ''] = process.argv.slice(2)
const at = process.argv.indexOf('--rounds')

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** Faults that are printed, each with its first words. */
const SHOWN = 20

const fault: Fault = await import(`./${name}.ts`)
const outcomes = await fault.run(at === -1 ? fault.rounds : Number(process.argv[at + 1]))
report(name, outcomes.map(rowOf))
for (const { fault: what, checked } of outcomes)
  for (const [kind, all] of Object.entries({
    lost: checked.lost,
    doubled: checked.doubled,
    fault: checked.faults,
  }))
    for (const one of all.slice(0, SHOWN)) note(`${what}: ${kind}: ${one}`)
process.exit(outcomes.every(isGood) ? 0 : 1)
