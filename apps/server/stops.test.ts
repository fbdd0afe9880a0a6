import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { stopsOf } from './stops.ts'

const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  printed.mockClear()
})

it('stops what was started, the last first, and ends with the code', async () => {
  const done: unknown[] = []
  const stops = stopsOf((code) => done.push(code))
  for (const name of ['database', 'jobs', 'HTTP']) stops.add({ name, stop: async () => done.push(name) })
  await stops.run(0)
  expect(done).toEqual(['HTTP', 'jobs', 'database', 0])
})

it('goes on after something that fails, and says so', async () => {
  const done: unknown[] = []
  const stops = stopsOf((code) => done.push(code))
  stops.add({ name: 'database', stop: async () => done.push('database') })
  stops.add({ name: 'jobs', stop: () => Promise.reject(new Error('no')) })
  await stops.run(0)
  expect(done).toEqual(['database', 1])
  expect(printed.mock.calls.flat().join(' ')).toContain('jobs did not stop cleanly')
})

it('waits ten seconds in all, then names what holds it up', async () => {
  const codes: number[] = []
  const stops = stopsOf((code) => codes.push(code))
  stops.add({ name: 'HTTP', stop: () => new Promise(() => undefined) })
  void stops.run(0)
  await vi.advanceTimersByTimeAsync(9_000)
  expect(codes).toEqual([])
  await vi.advanceTimersByTimeAsync(1_500)
  expect(codes).toEqual([1])
  expect(printed.mock.calls.flat().join(' ')).toMatch(/^HTTP did not stop within 10 seconds/)
})

it('ends at once at a second signal, but takes those of one Ctrl+C as one', async () => {
  const codes: number[] = []
  const stops = stopsOf((code) => codes.push(code))
  stops.add({ name: 'jobs', stop: () => new Promise(() => undefined) })
  stops.signal()
  await vi.advanceTimersByTimeAsync(200)
  stops.signal()
  expect(codes).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  stops.signal()
  expect(codes).toEqual([1])
})
