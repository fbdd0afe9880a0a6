import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'
import type { Running } from './server.ts'

const children: ChildProcess[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A process that lives until it is killed, in the place of a server. */
function someServer(): Running {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' })
  children.push(child)
  return { child, pid: child.pid ?? 0, port: 1 }
}

async function kill({ child }: Running): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Starts that fail so many times, the moments at which they were tried, and the server that runs then. */
function startsThatFail(times: number) {
  const tried: number[] = []
  let running: Running | undefined
  const begin = async () => {
    tried.push(Date.now())
    if (tried.length <= times) throw new Error('No space left on device')
    running = someServer()
    return running
  }
  return { tried, begin, running: () => running }
}

it('is started again and again, later and later, until what ended it has passed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const first = someServer()
  const starts = startsThatFail(12)
  const lines: string[] = []
  const kept = keepRunning(first, starts.begin, (line) => lines.push(line))
  await kill(first)
  const begun = Date.now()
  while (!starts.running()) await vi.advanceTimersByTimeAsync(500)
  const waits = starts.tried.map((at, index) => at - (starts.tried[index - 1] ?? begun))
  expect(waits.slice(0, 8)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  expect(lines.filter((line) => line.includes('No space left'))).toHaveLength(12)
  expect(lines.at(-1)).toBe('the database server runs again')
  vi.useRealTimers()
  await kept.stop()
})

it('waits short again after it ran well, and long while it dies at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  let current = someServer()
  const begin = async () => {
    current = someServer()
    return current
  }
  const kept = keepRunning(current, begin, () => undefined)
  const dies = async () => {
    const before = current
    await kill(before)
    const at = Date.now()
    while (current === before) await vi.advanceTimersByTimeAsync(500)
    return Date.now() - at
  }
  expect(await dies()).toBe(500)
  expect(await dies()).toBe(1_000)
  expect(await dies()).toBe(2_000)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await dies()).toBe(500)
  vi.useRealTimers()
  await kept.stop()
})

it('is not started any more once it is stopped, and stopping does not wait for the next try', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const first = someServer()
  const starts = startsThatFail(1_000)
  const kept = keepRunning(first, starts.begin, () => undefined)
  await kill(first)
  await vi.advanceTimersByTimeAsync(60_000)
  const before = starts.tried.length
  await kept.stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(starts.tried).toHaveLength(before)
})
