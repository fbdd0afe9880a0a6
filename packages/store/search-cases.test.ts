import type { EventBody } from '@xinban/core/case/event'
import { hotelPlan } from '@xinban/core/case/plan.fixture'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printsOf } from './case-prints.ts'
import { newId } from './ids.ts'
import { type Found, searchCases } from './search-cases.ts'
import {
  applicant,
  changeOf,
  clerk,
  keep,
  openingOf,
  type Story,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'

const phone = '13863107788'
const number = '37107220261123000042K'

let store: TestStore
let one: Story

async function kept(before: Story | null, id: string, bodies: readonly EventBody[]): Promise<Story> {
  const change = changeOf(before, id, hotelPlan, bodies)
  return keep(store.db, { ...change, prints: printsOf(store.db.keys, change.after, hotelPlan) })
}

function handedIn(given: string, telephone: string): EventBody[] {
  const submitted = { ...submission(telephone), number: given } as EventBody
  return [openingOf(hotelPlan), submitted]
}

function search(typed: string, limit = 10, cursor?: string): Promise<Found> {
  return searchCases(store.db, clerk, { typed, limit, cursor })
}

async function found(typed: string): Promise<string[]> {
  return (await search(typed)).rows.map((row) => row.id)
}

beforeAll(async () => {
  store = await testStore()
  one = await kept(null, newId(), handedIn(number, phone))
  await kept(null, newId(), handedIn('371072202611230000433', '13863100000'))
  await kept(null, newId(), [openingOf(hotelPlan)])
})
afterAll(() => store.close())

describe('a search of cases', () => {
  it('finds by the whole number, its beginning from the day on and its last characters, however typed', async () => {
    const ways = [number, ` ${number.toLowerCase()} `, '3710722026-1123-000042', '042K', '００００４２Ｋ']
    for (const typed of ways) expect([typed, await found(typed)]).toEqual([typed, [one.case.id]])
    expect(await found('37107220261123')).toHaveLength(2)
    expect(await found('3710722026112')).toEqual([])
    expect(await found('42K')).toEqual([])
    expect(await found('042_')).toEqual([])
  })

  it('finds by what the form says only in full, and whatever marks are typed', async () => {
    for (const typed of [phone, '138 6310 7788', '+86-13863107788'])
      expect([typed, await found(typed)]).toEqual([typed, [one.case.id]])
    expect(await found('1386310778')).toEqual([])
    expect(await found('海韵渔家饭店')).toHaveLength(2)
    expect(await found('海韵“渔家”饭店')).toHaveLength(2)
    expect(await found('海韵渔家')).toEqual([])
    expect(await found('。')).toEqual([])
  })

  it('counts all that is found on every page', async () => {
    const first = await search('海韵渔家饭店', 1)
    expect(first).toMatchObject({ count: 2, rows: [{ number: '371072202611230000433' }] })
    const second = await search('海韵渔家饭店', 1, first.next ?? '')
    expect(second).toMatchObject({ count: 2, rows: [{ number }], next: null })
    expect(await search('海韵渔家饭店', 1, 'none')).toEqual({ rows: [], next: null, count: 0 })
  })

  it('finds nothing for those who do not see it', async () => {
    const other = { ...applicant, id: 'p-other' }
    expect(await searchCases(store.db, other, { typed: number, limit: 10 })).toMatchObject({
      rows: [],
      count: 0,
    })
  })

  it('forgets what a form no longer says', async () => {
    const form = { ...one.case.form, phone: '13900000001' }
    const after = await kept(one, one.case.id, [
      { type: 'correction_requested', marks: [] },
      { type: 'correction_answered', form, files: [] },
    ])
    expect(after.case.form.phone).toBe('13900000001')
    expect(await found('13900000001')).toEqual([one.case.id])
    expect(await found(phone)).toEqual([])
  })

  it('keeps fingerprints only, other ones under another key', async () => {
    const { rows } = await store.owner.query<{ print: string }>('select print from case_print')
    expect(rows.length).toBeGreaterThan(3)
    for (const { print } of rows) expect(print).toMatch(/^[\w-]{22}$/)
    const keys = { ...store.db.keys, index: Buffer.alloc(32) }
    const others = printsOf(keys, one.case, hotelPlan)
    for (const { print } of rows) expect(others).not.toContain(print)
  })
})
