import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase, readEvents, verifyChain } from './cases.ts'
import { close, connect, type Db } from './db.ts'
import { readDraft, writeDraft } from './drafts.ts'
import { earlierForm, earlierState } from './earlier.fixture.ts'
import { checkKeys } from './key-prints.ts'
import { loadKeys } from './keys.ts'
import { findPerson, upsertPerson } from './people.ts'
import { countKeys, reseal } from './reseal.ts'
import { rotateKeys } from './rotate-keys.ts'
import { seal, unseal } from './seal.ts'
import { applicant, goOn, openCase, submission, type TestStore, testStore } from './store.fixture.ts'
import { Unavailable } from './unavailable.ts'

let store: TestStore
let dir: string
let path: string
/** Three processes on one key file. */
let server: Db
let other: Db
let command: Db
beforeAll(async () => {
  store = await testStore()
  dir = await mkdtemp(join(tmpdir(), 'xinban-rotate-'))
  path = join(dir, 'keys.json')
  const process = async () => connect({ url: store.url, region: store.db.region, keys: await loadKeys(dir) })
  server = await process()
  other = await process()
  command = await process()
  await checkKeys(server, path)
})
afterAll(async () => {
  await Promise.all([server, other, command].map(close))
  await store.close()
  await rm(dir, { recursive: true })
})

const keyOf = (value: string) => value.split(':')[1]

describe('a new key', () => {
  it('is taken up by whoever reads something of it, and by everybody within a second', async () => {
    const before = await goOn(server, await openCase(server), [submission()])
    const old = server.keys.current
    const id = await rotateKeys(command, path)
    expect(id).not.toBe(old)
    const added = await openCase(command)
    const { rows } = await store.owner.query('select actor from event where case_id = $1', [added.case.id])
    expect(keyOf(rows[0].actor.name)).toBe(id)
    expect((await findCase(other, added.case.id))?.case).toEqual(added.case)
    expect((await findCase(other, before.case.id))?.case).toEqual(before.case)
    await expect.poll(() => keyOf(seal(server.keys, 'x')), { timeout: 60_000 }).toBe(id)
    expect(unseal(server.keys, seal(command.keys, 'x'))).toBe('x')
    await checkKeys(other, path)
    const prints = await store.owner.query('select key from key_print')
    expect(prints.rows.map((row) => row.key)).toEqual(expect.arrayContaining([old, id, 'index']))
  })

  it('leaves a file with the same rights and nothing beside it; two changes at once are refused', async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(dir)).toEqual(['keys.json'])
    const before = await readFile(path, 'utf8')
    await writeFile(`${path}.next`, '')
    await expect(rotateKeys(command, path)).rejects.toThrow('keys are being changed now')
    await rm(`${path}.next`)
    expect(await readFile(path, 'utf8')).toBe(before)
    const many = await Promise.allSettled([1, 2, 3].map(() => rotateKeys(command, path)))
    const made = many.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const file = JSON.parse(await readFile(path, 'utf8'))
    expect(Object.keys(file.keys)).toEqual(
      expect.arrayContaining([...Object.keys(JSON.parse(before).keys), ...made]),
    )
  })
})

describe('sealing anew', () => {
  it('turns every row that may change to the current key, also what was in clear, while commands go on', async () => {
    const earlier = await goOn(server, await openCase(server), [submission('13912345678')])
    const { id } = earlier.case
    await store.owner.query('update approval_case set state = $2 where id = $1', [
      id,
      earlierState(server.keys, earlier.case),
    ])
    const draft = {
      caseId: id,
      version: 0,
      form: { phone: '138' },
      handling: null,
      at: '2026-11-23T04:00:00.000Z',
    }
    await writeDraft(server, draft)
    const before = earlierForm(server.keys, { phone: '138', name: '饭店' }, ['phone'])
    await store.owner.query('update draft set form = $1', [before])
    await upsertPerson(server, { ...applicant, provider: 'demo', subject: 'a' })
    await store.owner.query(`update person set name = '李晓梅'`)
    const key = await rotateKeys(command, path)
    const stories = await Promise.all(Array.from({ length: 12 }, () => openCase(server)))
    let going = true
    const working = Promise.all(
      stories.map(async (story) => {
        let now = await goOn(server, story, [submission()])
        while (going) now = await goOn(server, now, [{ type: 'correction_requested', marks: [] }])
        return now
      }),
    )
    for (let round = 0; round < 3; round += 1) await reseal(command)
    going = false
    for (const { case: theCase } of await working) {
      expect((await findCase(other, theCase.id))?.case).toEqual(theCase)
      expect(await readEvents(other, theCase.id)).toHaveLength(theCase.version)
      expect(await verifyChain(other, theCase.id)).toEqual({ ok: true })
    }
    await reseal(command)
    const changeable = ['person', 'approval_case', 'draft', 'case_file', 'parcel']
    const left = (await countKeys(command)).filter((one) => changeable.includes(one.table) && one.key !== key)
    expect(left).toEqual([])
    const { rows } = await store.owner.query(
      `select state::text as text from approval_case union all select form::text from draft
        union all select name from person`,
    )
    for (const { text } of rows) expect(text).not.toMatch(/李晓梅|饭店|13912345678/)
    expect((await findPerson(other, applicant.id))?.name).toBe('李晓梅')
    expect((await readDraft(other, id))?.form).toEqual({ phone: '138', name: '饭店' })
    expect((await reseal(command)).every((one) => one.rows === 0)).toBe(true)
  })
})

describe('a key file that is gone or damaged while the program works', () => {
  it('stops sealing and no reading, until it is back', async () => {
    const { case: theCase } = await openCase(server)
    const whole = await readFile(path, 'utf8')
    const without = JSON.stringify({
      ...JSON.parse(whole),
      keys: { k0: Buffer.alloc(32).toString('base64') },
      current: 'k0',
    })
    const away = join(dir, 'away.json')
    await rename(path, away)
    for (const text of [null, '', '{}', whole.slice(0, 40), without]) {
      if (text !== null) await writeFile(path, text)
      server.keys.look?.()
      expect(() => seal(server.keys, 'x'), `${text}`).toThrow(Unavailable)
      await expect(openCase(server)).rejects.toThrow('Put the key file back')
      expect((await findCase(server, theCase.id))?.case).toEqual(theCase)
      await expect(rotateKeys(command, path)).rejects.toThrow()
    }
    await rm(path)
    await rename(away, path)
    expect(await readdir(dir)).toEqual(['keys.json'])
    expect((await openCase(server)).case.version).toBe(1)
  })
})
