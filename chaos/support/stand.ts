import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type RunningServer, startServer } from '../../apps/server/testing/server-process.ts'

/** A server that can be killed and comes back at the same address, on the same data. */
export interface Stand {
  readonly url: string
  readonly data: string
  readonly server: () => RunningServer
  /** Starts it again, after whatever happened to it; the milliseconds until it is ready. */
  readonly start: () => Promise<number>
  /** Milliseconds until it is ready, from now; throws after five minutes. */
  readonly ready: () => Promise<number>
  /** Stops it and removes its data. */
  readonly end: () => Promise<void>
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

/** Milliseconds that a server has to come back before the run is given up: a limit for safety, no aim. */
const LONGEST = 300_000

async function untilReady(url: string, server: RunningServer): Promise<number> {
  const begun = Date.now()
  let ended = false
  void server.ended().then(() => {
    ended = true
  })
  while (Date.now() - begun < LONGEST && !ended) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
    if (answer?.status === 200) return Date.now() - begun
    await pause(50)
  }
  const why = ended ? 'the server ended' : `it was not ready within ${LONGEST / 1000} s`
  throw new Error(`${why}; its last words:\n${server.printed().slice(-3_000)}`)
}

/** Starts one, each visitor with limits of their own; on a data folder that was made for it if none is given. */
export async function stand(
  options: { data?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Stand> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'xinban-chaos-')))
  // The account that the database runs as passes through; else its data would be kept elsewhere.
  await chmod(data, 0o755)
  const port = String(await freePort())
  const env = { XINBAN_PROXIES: '127.0.0.1', PORT: port, ...options.env }
  let server = await startServer({ data, env })
  const url = `http://127.0.0.1:${port}`
  const start = async () => {
    const begun = Date.now()
    server = await startServer({ data, env })
    await untilReady(url, server)
    return Date.now() - begun
  }
  const end = async () => {
    await server.stop()
    if (options.data === undefined) await rm(data, { recursive: true, force: true })
  }
  // A run that is broken off leaves no server behind.
  process.on('exit', () => server.kill('SIGTERM'))
  await untilReady(url, server)
  return { url, data, server: () => server, start, ready: () => untilReady(url, server), end }
}
