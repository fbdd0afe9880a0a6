import { expect, it } from 'vitest'
import { roomsFor } from './rooms.ts'

it('lets in so many at once, in all and from one address, and again when they have left', async () => {
  const rooms = roomsFor({ all: 3, each: 2 })
  const done = { value: 'done' }
  const ends: (() => void)[] = []
  const stay = () => new Promise<string>((resolve) => ends.push(() => resolve('done')))
  const inside = ['a', 'a', 'b'].map((address) => rooms.enter(address, stay))
  expect(await rooms.enter('a', stay)).toBeNull()
  expect(await rooms.enter('c', stay)).toBeNull()
  for (const end of ends) end()
  expect(await Promise.all(inside)).toEqual([done, done, done])
  await expect(
    rooms.enter('a', async () => {
      throw new Error('failed')
    }),
  ).rejects.toThrow('failed')
  expect(
    await Promise.all(['a', 'a', 'c'].map((address) => rooms.enter(address, async () => 'done'))),
  ).toEqual([done, done, done])
})
