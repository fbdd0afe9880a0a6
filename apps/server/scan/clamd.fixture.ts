import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../testing/until.ts'
import { askClamd } from './ask-clamd.ts'
import type { ClamdPlace } from './clamd-place.ts'

const program = ['/usr/sbin/clamd', '/usr/bin/clamd', '/usr/local/sbin/clamd'].find((path) =>
  existsSync(path),
)

/** True where ClamAV's daemon is installed (Debian: clamav-daemon). */
export const hasClamd = program !== undefined

/** The string that every virus scanner knows as a test, put together here so that no scanner finds this file. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-',
  'ANTIVIRUS-TEST-FILE!',
  '$H+H*',
].join('')

/** A clamd of a test's own. */
export interface Clamd {
  /** By its socket. */
  readonly place: ClamdPlace
  /** By TCP, as the setting is written. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => probe.once('listening', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

/** One signature of its own, for the test string wherever it stands: no database has to be fetched. */
async function writeConfig(folder: string, port: number, more: readonly string[]): Promise<string> {
  await writeFile(join(folder, 'own.ndb'), `Xinban.Test:0:*:${Buffer.from(eicar).toString('hex')}\n`)
  const config = join(folder, 'clamd.conf')
  const lines = [
    'Foreground yes',
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${join(folder, 'clamd.sock')}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    `LogFile ${join(folder, 'log')}`,
    'SelfCheck 0',
    ...more,
  ]
  await writeFile(config, `${lines.join('\n')}\n`)
  return config
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => child.once('exit', () => done()))
}

/** Starts a real clamd with this test's signature; `more` are lines for its configuration. Stopping it is a `kill -9`. */
export async function startClamd(more: readonly string[] = [], at?: number): Promise<Clamd> {
  if (!program) throw new Error('clamd is not installed')
  const folder = await mkdtemp(join(tmpdir(), 'xinban-clamd-'))
  const port = at ?? (await freePort())
  const child = spawn(program, ['-c', await writeConfig(folder, port, more)], { stdio: 'ignore' })
  const place = { path: join(folder, 'clamd.sock') }
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`)
    return askClamd(place, 'PING', null, AbortSignal.timeout(1000)).catch(() => undefined)
  })
  const stop = async () => {
    child.kill('SIGKILL')
    await ended(child)
    await rm(folder, { recursive: true, force: true })
  }
  return { place, address: `127.0.0.1:${port}`, stop }
}
