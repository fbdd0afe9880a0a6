import { expect, it } from 'vitest'
import { courtesy } from './courtesy.ts'

const goesOn = new AbortController().signal

/** How often it was asked whether somebody waits, when that is so for the first `often` times. */
async function looks(often: number, stopping = goesOn): Promise<number> {
  let asked = 0
  const busy = () => {
    asked += 1
    return asked <= often
  }
  await courtesy({ busy, look: 1, most: 5 }, stopping)
  return asked
}

it('work that can wait begins at once where nobody waits for an answer', async () => {
  expect(await looks(0)).toBe(1)
})

it('begins when nobody waits any more, and after so long under a load that does not end', async () => {
  expect(await looks(3)).toBe(4)
  expect(await looks(Number.POSITIVE_INFINITY)).toBe(5)
})

it('does not hold up a server that stops', async () => {
  const stopping = new AbortController()
  const busy = () => true
  const held = courtesy({ busy, look: 3_600_000, most: 7_200_000 }, stopping.signal)
  stopping.abort()
  await held
  expect(await looks(Number.POSITIVE_INFINITY, stopping.signal)).toBe(1)
})
