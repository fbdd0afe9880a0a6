import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDraft, writeDraft } from './drafts.ts'
import { newId } from './ids.ts'
import { openCase, type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const at = '2026-11-23T04:00:00.000Z'

async function saver(): Promise<{
  caseId: string
  save: (version: number, form: object) => ReturnType<typeof writeDraft>
}> {
  const { case: theCase } = await openCase(store.db)
  const caseId = theCase.id
  return {
    caseId,
    save: (version, form) => writeDraft(store.db, { caseId, version, form: { ...form }, handling: null, at }),
  }
}

describe('a draft', () => {
  it('is made from version 0 and goes on from the version that was read', async () => {
    const { caseId, save } = await saver()
    expect(await readDraft(store.db, caseId)).toBeUndefined()
    expect(await save(0, { phone: '138' })).toEqual({ ok: true, version: 1 })
    expect(await save(1, { phone: '139', name: '饭店' })).toEqual({ ok: true, version: 2 })
    const form = { phone: '139', name: '饭店' }
    expect(await readDraft(store.db, caseId)).toEqual({ version: 2, form, handling: null, updatedAt: at })
  })

  it('is not overwritten by who read an older version', async () => {
    const { caseId, save } = await saver()
    await save(0, { name: 'a' })
    await save(1, { name: 'b' })
    expect(await save(1, { name: 'c' })).toEqual({ ok: false, why: 'conflict', version: 2 })
    expect(await save(0, { name: 'c' })).toEqual({ ok: false, why: 'conflict', version: 2 })
    expect(await save(7, { name: 'c' })).toEqual({ ok: false, why: 'conflict', version: 2 })
    expect((await readDraft(store.db, caseId))?.form).toEqual({ name: 'b' })
  })

  it('saved twice with the same content, after a lost answer, is saved', async () => {
    const { save } = await saver()
    await save(0, { phone: '138', name: 'a' })
    expect(await save(0, { name: 'a', phone: '138' })).toEqual({ ok: true, version: 1 })
  })

  it('keeps how the applicant wants to be handled; another wish is another content', async () => {
    const { caseId } = await saver()
    const save = (version: number, handling: unknown) =>
      writeDraft(store.db, { caseId, version, form: {}, handling, at })
    const wish = { commitments: ['p_food'], tolerated: [] }
    expect(await save(0, wish)).toEqual({ ok: true, version: 1 })
    expect((await readDraft(store.db, caseId))?.handling).toEqual(wish)
    expect(await save(0, wish)).toEqual({ ok: true, version: 1 })
    expect(await save(0, null)).toEqual({ ok: false, why: 'conflict', version: 1 })
    expect(await save(1, null)).toEqual({ ok: true, version: 2 })
    expect((await readDraft(store.db, caseId))?.handling).toBeNull()
  })

  it('of two savings at once keeps one', async () => {
    const { save } = await saver()
    for (const version of [0, 1]) {
      const both = await Promise.all(['a', 'b'].map((name) => save(version, { name })))
      expect(both.filter((one) => one.ok)).toHaveLength(1)
    }
  })

  it('is sealed, all of it', async () => {
    const { caseId, save } = await saver()
    await save(0, { phone: '13912345678', name: '海韵渔家饭店' })
    const { rows } = await store.owner.query('select form::text as form from draft where case_id = $1', [
      caseId,
    ])
    expect(rows[0].form).not.toMatch(/海韵渔家饭店|13912345678|phone/)
  })

  it('of no case is undefined', async () => {
    expect(await readDraft(store.db, 'x')).toBeUndefined()
    expect(await readDraft(store.db, newId())).toBeUndefined()
  })
})
