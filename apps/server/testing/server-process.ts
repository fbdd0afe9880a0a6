import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** A server that runs in a process of its own. */
export interface RunningServer {
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
  readonly env?: Readonly<Record<string, string>>
}

function waitForAddress(child: ChildProcess, note: (text: string) => string): Promise<string> {
  return new Promise((done, fail) => {
    const read = (chunk: Buffer) => {
      const address = /Open\s+(http:\/\/localhost:\d+)/.exec(note(chunk.toString()))?.[1]
      if (address) done(address)
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

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts the server as `npm start` does, on the pages that are already built, with an embedded database unless told. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = options.data ?? (await mkdtemp(join(tmpdir(), 'xinban-server-')))
  const catalogue = options.catalogue ? { XINBAN_CATALOGUE: options.catalogue } : {}
  const child = spawn(process.execPath, [join(root, 'apps/server/main.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(await freePort()),
      XINBAN_DATA: folder,
      ...catalogue,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const url = await waitForAddress(child, (text) => {
    printed += text
    return printed
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await ended(child)
    if (!options.data) await rm(folder, { recursive: true, force: true })
    return code
  }
  return {
    url,
    data: folder,
    pid: child.pid ?? 0,
    stop,
    kill: (signal) => child.kill(signal),
    ended: () => ended(child),
    printed: () => printed,
  }
}
