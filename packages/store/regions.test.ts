import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCase, findRequest, listCases, readEvents } from './cases.ts'
import { nextNumber } from './counters.ts'
import { close, connect, type Db } from './db.ts'
import { findDocument, insertDocument } from './documents.ts'
import { readDraft, writeDraft } from './drafts.ts'
import { findFile, insertFile, listFiles, removeFile } from './files.ts'
import { newId } from './ids.ts'
import { findLicence } from './licences.ts'
import { findPerson, listByRole, upsertPerson } from './people.ts'
import { createSession, findSession } from './sessions.ts'
import { applicant, clerk, goOn, openCase, submission, type TestStore, testStore } from './store.fixture.ts'
import { listTasks } from './tasks.ts'

let store: TestStore
let neighbour: Db
beforeAll(async () => {
  store = await testStore()
  neighbour = connect({ url: store.url, region: '371002', keys: store.db.keys })
})
afterAll(async () => {
  await close(neighbour)
  await store.close()
})

const at = '2026-11-23T04:00:00.000Z'

it('a region sees, counts and removes nothing of another one in the same database', async () => {
  const { db } = store
  const requestId = newId()
  const licence = { number: 'ZH1', version: 1, status: 'issued', body: {} }
  const opened = await openCase(db, undefined, { requestId })
  const { case: theCase } = await goOn(db, opened, [submission()], { licence })
  const caseId = theCase.id
  const fileId = newId()
  const file = { id: fileId, caseId, material: 'm', name: 'n', mime: 'm', size: 1, sha256: 's', path: 'p' }
  await insertFile(db, { ...file, uploadedBy: applicant.id, uploadedAt: at })
  await insertDocument(db, { caseId, kind: 'k', version: 1, sha256: 's', size: 1, path: 'p', madeAt: at })
  await writeDraft(db, { caseId, version: 0, form: { a: 'b' }, handling: null, sensitive: new Set(), at })
  await upsertPerson(db, { ...clerk, provider: 'demo', subject: 'c' })
  await createSession(db, {
    tokenHash: 'h',
    personId: clerk.id,
    createdAt: at,
    expiresAt: '2027-01-01T00:00:00Z',
  })
  await nextNumber(db, 'case', '2026')

  const finds = async (from: Db) => [
    await findCase(from, caseId),
    await findRequest(from, applicant.id, requestId),
    (await readEvents(from, caseId))[0],
    (await listCases(from, clerk, { limit: 9 })).rows[0],
    (await listTasks(from, clerk, { limit: 9 })).rows[0],
    await readDraft(from, caseId),
    await findFile(from, fileId),
    (await listFiles(from, caseId))[0],
    await findDocument(from, caseId, 'k'),
    await findLicence(from, 'ZH1'),
    await findPerson(from, clerk.id),
    (await listByRole(from, 'window_clerk'))[0],
    await findSession(from, 'h', at),
  ]
  expect((await finds(db)).filter((found) => found === undefined)).toEqual([])
  expect((await finds(neighbour)).filter((found) => found !== undefined)).toEqual([])
  expect(await removeFile(neighbour, caseId, fileId)).toBe(false)
  expect(await nextNumber(neighbour, 'case', '2026')).toBe(1)
})
