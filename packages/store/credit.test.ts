import type { CreditRecord } from '@xinban/core/case/credit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCredit, listCredit, subjectKeysOf } from './credit.ts'
import { goOn, openCase, submission, type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const today = '2027-02-01'
const record: CreditRecord = {
  key: 'p_food:not_corrected',
  item: 'p_food',
  ground: 'not_corrected',
  from: '2027-01-10',
  until: '2028-01-10',
  barUntil: null,
  areas: [],
  published: true,
  repairedOn: null,
}

async function recorded(
  subjectKeys: readonly string[],
  more: Partial<CreditRecord> = {},
  holder = '海韵渔家饭店',
) {
  const credit = [{ record: { ...record, ...more }, subjectKeys, holder }]
  return goOn(store.db, await openCase(store.db), [submission()], { credit })
}

const ids = { uscc: '92371000MA3ABCD581', legal_rep_id_no: '371002199001010007' }
const subject = (form: object, id = 'p-1', answers = {}) => ({
  applicant: { id, name: '李晓梅' },
  form: { ...form },
  answers,
})

describe('whom a record is about', () => {
  it('is found by account, by credit code and by ID number, however they are typed', async () => {
    const { db } = store
    const keys = subjectKeysOf(db, subject(ids))
    expect(keys).toHaveLength(3)
    expect(keys.join()).not.toMatch(/92371000|371002199/)
    const byAgent = subjectKeysOf(db, subject(ids, 'p-1', { by_agent: true }))
    expect(byAgent).toEqual(keys.slice(1))
    const spaced = subjectKeysOf(db, subject({ uscc: '92371000 ma3abcd581', legal_rep_id_no: '' }, 'p-2'))
    expect(spaced).toEqual(['account:p-2', keys[1]])
    await recorded(keys)
    for (const form of [{}, { uscc: ids.uscc }, ids]) {
      expect(await findCredit(db, subjectKeysOf(db, subject(form)), today)).toEqual([record])
    }
    expect(
      await findCredit(
        db,
        subjectKeysOf(db, subject({ legal_rep_id_no: ids.legal_rep_id_no }, 'p-9')),
        today,
      ),
    ).toEqual([record])
    expect(
      await findCredit(db, subjectKeysOf(db, subject({ uscc: '91371000MA3XYZ9999' }, 'p-9')), today),
    ).toEqual([])
  })

  it('a code is not taken for an ID number of the same letters', () => {
    const one = subjectKeysOf(store.db, subject({ uscc: 'X1' }))[1]
    const other = subjectKeysOf(store.db, subject({ legal_rep_id_no: 'X1' }))[1]
    expect(one?.split(':')[1]).not.toBe(other?.split(':')[1])
  })
})

describe('a record', () => {
  it('is found until it ends, or longer while it bars', async () => {
    const { db } = store
    await recorded(['account:ends'], { until: '2027-03-01' })
    await recorded(['account:bars'], { until: '2027-03-01', barUntil: '2030-01-10' })
    expect(await findCredit(db, ['account:ends'], '2027-03-01')).toHaveLength(1)
    expect(await findCredit(db, ['account:ends'], '2027-03-02')).toHaveLength(0)
    expect(await findCredit(db, ['account:bars'], '2030-01-10')).toHaveLength(1)
    expect(await findCredit(db, ['account:bars'], '2030-01-11')).toHaveLength(0)
  })

  it('that is repaired replaces the one before, and leaves the public list at once', async () => {
    const { db } = store
    const story = await recorded(['account:repairs'], {}, '修复饭店')
    const listed = async () => (await listCredit(db, { today, limit: 200 })).rows.map((row) => row.holder)
    expect(await listed()).toContain('修复饭店')
    const repaired = { ...record, repairedOn: '2027-02-01' }
    await goOn(db, story, [{ type: 'withdrawn', reason: '' }], {
      credit: [{ record: repaired, subjectKeys: ['account:repairs'], holder: '修复饭店' }],
    })
    expect(await findCredit(db, ['account:repairs'], today)).toEqual([repaired])
    expect(await listed()).not.toContain('修复饭店')
  })
})

describe('the public list', () => {
  it('has what is published and stands today, newest first, by page', async () => {
    const { db } = store
    await recorded(['account:a'], { published: false }, '不公示')
    await recorded(['account:b'], { from: '2027-03-01' }, '还没开始')
    await recorded(['account:c'], { until: '2027-01-31' }, '已经结束')
    await recorded(['account:d'], { from: '2027-01-31' }, '最新')
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listCredit(db, { today, limit: 1, cursor })
      seen.push(...page.rows.map((row) => row.holder))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen[0]).toBe('最新')
    expect(seen).not.toEqual(expect.arrayContaining(['不公示']))
    for (const absent of ['不公示', '还没开始', '已经结束']) expect(seen).not.toContain(absent)
    expect(seen).toHaveLength((await listCredit(db, { today, limit: 200 })).rows.length)
    expect(await listCredit(db, { today, limit: 9, cursor: 'bnVsbA' })).toEqual({ rows: [], next: null })
  })
})
