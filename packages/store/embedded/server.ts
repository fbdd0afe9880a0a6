import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { ended } from './owner.ts'
import { tuningFor } from './tuning.ts'

/** How a server is started. */
export interface Start {
  readonly postgres: string
  readonly home: string
  readonly cluster: string
  readonly account: Account | null
  /** Undefined: that of last time if it is free, else one that is. */
  readonly port: number | undefined
  readonly last: number | undefined
  readonly settings: Readonly<Record<string, string>>
  readonly log: (line: string) => void
}

export interface Running {
  readonly child: ChildProcess
  readonly pid: number
  readonly port: number
}

/** What passes: children of a killed server that still end. */
const stillEnding = /shared memory block/
/** What another port helps against: somebody took it since it was found free. */
const portTaken = /could not bind/

const TRIES = 20

/** Of the server's own lines only those that somebody has to know. */
const worthReading = /WARNING|FATAL|PANIC/

/** A port that is free now, chosen by the system. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** What a child process needs to run as the account; nothing of the caller's environment but the path. */
export function spawnOptions(home: string, account: Account | null) {
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
  return { cwd: home, env, ...(account ?? {}) }
}

function args({ cluster, settings }: Start, port: number): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...tuningFor(),
    // The program hears of its errors itself; here they would put values of rows into the log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', cluster, '-p', String(port), ...flags]
}

/** Resolves to null when the server accepts connections, to its last words when it ended before. */
function ready(child: ChildProcess, log: (line: string) => void): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let words = ''
    child.once('error', reject)
    child.once('exit', (code) => resolve(`${words}\nthe database server ended with code ${code}`))
    child.stderr?.setEncoding('utf8')
    child.stderr?.on('data', (text: string) => {
      words = (words + text).slice(-4_000)
      for (const line of text.split('\n')) if (worthReading.test(line)) log(line.trim())
      if (text.includes('ready to accept connections')) resolve(null)
    })
  })
}

/**
 * Starts a server and waits until it takes connections. It has a process group of its own, so that Ctrl-C in a
 * terminal does not stop it before the program has put its work away.
 */
export async function startServer(start: Start): Promise<Running> {
  let words = ''
  for (let count = 0; count < TRIES; count += 1) {
    const port = start.port ?? (count === 0 ? start.last : undefined) ?? (await freePort())
    const child = spawn(start.postgres, args(start, port), {
      ...spawnOptions(start.home, start.account),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const failed = await ready(child, start.log)
    if (failed === null && child.pid !== undefined) return { child, pid: child.pid, port }
    words = failed ?? ''
    if (!stillEnding.test(words) && !(portTaken.test(words) && start.port === undefined)) break
    if (child.pid !== undefined) await ended(child.pid, 5_000)
    await pause(500)
  }
  throw new Error(`The database server did not start:\n${words.trim()}`)
}
