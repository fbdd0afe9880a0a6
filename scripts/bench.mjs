// npm run bench [-- name … --json]: the benchmarks, one after the other, each in a process of its own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { environment, node24, prepare, root } from './prepare.mjs'

/** In the order in which they are run; what each is about stands in bench/README.md. */
const benches = ['compose', 'store', 'lifecycle', 'licence', 'read', 'mix', 'start']

const args = process.argv.slice(2)
const wanted = args.filter((one) => !one.startsWith('--'))
const options = args.filter((one) => one.startsWith('--'))
const unknown = wanted.filter((one) => !benches.includes(one))
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are: ${benches.join(', ')}`)
  process.exit(2)
}

prepare()
process.stderr.write(
  `${availableParallelism()} cores, Node ${process.versions.node} to start, one machine for all\n`,
)
let worst = 0
for (const name of wanted.length > 0 ? wanted : benches) {
  const file = join(root, 'bench', `${name}.ts`)
  if (!existsSync(file)) continue
  if (!options.includes('--json')) console.log(`\n## ${name}\n`)
  const started = Date.now()
  const done = spawnSync(node24, [file, ...options], { cwd: root, stdio: 'inherit', env: environment() })
  process.stderr.write(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s\n`)
  worst = Math.max(worst, done.status ?? 1)
}
process.exit(worst)
