import { expect, it } from 'vitest'
import { keptFor } from './kept-for.ts'

function counter() {
  let loads = 0
  let minute = 0
  const now = () => new Date(minute * 60_000).toISOString()
  const kept = keptFor(5 * 60_000, now, async () => {
    loads += 1
    if (minute === 90) throw new Error('away')
    return loads
  })
  return { kept, goTo: (to: number) => (minute = to) }
}

it('loads once for all who ask in its time, anew after it, and when the clock was set back', async () => {
  const { kept, goTo } = counter()
  expect(await Promise.all([kept(), kept(), kept()])).toEqual([1, 1, 1])
  goTo(4)
  expect(await kept()).toBe(1)
  goTo(5)
  expect(await kept()).toBe(2)
  goTo(1)
  expect(await kept()).toBe(3)
})

it('keeps one value for each key', async () => {
  const loaded: string[] = []
  const kept = keptFor(
    1000,
    () => '2026-01-01T00:00:00Z',
    async (key) => loaded.push(key),
  )
  expect([await kept('a'), await kept('b'), await kept('a')]).toEqual([1, 2, 1])
  expect(loaded).toEqual(['a', 'b'])
})

it('keeps no failure', async () => {
  const { kept, goTo } = counter()
  goTo(90)
  await expect(kept()).rejects.toThrow('away')
  goTo(91)
  expect(await kept()).toBe(2)
})
