import { setImmediate as soon } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { lanesOf } from './lanes.ts'

it('runs so many at a time and no more, in the order of their coming', async () => {
  const { run } = lanesOf(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const all = Array.from({ length: 6 }, (_, index) =>
    run(() => {
      begun.push(index)
      return new Promise<void>((end) => ends.push(end))
    }),
  )
  await soon()
  expect(begun).toEqual([0, 1])
  for (let done = 0; done < 6; done += 1) {
    ends[done]?.()
    await soon()
    expect(begun).toEqual([0, 1, 2, 3, 4, 5].slice(0, Math.min(6, done + 3)))
  }
  await Promise.all(all)
})

it('a failure frees its lane; who leaves the line is passed over', async () => {
  const { run } = lanesOf(1)
  const first = Promise.withResolvers<void>()
  const leaving = new AbortController()
  const running = run(() => first.promise)
  const gone = run(async () => 'never', leaving.signal)
  const last = run(async () => 'last')
  leaving.abort(new Error('too long'))
  await expect(gone).rejects.toThrow('too long')
  first.reject(new Error('broken'))
  await expect(running).rejects.toThrow('broken')
  expect(await last).toBe('last')
  await expect(run(async () => 'never', leaving.signal)).rejects.toThrow('too long')
  expect(await run(async () => 'again')).toBe('again')
})
