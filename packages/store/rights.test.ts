import { Logger, run } from 'graphile-worker'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { appendAudit } from './audit.ts'
import { appUrl } from './db.ts'
import { goOn, openCase, submission, type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
/** What the application may do, without the watch over what it sends. */
let app: pg.Client
beforeAll(async () => {
  store = await testStore()
  app = new pg.Client({ connectionString: appUrl(store.url), application_name: 'rights' })
  await app.connect()
  const licence = { number: 'L1', version: 1, status: 'issued', mark: null, body: {} }
  await goOn(store.db, await openCase(store.db), [submission()], { licence })
})
afterAll(async () => {
  await app.end()
  await store.close()
})

async function jobsLeft(): Promise<number> {
  const { rows } = await store.owner.query('select count(*)::int as left from graphile_worker.jobs')
  return rows[0].left
}

const histories = [
  'event',
  'audit',
  'plan',
  'licence',
  'document',
  'key_print',
  'seal_certificate',
  'chain_root',
  'chain_leaf',
  'public_decision',
  'submission',
]

describe('the application’s role', () => {
  it('is the one that a connection of the application has', async () => {
    const { rows } = await store.db.pool.query('select current_user as name')
    expect(rows).toEqual([{ name: 'xinban_app' }])
  })

  it.each(histories)('cannot change, delete or empty %s', async (table) => {
    for (const text of [
      `update ${table} set region_code = region_code`,
      `delete from ${table}`,
      `truncate ${table}`,
      `delete from ${table} where false`,
    ]) {
      await expect(app.query(text)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('has not lost its other rights by that: it adds to histories', async () => {
    const entry = {
      at: '2026-11-23T00:00:00Z',
      personId: 'p',
      role: 'clerk',
      action: 'case.read',
      requestId: null,
    }
    await appendAudit(store.db, { ...entry, detail: { case: 'c' } })
    const { rows } = await app.query(`select subject, detail from audit where action = 'case.read'`)
    expect(rows).toEqual([{ subject: 'c', detail: { case: 'c' } }])
  })

  it.each([
    'create table x (i int)',
    'drop table event',
    'alter table event add column x int',
    'delete from task',
    'update migration set sha256 = sha256',
    `insert into region (region_code) values ('1')`,
    'create schema x',
    `update message set body = '{}'`,
    'delete from message',
    'delete from delivery',
    'delete from credit',
    'delete from parcel',
    `update parcel_step set text = ''`,
    'delete from parcel_step',
    'delete from licence_ask',
  ])('cannot: %s', async (text) => {
    await expect(app.query(text)).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot delete a case that was handed in, whatever it says of the case', async () => {
    await app.query('begin')
    await app.query('update approval_case set submitted_at = null')
    await expect(app.query('delete from approval_case')).rejects.toMatchObject({ code: '23503' })
    await app.query('rollback')
  })

  it('runs the jobs that a change left', async () => {
    const done: unknown[] = []
    const { case: theCase } = await openCase(store.db, undefined, {
      jobs: [{ task: 'note', payload: { text: '你好' }, key: 'n1' }],
    })
    const runner = await run({
      connectionString: appUrl(store.url),
      noHandleSignals: true,
      crontab: '',
      logger: new Logger(() => () => undefined),
      taskList: {
        note: (payload) => void done.push(payload),
      },
    })
    await vi.waitFor(async () => expect(await jobsLeft()).toBe(0), { timeout: 90_000 })
    await runner.stop()
    expect(theCase.version).toBe(1)
    expect(done).toEqual([{ text: '你好' }])
  })
})
