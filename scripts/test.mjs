// npm test: every check of the project, each counted; the last line is "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { browserPath, installDebianTools } from './browser.mjs'
import { environment, node24, prepare, root } from './prepare.mjs'

let passed = 0
let failed = 0

/** One check: a program that has to end with 0. */
async function check(title, args, folder = root) {
  const started = Date.now()
  const child = spawn(node24, args, { cwd: folder, env: environment() })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text
    })
  }
  const status = await new Promise((done) => child.on('error', done).on('close', done))
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const good = status === 0
  if (good) passed += 1
  else failed += 1
  console.log(`${good ? '✓' : '✗'} ${title} (${seconds} s)`)
  if (!good) console.log(status instanceof Error ? status.message : printed)
}

/** Runs chains of checks beside each other, as many as there are cores; each chain in its order. */
async function checkAll(chains) {
  const waiting = [...chains]
  const lane = async () => {
    for (let chain = waiting.shift(); chain; chain = waiting.shift()) {
      for (const one of chain) await check(...one)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
}

/** The tests of Vitest, one by one in the counts: all in one run, so that no core waits for a last long file. */
function vitest(env) {
  const report = join(tmpdir(), `xinban-vitest-${process.pid}.json`)
  const cli = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [
    cli,
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // A core for each worker: by itself Vitest leaves one idle, which on two cores is half of them.
    `--maxWorkers=${availableParallelism()}`,
  ]
  const done = spawnSync(node24, args, { cwd: root, stdio: 'inherit', env: environment(env) })
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  rmSync(report, { force: true })
  passed += counts?.numPassedTests ?? 0
  failed += counts?.numFailedTests ?? 0
  if (done.status !== 0 && !counts?.numFailedTests) failed += 1
  const files = (counts?.testResults ?? []).map(({ name }) => relative(root, name))
  for (const folder of ['packages', 'apps', 'scripts', 'e2e', 'chaos']) {
    if (files.some((name) => name.startsWith(folder))) continue
    console.log(`✗ no test below ${folder} was run`)
    failed += 1
  }
}

prepare()
installDebianTools()
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const web = join(root, 'apps/web')
const router = join(root, 'node_modules/@react-router/dev/bin.cjs')
await checkAll([
  [['types', [tsc, '-p', 'tsconfig.json']]],
  [
    ['page types', [router, 'typegen'], web],
    ['types of the pages', [tsc, '-p', 'tsconfig.json'], web],
  ],
  [['lint and format', [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'ci', '.']]],
  [['catalogue', ['apps/server/cli/main.ts', 'check']]],
  [['licences of what is shipped', ['scripts/check-licences.ts']]],
  [['import directions', ['scripts/check-imports.ts']]],
])
console.log('\nunit, property, store and API tests, and browser journeys')
vitest({ TEST_BROWSER: browserPath() })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
