import { digest, firstHash, linkHash } from '@xinban/core/case/chain'
import type { EventBody } from '@xinban/core/case/event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase, readEvents, verifyChain } from './cases.ts'
import { earlierEvent, earlierState } from './earlier.fixture.ts'
import { readHistory } from './read-history.ts'
import { seal } from './seal.ts'
import { openEvent, openState, sealEvent, sealState } from './seal-case.ts'
import {
  acceptance,
  clerk,
  goOn,
  openCase,
  type Story,
  submission,
  type TestStore,
  testKeys,
  testStore,
} from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const correction: EventBody = {
  type: 'correction_requested',
  marks: [{ kind: 'field', id: 'phone', note: '轩辕北辰的电话' }],
}
const people = /李晓梅|于洋|轩辕|13800138000|海韵|租赁/

async function story(): Promise<Story> {
  const submitted = await goOn(store.db, await openCase(store.db), [submission()])
  return goOn(store.db, submitted, [correction], { person: clerk })
}

/** The case as an earlier version would have left it, with a history whose hashes fit. */
async function asBefore({ case: theCase }: Story): Promise<void> {
  let previous = firstHash(theCase.id)
  for (const { seq, at, ...event } of await readEvents(store.db, theCase.id)) {
    const stored = earlierEvent(store.db.keys, { seq, at, ...event })
    const hash = linkHash(previous, { seq, at, ...stored })
    await store.owner.query(
      'update event set actor = $3, body = $4, prev_hash = $5, hash = $6 where case_id = $1 and seq = $2',
      [theCase.id, seq, stored.actor, stored.body, previous, hash],
    )
    previous = hash
  }
  await store.owner.query('update approval_case set state = $2, head_hash = $3 where id = $1', [
    theCase.id,
    earlierState(store.db.keys, theCase),
    previous,
  ])
}

describe('a case', () => {
  it('stands in the database without a name, a form or a word that somebody wrote, and comes back whole', async () => {
    const { case: theCase } = await story()
    const { rows } = await store.owner.query(
      `select state::text as text from approval_case where id = $1
       union all select actor::text || body::text from event where case_id = $1`,
      [theCase.id],
    )
    expect(rows).toHaveLength(4)
    for (const { text } of rows) expect(text).not.toMatch(people)
    expect((await findCase(store.db, theCase.id))?.case).toEqual(theCase)
    const events = await readEvents(store.db, theCase.id)
    expect(events.map((event) => event.actor.name)).toEqual(['李晓梅', '李晓梅', '于洋'])
    expect(events.at(-1)?.body).toEqual(correction)
    expect(await verifyChain(store.db, theCase.id)).toEqual({ ok: true })
  })

  it('shows each sealed value of its history with a proof of its own', async () => {
    const { case: theCase } = await story()
    const { links, openings } = await readHistory(store.db, theCase.id, theCase.version)
    expect(openings.map(({ seq, field }) => `${seq} ${field}`)).toEqual([
      '1 applicant.name',
      '1 actor.name',
      '2 form',
      '2 files.0.name',
      '2 actor.name',
      '3 marks.0.note',
      '3 actor.name',
    ])
    for (const { seq, text, salt, commitment } of openings) {
      expect(digest(`${salt}${text}`)).toBe(commitment)
      expect(links[seq - 1]?.text).toContain(`:${commitment}"`)
    }
  })

  it('that an earlier version kept is read as it is, goes on sealed, and its chain holds', async () => {
    const before = await story()
    await asBefore(before)
    const found = await findCase(store.db, before.case.id)
    expect(found?.case).toEqual(before.case)
    expect((await readEvents(store.db, before.case.id)).map((event) => event.actor.name)).toContain('于洋')
    const { openings } = await readHistory(store.db, before.case.id, 3)
    expect(openings.map(({ field }) => field)).toEqual(['phone'])
    await goOn(store.db, { ...before, hash: found?.hash ?? '' }, [acceptance], { person: clerk })
    const { rows } = await store.owner.query('select state::text as text from approval_case where id = $1', [
      before.case.id,
    ])
    expect(rows[0].text).not.toMatch(people)
    expect(await verifyChain(store.db, before.case.id)).toEqual({ ok: true })
  })
})

describe('what somebody typed so that it looks sealed', () => {
  const keys = testKeys()
  const typed = seal(keys, '"secret"')

  it('comes back as it was typed, also from a history of an earlier version', () => {
    const actor = { id: 'p', name: '张三', role: 'applicant' }
    const body: EventBody = { type: 'withdrawn', reason: typed }
    expect(openEvent(keys, sealEvent(keys, { actor, body }) as never)).toEqual({ actor, body })
    expect(openEvent(keys, { actor, body })).toEqual({ actor, body })
  })

  it('and so that it looks like a place in a state', () => {
    const state = { form: { name: { sealed: 0 }, sealed: typed }, withdrawn: { reason: typed }, sealed: 1 }
    const { sealed: _, ...rest } = state
    expect(openState(keys, sealState(keys, state))).toEqual(rest)
  })
})
