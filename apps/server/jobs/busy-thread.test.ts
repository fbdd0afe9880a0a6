import { expect, it } from 'vitest'
import { until } from '../testing/until.ts'
import { watchThread } from './busy-thread.ts'

/** Keeps this thread at work for so many milliseconds. */
function toil(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

it('a thread that does nothing but work is busy, and one that rests is not', async () => {
  const busy = watchThread(50)
  expect(busy()).toBe(false)
  await until(async () => {
    toil(200)
    return busy() || undefined
  })
  await until(async () => !busy() || undefined)
})
