import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Told } from './thread.fixture.ts'
import { startThread } from './thread.ts'
import { threadPool } from './thread-pool.ts'

const script = new URL('./thread.fixture.ts', import.meta.url)

/** A pool of at most two threads with room for three who wait, and how many threads there are. */
function poolOf(idle = 60_000) {
  let threads = 0
  const start = (ended: () => void) => {
    threads += 1
    return startThread(script, {}, () => {
      threads -= 1
      ended()
    })
  }
  const pool = threadPool({ start, most: 2, mostWaiting: 3, idle, busy: () => new Error('busy') })
  onTestFinished(() => pool.stop())
  return { ask: (told: Told) => pool.run(told), stop: pool.stop, threads: () => threads }
}

/** Something that threads wait for, and how it is opened. */
function gateOf() {
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const open = () => {
    Atomics.store(gate, 0, 1)
    Atomics.notify(gate, 0)
  }
  return { gate, open }
}

describe('a pool of threads', () => {
  it('starts none before there is work, one for each that works at once, and no more than it may', async () => {
    const { ask, threads } = poolOf()
    expect(threads()).toBe(0)
    await ask('answer')
    await ask('answer')
    expect(threads()).toBe(1)
    const { gate, open } = gateOf()
    const all = [ask({ gate }), ask({ gate }), ask({ gate }), ask({ gate })]
    expect(threads()).toBe(2)
    open()
    expect(new Set(await Promise.all(all)).size).toBe(2)
  })

  it('tells a failure as it was thrown, and goes on', async () => {
    const { ask, threads } = poolOf()
    const failure = await ask('throw').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RangeError)
    expect(failure).toHaveProperty('message', 'as told')
    await ask('answer')
    expect(threads()).toBe(1)
  })

  it('replaces a thread that dies: its work fails, what waits is done by another', async () => {
    const { ask } = poolOf()
    const first = await ask('answer')
    const death = ask('die')
    const others = [ask('answer'), ask('answer'), ask('answer')]
    await expect(death).rejects.toThrow('the thread ended (code 3)')
    for (const id of await Promise.all(others)) expect(id).not.toBe(first)
  })

  it('fails what cannot be sent to a thread, and goes on', async () => {
    const { ask } = poolOf()
    await expect(ask((() => 'a function') as unknown as Told)).rejects.toThrow('could not be cloned')
    expect(await ask('answer')).toBeGreaterThan(0)
  })

  it('says that it is busy where too much waits', async () => {
    const { ask } = poolOf()
    const { gate, open } = gateOf()
    const all = Array.from({ length: 5 }, () => ask({ gate }))
    await expect(ask('answer')).rejects.toThrow('busy')
    open()
    await Promise.all(all)
    expect(await ask('answer')).toBeGreaterThan(0)
  })

  it('lets the threads that have no work end, all but one', async () => {
    const { ask, threads } = poolOf(1)
    const { gate, open } = gateOf()
    const both = [ask({ gate }), ask({ gate })]
    expect(threads()).toBe(2)
    open()
    await Promise.all(both)
    await vi.waitFor(() => expect(threads()).toBe(1), { timeout: 30_000 })
    expect(await ask('answer')).toBeGreaterThan(0)
  })

  it('fails what it has not done when it stops, and all that comes later', async () => {
    const { ask, stop, threads } = poolOf()
    const { gate } = gateOf()
    const all = Promise.allSettled([ask({ gate }), ask({ gate }), ask('answer')])
    await stop()
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(ask('answer')).rejects.toThrow('stopped')
    expect(threads()).toBe(0)
  })
})
