// npm test: every check of the project, each counted; the last line is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPath, installDebianTools } from './browser.mjs'
import { environment, node24, prepare, root } from './prepare.mjs'

let passed = 0
let failed = 0

/** One check: a program that has to end with 0. */
function check(title, args, options = {}) {
  const started = Date.now()
  const done = spawnSync(node24, args, {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 1 << 28,
    ...options,
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const good = done.status === 0
  if (good) passed += 1
  else failed += 1
  console.log(`${good ? '✓' : '✗'} ${title} (${seconds} s)`)
  if (!good) console.log(`${done.stdout ?? ''}${done.stderr ?? ''}`)
}

/** The tests of Vitest, one by one in the counts. */
function vitest(title, project, env = {}) {
  const report = join(tmpdir(), `xinban-vitest-${process.pid}-${project}.json`)
  const cli = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [
    cli,
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // A core for each worker: by itself Vitest leaves one idle, which on two cores is half of them.
    `--maxWorkers=${availableParallelism()}`,
  ]
  console.log(`\n${title}`)
  const done = spawnSync(node24, args, { cwd: root, stdio: 'inherit', env: environment(env) })
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  rmSync(report, { force: true })
  passed += counts?.numPassedTests ?? 0
  failed += counts?.numFailedTests ?? 0
  if (done.status !== 0 && !counts?.numFailedTests) failed += 1
  if (counts && counts.numTotalTests === 0) failed += 1
}

prepare()
installDebianTools()
const tsc = join(root, 'node_modules/typescript/bin/tsc')
check('types', [tsc, '-p', 'tsconfig.json'])
check('page types', [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'typegen'], {
  cwd: join(root, 'apps/web'),
})
check('types of the pages', [tsc, '-p', 'apps/web/tsconfig.json'])
check('lint and format', [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'ci', '.'])
check('import directions', ['scripts/check-imports.ts'])
check('licences of what is shipped', ['scripts/check-licences.ts'])
check('catalogue', ['apps/server/cli/main.ts', 'check'])
vitest('unit, property, store and API tests', 'unit')
vitest('browser journeys', 'e2e', { TEST_BROWSER: browserPath() })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
