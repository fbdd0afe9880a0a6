// From `npm start` to the printed address, with many cases in the embedded database.
// Run: node bench/start.ts [cases] [--folder <data folder that has them already>] [--json]
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { note, percentile, type Row, report } from './report.ts'

const AIM = 5
const STARTS = 5

const root = resolve(import.meta.dirname, '..')
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string' }, json: { type: 'boolean' } },
})
const cases = Number(positionals[0] ?? 100_000)

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function ready(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/health/ready`)
    await answer.text()
    if (answer.status === 200) return
    await pause(20)
  }
}

/** Starts as a person does, waits for the address and for its first answer, stops; seconds until each. */
async function start(data: string): Promise<{ printed: number; answered: number }> {
  const port = await freePort()
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  // A process group of its own: npm, the script and the server are stopped together, as by Ctrl-C.
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: { ...process.env, XINBAN_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('close', done))
  let said = ''
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(`http://localhost:${port}`)) done()
    })
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${said}`)))
  })
  const printed = seconds()
  await ready(port)
  const answered = seconds()
  if (child.pid) process.kill(-child.pid, 'SIGTERM')
  await ended
  return { printed, answered }
}

function seed(data: string): void {
  note(`making ${cases} cases …`)
  const program = [join(root, 'bench/seeded-cases.ts'), String(cases), data]
  const made = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`${made.stdout}${made.stderr}`)
}

const data = options.folder ? resolve(options.folder) : await mkdtemp(join(tmpdir(), 'xinban-bench-'))
try {
  if (!options.folder) seed(data)
  const starts = []
  for (let count = 0; count < STARTS; count += 1) {
    const one = await start(data)
    note(`start ${count + 1}: ${one.printed.toFixed(2)} s`)
    starts.push(one)
  }
  const [first, ...later] = starts.map(({ printed }) => printed)
  const worst = Math.max(...later)
  const row: Row = {
    measured: `npm start, ${cases} cases`,
    figures: {
      'first s': (first ?? Number.NaN).toFixed(2),
      'median s': percentile(later, 0.5).toFixed(2),
      'worst s': worst.toFixed(2),
      'to the first answer s': percentile(
        starts.map(({ answered }) => answered),
        0.5,
      ).toFixed(2),
    },
    aim: { text: `≤ ${AIM} s`, reached: worst <= AIM },
  }
  report('start', [row])
} finally {
  if (!options.folder) await rm(data, { recursive: true, force: true })
}
