import { hotelPlan } from '@xinban/core/case/plan.fixture'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commit, findCase, findRequest, readEvents } from './cases.ts'
import { newId } from './ids.ts'
import { findLicence } from './licences.ts'
import {
  acceptance,
  changeOf,
  clerk,
  goOn,
  granted,
  openCase,
  openingOf,
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

async function count(table: string, caseId: string): Promise<number> {
  const column = table === 'audit' ? 'subject' : 'case_id::text'
  const { rows } = await store.owner.query(`select count(*)::int as n from ${table} where ${column} = $1`, [
    caseId,
  ])
  return rows[0].n
}

async function jobKeys(prefix: string): Promise<string[]> {
  const { rows } = await store.owner.query(
    'select key from graphile_worker.jobs where key like $1 order by key',
    [`${prefix}%`],
  )
  return rows.map((row) => row.key)
}

async function inHand(): Promise<Story> {
  const submitted = await goOn(store.db, await openCase(store.db), [submission()])
  return goOn(store.db, submitted, [acceptance], { person: clerk })
}

function job(caseId: string, kind: string) {
  return { task: 'make_paper', payload: { caseId, kind }, key: `${caseId}:${kind}` }
}

describe('a change', () => {
  it('is kept whole: state, events, tasks, jobs, request, audit', async () => {
    const { db } = store
    const opened = await openCase(db)
    const id = opened.case.id
    const more = { requestId: newId(), jobs: [job(id, 'receipt'), job(id, 'notice')] }
    const submitted = await goOn(db, opened, [submission()], more)
    const found = await findCase(db, id)
    expect(found).toEqual({
      case: submitted.case,
      plan: hotelPlan,
      planHash: `hash of ${hotelPlan.service.id}`,
      hash: submitted.hash,
    })
    expect((await readEvents(db, id)).map((event) => event.body.type)).toEqual(['opened', 'submitted'])
    expect(await jobKeys(id)).toEqual([`${id}:notice`, `${id}:receipt`])
    expect(await count('audit', id)).toBe(2)
    expect(await findRequest(db, 'p-applicant', more.requestId)).toEqual({
      bodyHash: 'b',
      answer: { version: 2 },
    })
  })

  it('opens and closes tasks as the state says', async () => {
    const story = await inHand()
    const select = 'select key, open, due::text, closed_at from task where case_id = $1 order by key'
    const before = await store.owner.query(select, [story.case.id])
    expect(before.rows).toEqual([
      { key: 'accept', open: false, due: '2026-11-30', closed_at: new Date('2026-11-23T04:00:00.000Z') },
      { key: 'decide:p_fire', open: true, due: '2026-12-07', closed_at: null },
      { key: 'decide:p_food', open: true, due: '2026-12-14', closed_at: null },
      { key: 'survey', open: true, due: '2026-12-14', closed_at: null },
    ])
    await goOn(store.db, story, [granted('p_fire')])
    const after = await store.owner.query(select, [story.case.id])
    expect(after.rows.filter((row) => row.open).map((row) => row.key)).toEqual([
      'decide:p_food',
      'decide:p_hotel',
      'survey',
    ])
  })

  it('keeps the licence with the event that issued it', async () => {
    const story = await inHand()
    const licence = {
      number: newId(),
      version: 1,
      status: 'issued',
      mark: null,
      body: { holder: '饭店', permits: [] },
    }
    await goOn(store.db, story, [granted('p_food')], { licence })
    expect(await findLicence(store.db, licence.number)).toMatchObject({
      caseId: story.case.id,
      status: 'issued',
      body: licence.body,
    })
    const { rows } = await store.owner.query('select body from licence where number = $1', [licence.number])
    expect(rows).toEqual([{ body: { permits: [], sealed: expect.stringMatching(/^enc:k1:/) } }])
  })

  it('whose events do not continue the case is a programming error', async () => {
    const story = await openCase(store.db)
    const change = changeOf(story, story.case.id, story.plan, [submission()])
    const gap = { ...change, before: { version: 3, hash: story.hash } }
    await expect(commit(store.db, gap)).rejects.toThrow('event 2 where 4 comes next')
    await expect(commit(store.db, { ...change, events: [] })).rejects.toThrow('version')
  })
})

describe('two at once', () => {
  it('equal submits: one is kept, with one set of jobs; the other is told that it was answered', async () => {
    const { db } = store
    const opened = await openCase(db)
    const id = opened.case.id
    const more = { requestId: newId(), jobs: [job(id, 'receipt')] }
    const change = changeOf(opened, id, opened.plan, [submission()], more)
    const both = await Promise.all([commit(db, change), commit(db, change)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, why: 'repeated' })
    expect(await count('event', id)).toBe(2)
    expect(await jobKeys(id)).toHaveLength(1)
  })

  it('equal openings under two ids: one case', async () => {
    const requestId = newId()
    const [one, two] = [newId(), newId()]
    const both = await Promise.all(
      [one, two].map((id) =>
        commit(store.db, changeOf(null, id, hotelPlan, [openingOf(hotelPlan)], { requestId })),
      ),
    )
    expect(both.map((result) => (result.ok ? 'ok' : result.why)).sort()).toEqual(['ok', 'repeated'])
    expect(
      (await count('approval_case', one).catch(() => 0)) +
        (await count('event', one)) +
        (await count('event', two)),
    ).toBe(1)
  })

  it('the last departments: of ten decisions on one version exactly one is kept', async () => {
    const story = await inHand()
    const id = story.case.id
    const decisions = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const item = index % 2 === 0 ? 'p_food' : 'p_fire'
        const jobs = [job(id, `paper${index}`)]
        return commit(store.db, changeOf(story, id, story.plan, [granted(item)], { jobs }))
      }),
    )
    expect(decisions.filter((one) => one.ok)).toHaveLength(1)
    expect(decisions.filter((one) => !one.ok && one.why === 'conflict')).toHaveLength(9)
    expect(await count('event', id)).toBe(4)
    expect(await jobKeys(id)).toHaveLength(1)
    expect(await count('audit', id)).toBe(4)
  })
})

