import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commit, findCase, readHistory } from './cases.ts'
import { deleteUnsubmitted } from './delete-case.ts'
import { writeDraft } from './drafts.ts'
import { insertFile } from './files.ts'
import { newId } from './ids.ts'
import { makeTables, migrate, readMigrations } from './migrate.ts'
import {
  applicant,
  changeOf,
  goOn,
  openCase,
  type Story,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'
import { TEST_REGION, testDatabase } from './testing.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const at = '2026-11-24T02:00:00.000Z'
const message = {
  key: 'm1',
  to: { person: applicant.id },
  subject: { zh: '提醒', en: 'reminder' },
  body: { zh: '提醒', en: 'reminder' },
}

function file(caseId: string, id = newId()) {
  const path = `files/x/${id}`
  const uploaded = { uploadedBy: applicant.id, uploadedAt: at, path }
  return {
    ...uploaded,
    id,
    caseId,
    material: 'm',
    name: 'a.pdf',
    mime: 'application/pdf',
    size: 1,
    sha256: '0',
  }
}

/** A draft with everything that one can have. */
async function fullDraft(): Promise<{ story: Story; paths: string[] }> {
  const story = await openCase(store.db, undefined, { messages: [message] })
  const { id } = story.case
  await writeDraft(store.db, { caseId: id, version: 0, form: { subject_name: '海' }, handling: null, at })
  const files = [file(id), file(id)]
  for (const one of files) expect(await insertFile(store.db, one)).toBe(true)
  return { story, paths: files.map((one) => one.path) }
}

function remove(caseId: string, who = applicant.id) {
  const by = { personId: who, role: 'applicant' }
  return deleteUnsubmitted(store.db, { caseId, applicant: who, by, requestId: 'r', at })
}

/** In how many rows of which tables a case still stands, the audit apart. */
async function rowsOf(caseId: string): Promise<string[]> {
  const { rows } = await store.owner.query<{ name: string; text: string }>(
    `select c.relname as name, format('select from %I where %s', c.relname, string_agg(
        format('%I::text like ''%%%s%%''', a.attname, $1::text), ' or ')) as text
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and c.relname not in ('audit', 'request')
      group by 1`,
    [caseId],
  )
  const found: string[] = []
  for (const { name, text } of rows) if ((await store.owner.query(text)).rowCount) found.push(name)
  return found.sort()
}

describe('an application that was never handed in', () => {
  it('goes with everything that hangs on it, and gives its files; the audit keeps that it went', async () => {
    const { story, paths } = await fullDraft()
    const { id } = story.case
    expect(await rowsOf(id)).toEqual(['approval_case', 'case_file', 'draft', 'event', 'message'])
    const deliveries = () => store.owner.query('select from delivery')
    expect((await deliveries()).rowCount).toBe(2)
    const deleted = await remove(id)
    expect(deleted).toEqual({ ok: true, paths: expect.arrayContaining(paths) })
    expect(await rowsOf(id)).toEqual([])
    expect((await deliveries()).rowCount).toBe(0)
    const { rows } = await store.owner.query(
      `select person_id, role, detail from audit where action = 'case.delete'`,
    )
    expect(rows).toEqual([{ person_id: applicant.id, role: 'applicant', detail: {} }])
    expect(await remove(id)).toEqual({ ok: false, why: 'gone' })
  })

  it('is not remembered either; what comes for it later finds nothing', async () => {
    const { story } = await fullDraft()
    const { id } = story.case
    const found = await findCase(store.db, id)
    if (found) await readHistory(store.db, found)
    await remove(id)
    expect(await findCase(store.db, id)).toBeUndefined()
    expect(await insertFile(store.db, file(id))).toBe(false)
    const draft = { caseId: id, form: {}, handling: null, at }
    expect(await writeDraft(store.db, { ...draft, version: 0 })).toEqual({ ok: false, why: 'gone' })
    const change = changeOf(story, id, story.plan, [submission()])
    expect(await commit(store.db, change)).toEqual({ ok: false, why: 'conflict' })
    expect(await rowsOf(id)).toEqual([])
  })

  it('is nobody else’s to delete', async () => {
    const { story } = await fullDraft()
    expect(await remove(story.case.id, 'p-other')).toEqual({ ok: false, why: 'gone' })
    expect(await remove('x')).toEqual({ ok: false, why: 'gone' })
    expect(await findCase(store.db, story.case.id)).toBeDefined()
  })

  it('stays where somebody touched it since the instant that was looked at', async () => {
    const { story, paths } = await fullDraft()
    const by = { personId: 'system', role: 'system' }
    const order = { caseId: story.case.id, applicant: applicant.id, by, requestId: null, at }
    const before = new Date(Date.parse(at) - 1).toISOString()
    expect(await deleteUnsubmitted(store.db, { ...order, untouchedSince: before })).toMatchObject({
      ok: false,
    })
    const deleted = await deleteUnsubmitted(store.db, { ...order, untouchedSince: at })
    expect(deleted).toEqual({ ok: true, paths: expect.arrayContaining(paths) })
  })

  it('may have been withdrawn', async () => {
    const { case: theCase } = await goOn(store.db, await openCase(store.db), [
      { type: 'withdrawn', reason: '' },
    ])
    expect(await remove(theCase.id)).toEqual({ ok: true, paths: [] })
  })
})

describe('one that was handed in', () => {
  it('stays, also where its row says that it was not', async () => {
    const { case: theCase } = await goOn(store.db, await openCase(store.db), [submission()])
    expect(await remove(theCase.id)).toEqual({ ok: false, why: 'gone' })
    await store.owner.query('update approval_case set submitted_at = null where id = $1', [theCase.id])
    expect(await remove(theCase.id)).toEqual({ ok: false, why: 'kept' })
    expect(await rowsOf(theCase.id)).toEqual(expect.arrayContaining(['approval_case', 'event', 'submission']))
  })

  it('stays or is never handed in, where both are wanted at once', async () => {
    const tried = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const story = await openCase(store.db)
        const { id } = story.case
        const change = changeOf(story, id, story.plan, [submission()])
        const [submitted, deleted] = await Promise.all([commit(store.db, change), remove(id)])
        return { id, submitted: submitted.ok, deleted: deleted.ok }
      }),
    )
    for (const { id, submitted, deleted } of tried) {
      expect(submitted).not.toBe(deleted)
      expect((await rowsOf(id)).length > 0).toBe(submitted)
    }
  })
})

it('what earlier versions took in is held by the migration, and no draft', async () => {
  const database = await testDatabase({ empty: true })
  const names = (await readMigrations()).map(({ name }) => name)
  await makeTables(
    database.url,
    names.filter((name) => name < '015'),
  )
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  await owner.query(`insert into region values ($1)`, [TEST_REGION])
  await owner.query(`insert into plan values ($1, 'p', '{}')`, [TEST_REGION])
  const insert = `insert into approval_case (region_code, id, version, service, edition, plan_hash, status, applicant_id,
      applicant_name_masked, authorities, lead, surveyed, opened_at, submitted_at, updated_at, state, head_hash)
    values ($1, $2, 1, 's', 'e', 'p', 'x', 'a', '李*', '{}', 'l', false, $3, $4, $3, '{}', 'h')`
  const [draft, handedIn] = [newId(), newId()]
  await owner.query(insert, [TEST_REGION, draft, at, null])
  await owner.query(insert, [TEST_REGION, handedIn, at, at])
  await migrate(database.url, TEST_REGION)
  expect((await owner.query('select case_id from submission')).rows).toEqual([{ case_id: handedIn }])
  await owner.end()
  await database.drop()
})
