import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import {
  dataFolder,
  freePort,
  type RunningServer,
  startServer,
} from '../../apps/server/testing/server-process.ts'

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
  const data = options.data ?? (await dataFolder())
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
  await untilReady(url, server)
  return { url, data, server: () => server, start, ready: () => untilReady(url, server), end }
}
