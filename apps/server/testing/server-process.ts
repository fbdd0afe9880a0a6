import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** A server that runs in a process of its own. */
export interface RunningServer {
  /** Where it answers; empty for one that works on jobs only. */
  readonly url: string
  readonly data: string
  readonly pid: number
  /** Asks it to stop; the code it ended with. */
  readonly stop: () => Promise<number | null>
  /** Sends it a signal without waiting for anything. */
  readonly kill: (signal: NodeJS.Signals) => void
  /** Resolves to its code (null: killed by a signal) when it has ended. */
  readonly ended: () => Promise<number | null>
  /** What it has printed so far. */
  readonly printed: () => string
}

/** Where its data and catalogue are, and what else it is told; an empty data folder of its own if not given. */
export interface ServerOptions {
  readonly data?: string
  readonly catalogue?: string
  /** The part of the server that it runs; all of it if not given. */
  readonly only?: 'api' | 'jobs' | undefined
  readonly env?: Readonly<Record<string, string>>
}

/** Resolves when it says how to stop it: it has started then; to the address that it printed. */
function waitForStart(child: ChildProcess, note: (text: string) => string): Promise<string> {
  return new Promise((done, fail) => {
    const read = (chunk: Buffer) => {
      const said = note(chunk.toString())
      if (/Stop\s+Ctrl/.test(said)) done(/Open\s+(http:\/\/localhost:\d+)/.exec(said)?.[1] ?? '')
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => fail(new Error(`the server ended with ${code}:\n${note('')}`)))
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) =>
    child.exitCode === null && child.signalCode === null
      ? child.on('exit', (code) => done(code))
      : done(child.exitCode),
  )
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A new data folder. The account that the database runs as may pass through it: its data would be kept elsewhere, and stay there. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xinban-server-'))
  await chmod(folder, 0o755)
  return folder
}

/** What runs now: no server outlives the program that started it, however that one ends. */
const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGTERM')
})

function launch(options: ServerOptions, data: string, port: number): ChildProcess {
  const words = options.only ? ['--only', options.only] : []
  const args = ['--max-semi-space-size=16', join(root, 'apps/server/main.ts'), ...words]
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    XINBAN_DATA: data,
    ...(options.catalogue && { XINBAN_CATALOGUE: options.catalogue }),
    ...options.env,
  }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  child.on('exit', () => children.delete(child))
  return child
}

/** Starts the server as `npm start` does, on the pages that are already built, with an embedded database unless told. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const data = options.data ?? (await dataFolder())
  const child = launch(options, data, await freePort())
  let printed = ''
  const url = await waitForStart(child, (text) => {
    printed += text
    return printed
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await ended(child)
    if (!options.data) await rm(data, { recursive: true, force: true })
    return code
  }
  return {
    url,
    data,
    pid: child.pid ?? 0,
    stop,
    kill: (signal) => child.kill(signal),
    ended: () => ended(child),
    printed: () => printed,
  }
}
