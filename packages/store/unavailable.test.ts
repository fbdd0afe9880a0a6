import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase } from './cases.ts'
import { close, connect, type Db } from './db.ts'
import { ping } from './health.ts'
import { newId } from './ids.ts'
import { openCase, type TestStore, testKeys, testStore } from './store.fixture.ts'
import { TEST_REGION } from './testing.ts'
import { retried, Unavailable } from './unavailable.ts'

function failing(times: number, error: unknown): { calls: () => number; work: () => Promise<string> } {
  let calls = 0
  const work = async () => {
    calls += 1
    if (calls <= times) throw error
    return 'done'
  }
  return { calls: () => calls, work }
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('what passes', () => {
  it.each(['40001', '40P01', '08006', '57P01', '57P03', 'ECONNREFUSED'])(
    '%s is tried again',
    async (code) => {
      const { calls, work } = failing(2, coded(code))
      expect(await retried(work)).toBe('done')
      expect(calls()).toBe(3)
    },
  )

  it('that does not pass becomes Unavailable, with the reason', async () => {
    const reason = coded('57P01')
    const { calls, work } = failing(99, reason)
    await expect(retried(work)).rejects.toThrow(Unavailable)
    expect(calls()).toBe(4)
    await expect(retried(failing(99, reason).work)).rejects.toMatchObject({ cause: reason })
  })

  it.each([
    coded('57014'),
    coded('53100'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Cannot use a pool after calling end on the pool'),
    new Error('Connection terminated due to connection timeout'),
    new Error('Query read timeout'),
  ])('%s is not waited for again', async (error) => {
    const { calls, work } = failing(99, error)
    await expect(retried(work)).rejects.toThrow(Unavailable)
    expect(calls()).toBe(1)
  })

  it.each([coded('23505'), coded('42501'), coded('22P02'), new Error('a bug')])(
    '%s is no such thing',
    async (error) => {
      const { calls, work } = failing(99, error)
      await expect(retried(work)).rejects.toBe(error)
      expect(calls()).toBe(1)
    },
  )
})

describe('a database', () => {
  let store: TestStore
  beforeAll(async () => {
    store = await testStore()
  })
  afterAll(() => store.close())

  async function withDb(url: string, region: string, use: (db: Db) => Promise<void>): Promise<void> {
    const db = connect({ url, region, keys: testKeys() })
    try {
      await use(db)
    } finally {
      await close(db)
    }
  }

  it('that is away is Unavailable', async () => {
    const url = new URL(store.url)
    url.port = '1'
    await withDb(url.href, TEST_REGION, async (db) => {
      await expect(findCase(db, newId())).rejects.toThrow(Unavailable)
      await expect(ping(db)).rejects.toThrow(Unavailable)
    })
  })

  it('that takes the call but never answers is Unavailable after one wait, not four', async () => {
    let calls = 0
    const silent = createServer(() => {
      calls += 1
    })
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
    const address = silent.address()
    const url = new URL(store.url)
    url.host = `127.0.0.1:${typeof address === 'object' && address?.port}`
    await withDb(url.href, TEST_REGION, (db) => expect(findCase(db, newId())).rejects.toThrow(Unavailable))
    expect(calls).toBe(1)
    silent.close()
  })

  it('that does not know the region is not ready', async () => {
    await withDb(store.url, '110101', (db) => expect(ping(db)).rejects.toThrow(Unavailable))
    await ping(store.db)
  })

  it('whose connections were cut goes on with new ones, unnoticed', async () => {
    const { case: theCase } = await openCase(store.db)
    await Promise.all([1, 2, 3].map(() => ping(store.db)))
    await store.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'xinban'`,
    )
    expect((await findCase(store.db, theCase.id))?.case).toEqual(theCase)
    await openCase(store.db)
  })
})
