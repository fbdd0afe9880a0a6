import { afterAll, beforeAll, expect, it } from 'vitest'
import { close, connect } from './db.ts'
import { type TestStore, testStore } from './store.fixture.ts'
import { moveOffset, readOffset } from './time-machine.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

it('the clock of a demo goes forward, for its own region, and never back', async () => {
  const { db } = store
  expect(await readOffset(db)).toBe(0)
  expect(await moveOffset(db, 86_400_000)).toBe(86_400_000)
  expect(await moveOffset(db, 5)).toBe(86_400_000)
  expect(await moveOffset(db, 31_536_000_000)).toBe(31_536_000_000)
  expect(await readOffset(db)).toBe(31_536_000_000)
  const neighbour = connect({ url: store.url, region: '371002', keys: db.keys })
  expect(await readOffset(neighbour)).toBe(0)
  await close(neighbour)
})
