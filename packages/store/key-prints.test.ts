import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from './db.ts'
import { checkKeys } from './key-prints.ts'
import type { Keys } from './seal.ts'
import { type TestStore, testKeys, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
  await checkKeys(store.db, 'keys.json')
})
afterAll(() => store.close())

function withKeys(change: (keys: Keys) => Keys): Db {
  return { ...store.db, keys: change(store.db.keys) }
}

describe('the keys of a database', () => {
  it('are the same at the next start', async () => {
    await checkKeys(store.db, 'keys.json')
    const { rows } = await store.owner.query('select key, print from key_print')
    expect(rows.map((row) => row.key).sort()).toEqual(['index', 'k1'])
    for (const { print } of rows) expect(print).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[0].print).not.toBe(rows[1].print)
  })

  it('are missed when the file was lost and made anew', async () => {
    const lost = withKeys(() => ({ ...testKeys(), current: 'k9', all: { k9: randomBytes(32) } }))
    await expect(checkKeys(lost, '/data/keys/keys.json')).rejects.toThrow(
      /\/data\/keys\/keys\.json .*k1.*index|index.*k1/,
    )
    const { rowCount } = await store.owner.query(`select from key_print where key = 'k9'`)
    expect(rowCount).toBe(0)
  })

  it('must not change, neither the one that seals nor the one for look-ups', async () => {
    const sealing = withKeys((keys) => ({ ...keys, all: { k1: randomBytes(32) } }))
    await expect(checkKeys(sealing, 'f')).rejects.toThrow('missing or changed: k1)')
    const index = withKeys((keys) => ({ ...keys, index: randomBytes(32) }))
    await expect(checkKeys(index, 'f')).rejects.toThrow('missing or changed: index)')
  })

  it('may be joined by another, which is needed from then on', async () => {
    const both = withKeys((keys) => ({ ...keys, current: 'k2', all: { ...keys.all, k2: randomBytes(32) } }))
    await checkKeys(both, 'f')
    await expect(checkKeys(store.db, 'f')).rejects.toThrow('missing or changed: k2)')
    await checkKeys(both, 'f')
  })
})
