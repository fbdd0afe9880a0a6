import type { CreditRecord } from '@xinban/core/case/credit'
import type { Message } from '@xinban/core/message/message'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCase, findRequest, listCases, readEvents } from './cases.ts'
import { nextNumber } from './counters.ts'
import { findCredit, listCredit } from './credit.ts'
import { close, connect, type Db } from './db.ts'
import { listOutbox } from './deliveries.ts'
import { findDocument, insertDocument } from './documents.ts'
import { readDraft, writeDraft } from './drafts.ts'
import { findFile, insertFile, listFiles, removeFile } from './files.ts'
import { newId } from './ids.ts'
import { findLicence } from './licences.ts'
import { listMessages } from './messages.ts'
import { endSessionsOf, listSessions } from './own-sessions.ts'
import { findPerson, listByRole, upsertPerson } from './people.ts'
import { createSession, findSession } from './sessions.ts'
import {
  applicant,
  clerk,
  goOn,
  type Happening,
  openCase,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'
import { listTasks } from './tasks.ts'
import { readWaking } from './waking.ts'

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
  const record: CreditRecord = {
    key: 'k',
    item: 'p_food',
    ground: 'fraud',
    from: '2026-01-01',
    until: '2028-01-01',
    barUntil: null,
    areas: [],
    published: true,
    repairedOn: null,
  }
  const text = { zh: 'x', en: 'x' }
  const message: Message = { key: 'k', to: { person: applicant.id }, subject: text, body: text }
  const more: Happening = {
    credit: [{ record, subjectKeys: ['account:x'], holder: 'x' }],
    messages: [message],
    wakeOn: '2026-11-23',
  }
  const licence = { number: 'ZH1', version: 1, status: 'issued', mark: null, body: {} }
  const opened = await openCase(db, undefined, { requestId })
  const { case: theCase } = await goOn(db, opened, [submission()], { ...more, licence })
  const caseId = theCase.id
  const fileId = newId()
  const file = { id: fileId, caseId, material: 'm', name: 'n', mime: 'm', size: 1, sha256: 's', path: 'p' }
  await insertFile(db, { ...file, uploadedBy: applicant.id, uploadedAt: at })
  await insertDocument(db, {
    caseId,
    kind: 'k',
    version: 1,
    sha256: 's',
    size: 1,
    path: 'p',
    madeAt: at,
    sealKey: null,
    missing: [],
  })
  await writeDraft(db, { caseId, version: 0, form: { a: 'b' }, handling: null, at })
  await upsertPerson(db, { ...clerk, provider: 'demo', subject: 'c' })
  const session = { tokenHash: 'h', personId: clerk.id, browser: '', createdAt: at, expiresAt: '2027-01-01' }
  await createSession(db, session, 9)
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
    await findSession(from, 'h', at, { staff: 1000, applicant: 1000 }),
    (await listSessions(from, clerk, at, { staff: 1000, applicant: 1000 }, 9))[0],
    (await listMessages(from, applicant, { limit: 9 })).rows[0],
    (await listOutbox(from, { limit: 9 })).rows[0],
    (await findCredit(from, ['account:x'], '2027-01-01'))[0],
    (await listCredit(from, { today: '2027-01-01', limit: 9 })).rows[0],
    (await readWaking(from, '2026-12-01', null, 9)).cases[0],
  ]
  expect((await finds(db)).filter((found) => found === undefined)).toEqual([])
  expect((await finds(neighbour)).filter((found) => found !== undefined)).toEqual([])
  expect(await endSessionsOf(neighbour, clerk.id)).toBe(0)
  expect(await removeFile(neighbour, caseId, 2, fileId)).toBe(false)
  expect(await nextNumber(neighbour, 'case', '2026')).toBe(1)
})
