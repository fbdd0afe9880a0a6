import { codeTries } from '@xinban/core/case/delivery/pick-up'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCode, codeExpires, keepCode } from './pickup-codes.ts'
import { openCase, type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
const at = '2026-11-23T02:00:00.000Z'
const expires = '2026-11-30T02:00:00.000Z'
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function withCode(code: string): Promise<string> {
  const { case: theCase } = await openCase(store.db)
  await keepCode(store.db, theCase.id, code, { at, expires })
  return theCase.id
}

describe('a pick-up code', () => {
  it('is kept as a fingerprint of its own case, and fits as it was meant', async () => {
    const [one, other] = [await withCode('ABCD2345'), await withCode('ABCD2345')]
    const { rows } = await store.owner.query('select code_hash from pickup_code where case_id = any($1)', [
      [one, other],
    ])
    expect(JSON.stringify(rows)).not.toContain('ABCD2345')
    expect(new Set(rows.map((row) => row.code_hash)).size).toBe(2)
    expect(await checkCode(store.db, one, ' abcd-2345 ', at)).toBe('right')
    expect(await codeExpires(store.db, one, at)).toBe(expires)
  })

  it('counts until its end, and where there is none says so', async () => {
    const id = await withCode('ABCD2345')
    expect(await checkCode(store.db, id, 'ABCD2345', expires)).toBe('expired')
    expect(await codeExpires(store.db, id, expires)).toBeNull()
    const { case: bare } = await openCase(store.db)
    expect(await checkCode(store.db, bare.id, 'ABCD2345', at)).toBe('none')
    expect(await checkCode(store.db, 'no id', 'ABCD2345', at)).toBe('none')
  })

  it('is spent after so many wrong tries, also many at once; a new one starts anew', async () => {
    const id = await withCode('ABCD2345')
    const tries = await Promise.all(
      Array.from({ length: codeTries + 3 }, (_, n) => checkCode(store.db, id, `WRONG${n}`, at)),
    )
    expect(tries.filter((one) => one === 'wrong')).toHaveLength(codeTries - 1)
    expect(await checkCode(store.db, id, 'ABCD2345', at)).toBe('spent')
    expect(await codeExpires(store.db, id, at)).toBeNull()
    await keepCode(store.db, id, 'WXYZ6789', { at, expires })
    expect(await checkCode(store.db, id, 'ABCD2345', at)).toBe('wrong')
    expect(await checkCode(store.db, id, 'WXYZ6789', at)).toBe('right')
  })
})
