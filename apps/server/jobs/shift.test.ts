import { appUrl, jobPool } from '@xinban/store/pools'
import { type TestStore, testStore } from '@xinban/store/store.fixture'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { until } from '../testing/until.ts'
import { beginShift } from './shift.ts'

let store: TestStore
let pool: pg.Pool
beforeAll(async () => {
  store = await testStore()
  pool = jobPool(appUrl(store.url))
})
afterEach(() => void vi.restoreAllMocks())
afterAll(async () => {
  await pool.end()
  await store.close()
})

/** Statements that note jobs as failed stay without an answer; `end` ends them all at once, as a database does that is killed. */
function unnoted() {
  const ask = pg.Client.prototype.query
  const open: ((error: Error) => void)[] = []
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    if (!JSON.stringify(args[0]).includes('last_error = (el->>')) return Reflect.apply(ask, this, args)
    return new Promise((_answer, fail) => open.push(fail))
  } as never)
  const end = () => {
    for (const fail of open) fail(Object.assign(new Error('terminating connection'), { code: '57P01' }))
  }
  return { open, end }
}

it('is over when two failed jobs could not be noted as failed, although the queue never says so', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { open, end } = unnoted()
  const stumble = async () => {
    throw new Error('no')
  }
  const shift = await beginShift(pool, { stumble })
  for (const notes of [1, 2]) {
    await shift.addJob('stumble', {})
    await until(async () => open.length === notes || undefined)
  }
  end()
  await shift.ended
  expect(said.mock.calls.flat().join(' ')).toContain('Failed to fail jobs')
})
