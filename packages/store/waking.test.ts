import type { Message } from '@xinban/core/message/message'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noteGround } from './grounds.ts'
import { newId } from './ids.ts'
import {
  applicant,
  goOn,
  openCase,
  type Story,
  submission,
  type TestStore,
  testStore,
} from './store.fixture.ts'
import { readWaking, settle, type WakingAt } from './waking.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.owner.query('update approval_case set wake_on = null')
})

const at = '2026-12-01T04:00:00.000Z'

async function waking(wakeOn: string | null): Promise<Story> {
  return goOn(store.db, await openCase(store.db), [submission()], { wakeOn })
}

async function wakeOf({ case: theCase }: Story): Promise<string | null> {
  const { rows } = await store.owner.query('select wake_on::text as on from approval_case where id = $1', [
    theCase.id,
  ])
  return rows[0].on
}

const reminder = (key: string): Message => ({
  key,
  to: { person: applicant.id },
  subject: { zh: '提醒', en: 'Reminder' },
  body: { zh: '快到期了', en: 'Due soon' },
})

describe('waking cases', () => {
  it('are those of the day and of missed days, the longest due first, each once, with form and plan', async () => {
    const days = ['2026-12-01', '2026-11-20', '2026-12-02', null, '2026-12-01', '2026-11-25']
    const stories = await Promise.all(days.map(waking))
    const seen: string[] = []
    let after: WakingAt | null = null
    do {
      const page: Awaited<ReturnType<typeof readWaking>> = await readWaking(store.db, '2026-12-01', after, 2)
      for (const found of page.cases) {
        expect(found.case.form.phone).toBe('13800138000')
        expect(found.plan.service.id).toBe('i_test')
        seen.push(found.case.id)
      }
      after = page.next
    } while (after)
    const due = stories.filter((_, index) => (days[index] ?? '9') <= '2026-12-01')
    expect(new Set(seen)).toEqual(new Set(due.map((story) => story.case.id)))
    expect(seen).toHaveLength(4)
    expect(seen.slice(0, 2)).toEqual([stories[1]?.case.id, stories[5]?.case.id])
  })
})

describe('settling', () => {
  it('keeps many at once: the next day, and what has not been said yet', async () => {
    const stories = await Promise.all([1, 2, 3].map(() => waking('2026-12-01')))
    const settlements = stories.map(({ case: { id, version } }) => ({
      caseId: id,
      version,
      wakeOn: '2026-12-20',
      messages: [reminder('r1')],
    }))
    expect(await settle(store.db, settlements, at)).toBe(3)
    expect(await settle(store.db, settlements, at)).toBe(3)
    for (const story of stories) expect(await wakeOf(story)).toBe('2026-12-20')
    const ids = stories.map((story) => story.case.id)
    const count = async (text: string) => (await store.owner.query(text, [ids])).rows[0].n
    expect(await count('select count(*)::int as n from message where case_id = any($1::uuid[])')).toBe(3)
    expect(
      await count(`select count(*)::int as n from delivery d join message m on m.id = d.message_id
        where m.case_id = any($1::uuid[])`),
    ).toBe(6)
    expect(
      await count(`select count(*)::int as n from graphile_worker.jobs where key like 'deliver:%:r1'
        and split_part(key, ':', 2) = any($1::text[])`),
    ).toBe(3)
  })

  it('leaves a case alone that went on meanwhile, and what it would have said', async () => {
    const story = await waking('2026-12-01')
    await goOn(store.db, story, [{ type: 'withdrawn', reason: '' }], { wakeOn: null })
    const { id, version } = story.case
    const late = { caseId: id, version, wakeOn: '2026-12-20', messages: [reminder('late')] }
    expect(await settle(store.db, [late], at)).toBe(0)
    expect(await wakeOf(story)).toBeNull()
    const { rows } = await store.owner.query('select key from message where case_id = $1', [id])
    expect(rows).toEqual([])
    expect(await settle(store.db, [], at)).toBe(0)
  })
})

describe('the ground that waking days rest on', () => {
  it('wakes every open case when it is new or another one, and nothing when it is the same', async () => {
    const [asleep, later, done] = await Promise.all([waking(null), waking('2027-05-01'), waking(null)])
    await goOn(store.db, done, [{ type: 'withdrawn', reason: '' }], { wakeOn: null })
    const name = newId()
    expect(await noteGround(store.db, name, 'a', '2026-12-01')).toBeGreaterThanOrEqual(2)
    expect(await wakeOf(asleep)).toBe('2026-12-01')
    expect(await wakeOf(later)).toBe('2026-12-01')
    expect(await wakeOf(done)).toBeNull()
    expect(await noteGround(store.db, name, 'a', '2026-12-05')).toBe(0)
    await store.owner.query('update approval_case set wake_on = null')
    expect(await noteGround(store.db, name, 'b', '2026-12-05')).toBeGreaterThanOrEqual(2)
    expect(await wakeOf(later)).toBe('2026-12-05')
  })

  it('wakes them step by step, and begins anew where it was stopped', async () => {
    const [asleep, later] = await Promise.all([waking(null), waking('2027-05-01')])
    const name = newId()
    const stopped = { stopping: AbortSignal.abort(), atOnce: 1 }
    expect(await noteGround(store.db, name, 'a', '2026-12-01', stopped)).toBe(0)
    expect(await wakeOf(asleep)).toBeNull()
    expect(await noteGround(store.db, name, 'a', '2026-12-01', { atOnce: 1 })).toBeGreaterThanOrEqual(2)
    expect([await wakeOf(asleep), await wakeOf(later)]).toEqual(['2026-12-01', '2026-12-01'])
  })
})