describe('nothing is kept', () => {
  it('of a change to an older version', async () => {
    const story = await inHand()
    const id = story.case.id
    await goOn(store.db, story, [granted('p_food')])
    const requestId = newId()
    const late = changeOf(story, id, story.plan, [granted('p_fire')], { requestId, jobs: [job(id, 'late')] })
    expect(await commit(store.db, late)).toEqual({ ok: false, why: 'conflict' })
    expect(await count('event', id)).toBe(4)
    expect(await jobKeys(id)).toEqual([])
    expect(await findRequest(store.db, 'p-applicant', requestId)).toBeUndefined()
    expect((await findCase(store.db, id))?.case.version).toBe(4)
  })

  it('of a change whose number or licence exists already', async () => {
    const { db } = store
    const body = submission()
    await goOn(db, await openCase(db), [body])
    const second = await openCase(db)
    const change = changeOf(second, second.case.id, second.plan, [body], { jobs: [job(second.case.id, 'x')] })
    expect(await commit(db, change)).toEqual({ ok: false, why: 'conflict' })
    expect(await count('event', second.case.id)).toBe(1)
    expect(await jobKeys(second.case.id)).toEqual([])
  })

  it('of a case that is there already', async () => {
    const { case: theCase, plan } = await openCase(store.db)
    const again = changeOf(null, theCase.id, plan, [openingOf(plan)])
    expect(await commit(store.db, again)).toEqual({ ok: false, why: 'conflict' })
    expect(await count('event', theCase.id)).toBe(1)
  })

  it('when the request was answered for this person; another person may use the same id', async () => {
    const { db } = store
    const requestId = newId()
    const opened = await openCase(db, hotelPlan, { requestId })
    const again = changeOf(opened, opened.case.id, opened.plan, [submission()], { requestId })
    expect(await commit(db, again)).toEqual({ ok: false, why: 'repeated' })
    expect(await count('event', opened.case.id)).toBe(1)
    await goOn(db, opened, [submission()], { requestId, person: clerk })
  })
})
