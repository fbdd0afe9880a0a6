import { hotelPlan } from '@xinban/core/case/plan.fixture'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { printsOf } from './case-prints.ts'
import { connect } from './db.ts'
import { newId } from './ids.ts'
import { searchCases } from './search-cases.ts'
import { indexSearch } from './search-index.ts'
import {
  changeOf,
  clerk,
  goOn,
  keep,
  openCase,
  openingOf,
  submission,
  type TestStore,
  testKeys,
  testStore,
} from './store.fixture.ts'
import { TEST_REGION } from './testing.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function prints(): Promise<string[]> {
  const { rows } = await store.owner.query<{ print: string }>('select print from case_print order by print')
  return rows.map((row) => row.print)
}

it('goes once through the cases from before, and again where the key is another one', async () => {
  const { db } = store
  const phones = ['13863100001', '13863100002']
  for (const phone of phones) await goOn(db, await openCase(db), [submission(phone)])
  await openCase(db)
  const change = changeOf(null, newId(), hotelPlan, [openingOf(hotelPlan), submission('13863100003')])
  await keep(db, { ...change, prints: printsOf(db.keys, change.after, hotelPlan) })
  const found = async (typed: string) => (await searchCases(db, clerk, { typed, limit: 9 })).count
  expect(await found('13863100001')).toBe(0)
  const stopped = AbortSignal.abort()
  expect(await indexSearch(db, stopped)).toBe(0)
  expect(await indexSearch(db)).toBe(3)
  for (const phone of [...phones, '13863100003']) expect([phone, await found(phone)]).toEqual([phone, 1])
  expect(await found('海韵渔家饭店')).toBe(3)
  expect(await indexSearch(db)).toBe(0)

  const before = await prints()
  const keys = { ...db.keys, index: testKeys().index }
  const rekeyed = connect({ url: store.url, region: TEST_REGION, keys })
  try {
    expect(await indexSearch(rekeyed)).toBe(3)
    const after = await prints()
    expect(after).toHaveLength(before.length)
    for (const print of after) expect(before).not.toContain(print)
  } finally {
    await rekeyed.kysely.destroy()
  }
})
