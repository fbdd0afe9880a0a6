import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextNumber } from './counters.ts'
import { findDocument, insertDocument, listDocuments, type StoredDocument } from './documents.ts'
import { findLicence } from './licences.ts'
import { goOn, openCase, submission, type TestStore, testStore } from './store.fixture.ts'
import { tellStaff } from './tell.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

describe('documents', () => {
  it('are kept once per kind and version: the first one stays', async () => {
    const { case: theCase } = await openCase(store.db)
    const first: StoredDocument = {
      caseId: theCase.id,
      kind: 'receipt',
      version: 1,
      sha256: 'ab',
      size: 12,
      path: 'documents/a.pdf',
      madeAt: '2026-11-23T04:00:00.000Z',
      missing: [],
      sealKey: 'abc',
    }
    const second = { ...first, version: 2, sha256: 'cd', missing: ['𠮷', '𬭎'] }
    const notice = { ...first, kind: 'notice' }
    expect(await insertDocument(store.db, first)).toBe(true)
    expect(await insertDocument(store.db, { ...first, sha256: 'other' })).toBe(false)
    for (const one of [second, notice]) await insertDocument(store.db, one)
    expect(await findDocument(store.db, theCase.id, 'receipt')).toEqual(second)
    expect(await findDocument(store.db, theCase.id, 'receipt', 1)).toEqual(first)
    expect(await findDocument(store.db, theCase.id, 'licence')).toBeUndefined()
    expect(await listDocuments(store.db, theCase.id)).toEqual([notice, first, second])
    expect(await listDocuments(store.db, 'x')).toEqual([])
  })
})

describe('a message to the staff outside of a change', () => {
  it('is told once', async () => {
    const { case: theCase } = await openCase(store.db)
    const message = {
      key: 'unprintable:U+20BB7',
      to: { role: 'window_clerk', authority: null },
      subject: { zh: '字', en: 'x' },
      body: { zh: '字', en: 'x' },
    } as const
    const tell = () => tellStaff(store.db, theCase.id, [message], '2026-11-23T04:00:00.000Z')
    expect([await tell(), await tell()]).toEqual([1, 0])
  })
})

describe('licences', () => {
  it('are found by number, the latest version', async () => {
    const opened = await openCase(store.db)
    const licence = { number: 'ZH1', version: 1, status: 'issued', mark: null, body: { holder: '饭店' } }
    const story = await goOn(store.db, opened, [submission()], { licence })
    const next = { ...licence, version: 2, body: { holder: '新店' } }
    await goOn(store.db, story, [{ type: 'withdrawn', reason: '' }], { licence: next })
    const caseId = opened.case.id
    expect(await findLicence(store.db, 'ZH1')).toEqual({
      number: 'ZH1',
      version: 2,
      status: 'issued',
      body: { holder: '新店' },
      caseId,
      issuedAt: '2026-11-23T04:00:00.000Z',
    })
    expect(await findLicence(store.db, 'ZH2')).toBeUndefined()
  })
})

describe('numbers', () => {
  it('count from 1 for each kind and period', async () => {
    const { db } = store
    expect([await nextNumber(db, 'case', '2026'), await nextNumber(db, 'case', '2026')]).toEqual([1, 2])
    expect(await nextNumber(db, 'case', '2027')).toBe(1)
    expect(await nextNumber(db, 'licence', '2026')).toBe(1)
  })

  it('are never given twice, however many ask at once', async () => {
    const given = await Promise.all(Array.from({ length: 50 }, () => nextNumber(store.db, 'rush', '2026')))
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  })
})
