import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFile, insertFile, listFiles, removeFile, type StoredFile } from './files.ts'
import { newId } from './ids.ts'
import { openCase, type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function fileOf(caseId: string): Promise<StoredFile> {
  const file: StoredFile = {
    id: newId(),
    caseId,
    material: 'm_lease',
    name: '租赁合同.pdf',
    mime: 'application/pdf',
    size: 20 * 1024 ** 3,
    sha256: 'ab',
    path: 'files/ab',
    uploadedBy: 'p-applicant',
    uploadedAt: '2026-11-23T04:00:00.000Z',
  }
  await insertFile(store.db, file)
  return file
}

describe('the files of a case', () => {
  it('are listed and found as they were noted, sizes beyond 4 GB too', async () => {
    const { case: theCase } = await openCase(store.db)
    const first = await fileOf(theCase.id)
    const second = await fileOf(theCase.id)
    expect(await listFiles(store.db, theCase.id)).toEqual(
      [first, second].sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    expect(await findFile(store.db, second.id)).toEqual(second)
  })

  it('are noted once, and removed only from their own case', async () => {
    const [one, two] = [await openCase(store.db), await openCase(store.db)]
    const file = await fileOf(one.case.id)
    await insertFile(store.db, { ...file, name: 'other.pdf' })
    expect(await listFiles(store.db, one.case.id)).toEqual([file])
    expect(await removeFile(store.db, two.case.id, 1, file.id)).toBe(false)
    expect(await removeFile(store.db, one.case.id, 2, file.id)).toBe(false)
    expect(await removeFile(store.db, one.case.id, 1, file.id)).toBe(true)
    expect(await removeFile(store.db, one.case.id, 1, file.id)).toBe(false)
    expect(await findFile(store.db, file.id)).toBeUndefined()
  })

  it('do not exist under a text that is no id', async () => {
    expect(await findFile(store.db, '../etc')).toBeUndefined()
    expect(await listFiles(store.db, 'x')).toEqual([])
    expect(await removeFile(store.db, 'x', 1, 'y')).toBe(false)
  })
})
