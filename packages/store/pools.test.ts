import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forKysely } from './pools.ts'
import { type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

it('a connection whose answer is overdue is not given to the next statement', async () => {
  const pool = new pg.Pool({ connectionString: store.url, max: 1, query_timeout: 300 })
  pool.on('error', () => undefined)
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: forKysely(pool) }) })
  await expect(sql`select pg_sleep(5)`.execute(kysely)).rejects.toThrow('Query read timeout')
  expect((await sql`select 7 as n`.execute(kysely)).rows).toEqual([{ n: 7 }])
  await expect(sql`select 1 / 0`.execute(kysely)).rejects.toThrow('division by zero')
  expect(pool.totalCount).toBe(1)
  await kysely.destroy()
})
