import type { EventBody } from '@xinban/core/case/event'
import { hotelPlan } from '@xinban/core/case/plan.fixture'
import type { FormData } from '@xinban/core/form/form-data'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findCase, findRequest, readEvents, verifyChain } from './cases.ts'
import { connect } from './db.ts'
import { newId } from './ids.ts'
import {
  acceptance,
  clerk,
  goOn,
  openCase,
  type Story,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function story(): Promise<Story> {
  const opened = await openCase(store.db)
  const submitted = await goOn(store.db, opened, [submission()])
  return goOn(store.db, submitted, [acceptance], { person: clerk })
}

describe('sealed fields', () => {
  it('come back open, and are not readable in any table', async () => {
    const { case: theCase } = await goOn(store.db, await openCase(store.db), [submission('13912345678')])
    expect((await findCase(store.db, theCase.id))?.case.form.phone).toBe('13912345678')
    const [, submitted] = await readEvents(store.db, theCase.id)
    expect(submitted?.body).toMatchObject({ form: { subject_name: '海韵渔家饭店', phone: '13912345678' } })
    const { rows } = await store.owner.query(
      `select row_to_json(c)::text as text from approval_case c where id = $1
       union all select row_to_json(e)::text from event e where case_id = $1`,
      [theCase.id],
    )
    expect(rows).toHaveLength(3)
    const raw = rows.map((row) => row.text).join()
    expect(raw).toContain('enc:k1:')
    expect(raw).not.toMatch(/海韵渔家饭店|13912345678/)
  })

  it('of another key file cannot be opened: that is an error, not a wrong value', async () => {
    const { case: theCase } = await story()
    const key = Buffer.alloc(32, 7)
    const other = connect({
      url: store.url,
      region: store.db.region,
      keys: { current: 'k2', all: { k2: key }, index: key },
    })
    await expect(findCase(other, theCase.id)).rejects.toThrow('k1')
    await other.pool.end()
  })
})

describe('what is not there', () => {
  it('is undefined or empty, for any text as an id', async () => {
    for (const id of ['', 'x', "' or 1=1", newId()]) {
      expect(await findCase(store.db, id)).toBeUndefined()
      expect(await readEvents(store.db, id)).toEqual([])
      expect(await verifyChain(store.db, id)).toEqual({ ok: false, seq: 1 })
    }
    expect(await findRequest(store.db, 'p', 'x')).toBeUndefined()
  })
})

describe('the chain of a case', () => {
  afterEach(() => store.owner.query('rollback'))

  it('holds after every command, and each event names the one before', async () => {
    const { case: theCase, hash } = await story()
    expect(await verifyChain(store.db, theCase.id)).toEqual({ ok: true })
    const events = await readEvents(store.db, theCase.id)
    expect(events.map((event) => event.prev).slice(1)).toEqual(events.map((event) => event.hash).slice(0, -1))
    expect(events.at(-1)?.hash).toBe(hash)
  })

  it.each([
    ['one letter of a text', `set body = replace(body::text, 'm_lease', 'm_leave')::jsonb where seq = 2`, 2],
    [
      'a sealed value',
      `set body = jsonb_set(body, '{form}', to_jsonb(replace(body ->> 'form', ':', ';'))) where seq = 2`,
      2,
    ],
    ['the time by a millisecond', `set at = at + interval '1 millisecond' where seq = 1`, 1],
    ['who it was', `set actor = jsonb_set(actor, '{id}', '"p-other"') where seq = 3`, 3],
    ['the type beside the body', `set type = 'withdrawn' where seq = 3`, 3],
    ['a hash', `set hash = md5(hash) where seq = 3`, 3],
    ['the order', `set seq = 9 where seq = 3`, 3],
  ])('shows an altered event: %s', async (_what, change, seq) => {
    const { case: theCase } = await story()
    const { rowCount } = await store.owner.query(`update event ${change} and case_id = '${theCase.id}'`)
    expect(rowCount).toBe(1)
    expect(await verifyChain(store.db, theCase.id)).toEqual({ ok: false, seq })
  })

  it.each([1, 2, 3])('shows that event %i was removed', async (seq) => {
    const { case: theCase } = await story()
    await store.owner.query('delete from event where case_id = $1 and seq = $2', [theCase.id, seq])
    expect(await verifyChain(store.db, theCase.id)).toEqual({ ok: false, seq })
  })

  it('shows a whole history that was put under another case', async () => {
    const [one, two] = [await story(), await story()]
    await store.owner.query('delete from event where case_id = $1', [two.case.id])
    await store.owner.query('update event set case_id = $2 where case_id = $1', [one.case.id, two.case.id])
    await store.owner.query('update approval_case set head_hash = $2 where id = $1', [two.case.id, one.hash])
    expect(await verifyChain(store.db, two.case.id)).toEqual({ ok: false, seq: 1 })
  })
})

describe('any form', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 })
  const value = fc.oneof(
    text,
    fc.constantFrom('enc:k1:a:b:c', 'enc:', 'a\u0000b', '\uD800', '__proto__'),
    // JSON knows no negative zero.
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.array(text, { maxLength: 3 }),
    fc.record({ from: text, to: text }),
    fc.array(fc.dictionary(text, text, { maxKeys: 3 }), { maxLength: 3 }),
  )
  const form: fc.Arbitrary<FormData> = fc.record({ subject_name: value, phone: value, other: value })

  function clean(json: unknown): unknown {
    const text = JSON.stringify(json).replace(/\\ud[89a-f][0-9a-f]{2}|\\u0000/g, '\uFFFD')
    return JSON.parse(text)
  }

  it('comes back as it was and its chain holds; only what PostgreSQL cannot keep is replaced', async () => {
    const run = async (data: FormData) => {
      const body: EventBody = { ...submission(), form: data } as EventBody
      const { case: theCase } = await goOn(store.db, await openCase(store.db, hotelPlan), [body])
      expect(await verifyChain(store.db, theCase.id)).toEqual({ ok: true })
      expect((await findCase(store.db, theCase.id))?.case.form).toEqual(clean(data))
    }
    await fc.assert(fc.asyncProperty(form, run), { numRuns: 40 })
  })
})
