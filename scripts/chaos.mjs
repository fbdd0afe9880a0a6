// npm run chaos [-- name … --rounds n --json]: kinds of faults, one after the other, each in a process of its own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { environment, node24, prepare, root } from './prepare.mjs'

/** In the order in which they are run; what each is about stands in chaos/README.md. */
const faults = [
  'kill-server',
  'kill-database',
  'stop-under-load',
  'backup-under-load',
  'full-disk',
  'read-only',
  'clock-back',
  'silent-services',
  'half-sent',
  'uploads',
  'busy-database',
  'fuzz',
]

const args = process.argv.slice(2)
const at = args.indexOf('--rounds')
const rounds = at === -1 ? [] : args.slice(at, at + 2)
const wanted = args.filter((one, index) => !one.startsWith('--') && (at === -1 || index !== at + 1))
const options = [...rounds, ...args.filter((one) => one === '--json')]
const unknown = wanted.filter((one) => !faults.includes(one))
if (unknown.length > 0 || (at !== -1 && !(Number(args[at + 1]) > 0))) {
  console.error(`npm run chaos -- name … --rounds n; there are: ${faults.join(', ')}`)
  process.exit(2)
}

prepare()
process.stderr.write(`${availableParallelism()} cores, one machine for all\n`)
let worst = 0
for (const name of wanted.length > 0 ? wanted : faults) {
  if (!existsSync(join(root, 'chaos', `${name}.ts`))) continue
  if (!options.includes('--json')) console.log(`\n## ${name}\n`)
  const started = Date.now()
  const file = join(root, 'chaos', 'run.ts')
  const done = spawnSync(node24, [file, name, ...options], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  })
  process.stderr.write(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s\n`)
  worst = Math.max(worst, done.status ?? 1)
}
process.exit(worst)
