import type { Person } from '@xinban/core/access/person'
import type { Message, Recipient } from '@xinban/core/message/message'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Change, commit } from './cases.ts'
import { findOutgoing, listOutbox, noteTry } from './deliveries.ts'
import { countUnread, listMessages, readMessage } from './messages.ts'
import {
  acceptance,
  applicant,
  changeOf,
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

function message(key: string, to: Recipient): Message {
  return { key, to, subject: { zh: key, en: key }, body: { zh: '正文', en: 'text' } }
}
const toApplicant: Recipient = { person: applicant.id }
const at = '2026-11-24T04:00:00.000Z'

async function jobs(caseId: string): Promise<string[]> {
  const { rows } = await store.owner.query(
    'select key from graphile_worker.jobs where key like $1 order by key',
    [`deliver:${caseId}:%`],
  )
  return rows.map((row) => row.key)
}

async function withMessages(messages: readonly Message[]): Promise<Story> {
  const submitted = await goOn(store.db, await openCase(store.db), [submission()])
  return goOn(store.db, submitted, [acceptance], { messages })
}

async function keysFor(person: Person, caseId: string): Promise<string[]> {
  const { rows } = await listMessages(store.db, person, { limit: 200 })
  return rows.filter((row) => row.caseId === caseId).map((row) => row.subject.zh)
}

describe('messages of a change', () => {
  it('are kept with it; those to the applicant go out, by one job each', async () => {
    const { case: theCase } = await withMessages([
      message('a', toApplicant),
      message('b', { role: 'window_clerk', authority: null }),
    ])
    expect(await jobs(theCase.id)).toEqual([`deliver:${theCase.id}:a`])
    const { rows } = await listOutbox(store.db, { limit: 200 })
    const mine = rows.filter((row) => row.caseId === theCase.id)
    expect(mine.map(({ channel, state }) => [channel, state])).toEqual([
      ['sms', 'asked'],
      ['mail', 'asked'],
    ])
  })

  it('are told once by their key, whichever change says them again', async () => {
    const story = await withMessages([message('a', toApplicant)])
    await goOn(store.db, story, [{ type: 'part_granted', item: 'p_fire', note: '' }], {
      at,
      messages: ['a', 'b', 'c'].map((key) => message(key, toApplicant)),
    })
    expect(await keysFor(applicant, story.case.id)).toEqual(['c', 'b', 'a'])
    expect(await jobs(story.case.id)).toHaveLength(3)
  })

  it('are not kept where the change is not', async () => {
    const story = await withMessages([])
    const change = (key: string): Change =>
      changeOf(story, story.case.id, story.plan, [{ type: 'part_granted', item: 'p_fire', note: '' }], {
        messages: [message(key, toApplicant)],
      })
    const both = await Promise.all([commit(store.db, change('a')), commit(store.db, change('b'))])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await keysFor(applicant, story.case.id)).toHaveLength(1)
  })
})

describe('the list of messages', () => {
  const approver = (authority: string): Person => ({
    id: `approver-${authority}`,
    name: '',
    roles: [{ role: 'approver', authority }],
  })

  it('shows those to the person and to their roles, of cases that they see', async () => {
    const { case: theCase } = await withMessages([
      message('person', toApplicant),
      message('clerks', { role: 'window_clerk', authority: null }),
      message('fire', { role: 'approver', authority: 'fire' }),
      message('approvers', { role: 'approver', authority: null }),
      message('leader', { role: 'leader', authority: null }),
    ])
    const { id } = theCase
    expect(await keysFor(applicant, id)).toEqual(['person'])
    expect(await keysFor({ ...applicant, id: 'p-other' }, id)).toEqual([])
    expect(await keysFor(clerk, id)).toEqual(['clerks'])
    expect((await keysFor(approver('fire'), id)).sort()).toEqual(['approvers', 'fire'])
    expect(await keysFor(approver('bureau'), id)).toEqual(['approvers'])
    expect(await keysFor(approver('elsewhere'), id)).toEqual([])
    expect(await keysFor({ id: 'l', name: '', roles: [{ role: 'leader' }] }, id)).toEqual(['leader'])
    expect(await keysFor({ id: 'n', name: '', roles: [] }, id)).toEqual([])
  })

  it('goes on by page and takes no cursor that is none', async () => {
    await withMessages(['x', 'y', 'z'].map((key) => message(key, toApplicant)))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listMessages(store.db, applicant, { limit: 2, cursor })
      seen.push(...page.rows.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(seen.toSorted().reverse())
    expect(await listMessages(store.db, applicant, { limit: 2, cursor: 'x' })).toEqual({
      rows: [],
      next: null,
    })
  })

  it('says what is unread; reading is noted once and only for those it is for', async () => {
    await withMessages([message('read me', toApplicant)])
    const before = await countUnread(store.db, applicant)
    const [row] = (await listMessages(store.db, applicant, { limit: 1 })).rows
    const id = row?.id ?? ''
    expect(await readMessage(store.db, clerk, id, at)).toBe(false)
    expect(await readMessage(store.db, applicant, id, at)).toBe(true)
    expect(await readMessage(store.db, applicant, id, '2027-01-01T00:00:00.000Z')).toBe(true)
    expect((await listMessages(store.db, applicant, { limit: 1 })).rows[0]?.readAt).toBe(at)
    expect(await countUnread(store.db, applicant)).toBe(before - 1)
    expect(await readMessage(store.db, applicant, 'no-id', at)).toBe(false)
  })
})

describe('the outbox', () => {
  it('counts tries, and what was answered stays answered', async () => {
    const { case: theCase } = await withMessages([message('a', toApplicant)])
    const { rows } = await listOutbox(store.db, { limit: 200 })
    const messageId = rows.find((row) => row.caseId === theCase.id)?.message ?? ''
    expect((await findOutgoing(store.db, messageId))?.open).toEqual(['mail', 'sms'])
    const tried = { messageId, channel: 'sms', address: '138****8000', note: null, at } as const
    await noteTry(store.db, { ...tried, error: 'no answer in time' })
    const failed = (await listOutbox(store.db, { limit: 10, state: 'failed' })).rows[0]
    expect(failed).toMatchObject({ attempts: 1, error: 'no answer in time', answeredAt: null })
    await noteTry(store.db, { ...tried, error: null })
    await noteTry(store.db, { ...tried, error: 'late failure' })
    expect((await findOutgoing(store.db, messageId))?.open).toEqual(['mail'])
    const [first, second] = (await listOutbox(store.db, { limit: 200 })).rows.filter(
      (row) => row.message === messageId,
    )
    expect(first).toMatchObject({
      channel: 'sms',
      state: 'answered',
      attempts: 2,
      error: null,
      answeredAt: at,
    })
    expect(second).toMatchObject({ channel: 'mail', state: 'asked', attempts: 0, address: null })
  })

  it('goes on by page, each line once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listOutbox(store.db, { limit: 3, cursor })
      seen.push(...page.rows.map((row) => `${row.message} ${row.channel}`))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(seen.toSorted().reverse())
    expect(await listOutbox(store.db, { limit: 3, cursor: 'x' })).toEqual({ rows: [], next: null })
  })
})
