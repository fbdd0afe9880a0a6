import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startClockwork } from './clockwork.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('orders its work at once and then every minute, however the time of day is put back or forward', async () => {
  const ordered: string[] = []
  const clockwork = await startClockwork(async (task) => ordered.push(task))
  expect(ordered).toEqual(['judge', 'make_roots', 'end_drafts', 'sweep_files', 'track'])
  for (const jump of [-40 * 86_400_000, 365 * 86_400_000, -3_600_000]) {
    vi.setSystemTime(Date.now() + jump)
    const before = ordered.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ordered.slice(before)).toEqual(['judge', 'make_roots'])
  }
  await vi.advanceTimersByTimeAsync(7 * 60_000)
  expect(ordered.filter((task) => task === 'track')).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(24 * 3_600_000)
  expect(ordered.filter((task) => task === 'sweep_files')).toHaveLength(2)
  clockwork.stop()
  const before = ordered.length
  await vi.advanceTimersByTimeAsync(600_000)
  expect(ordered).toHaveLength(before)
})

it('goes on after a minute in which the queue could not be reached', async () => {
  let away = false
  let ordered = 0
  const clockwork = await startClockwork(async () => {
    if (away) throw new Error('the database is away')
    ordered += 1
  })
  away = true
  await vi.advanceTimersByTimeAsync(60_000)
  away = false
  const before = ordered
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ordered).toBe(before + 2)
  clockwork.stop()
})
