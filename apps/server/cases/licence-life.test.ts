import type { CaseView } from '@xinban/core/case/case-view'
import type { LicenceView } from '@xinban/core/licence/views'
import type { MessagesView } from '@xinban/core/message/views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../judge/judge.ts'
import { type Answered, type Client, clientOf } from '../testing/client.ts'
import { concludedCase } from '../testing/concluded-case.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let now = '2026-11-23T02:00:00.000Z'
let view: CaseView
const clients = new Map<string, Client>()

async function as(person: string): Promise<Client> {
  const client = clients.get(person) ?? (await clientOf(server.app, person))
  clients.set(person, client)
  return client
}

async function did(person: string, command: Record<string, unknown>): Promise<CaseView> {
  const done = await (await as(person)).command(view.id, command)
  expect(done.status, `${person} ${command.type}: ${JSON.stringify(done.body)}`).toBe(200)
  return done.body
}

async function refused(person: string, command: Record<string, unknown>): Promise<unknown> {
  const done: Answered<unknown> = await (await as(person)).command(view.id, command)
  return (done.body as { kind?: string }).kind
}

/** The public face: what anybody reads. */
async function face(version?: number): Promise<LicenceView> {
  const query = version === undefined ? '' : `?version=${version}`
  const anybody = await clientOf(server.app, null)
  return (await anybody.get<LicenceView>(`/api/licences/${view.licence?.number}${query}`)).body
}

const authorityOf = (item: string) => view.plan.items.find((one) => one.id === item)?.authority.id ?? ''
/** A permit of the bureau that ends, and one without an end. */
let food = ''
let other = ''

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  view = await concludedCase(server.app, 'i_restaurant', { assembly_place: true })
  food = view.licence?.permits.find((permit) => permit.validUntil !== null)?.item ?? ''
  other = view.licence?.permits.find((permit) => permit.item !== food)?.item ?? ''
})
afterAll(() => server.close())

describe('the life of a licence through the API', () => {
  it('a permit is suspended and resumed: each makes a version, a paper and a message', async () => {
    const suspend = {
      type: 'suspend_permit',
      item: food,
      from: '2026-11-23',
      basis: '某法',
      reasons: '停业整顿',
    }
    expect(await refused('applicant', suspend)).toBe('forbidden')
    const until = { ...suspend, until: '2026-11-30' }
    view = await did(`chief-${authorityOf(food)}`, until)
    expect(view.licence).toMatchObject({ version: 2 })
    expect(view.documents).toContain('licence.2')
    expect(await face()).toMatchObject({ version: 2, newest: 2, status: 'valid' })
    const suspended = (await face()).permits.filter((permit) => permit.status === 'suspended')
    expect(suspended).toMatchObject([{ suspended: { from: '2026-11-23', until: '2026-11-30' } }])
    now = '2026-12-01T02:00:00.000Z'
    await judge(server.context)
    await judge(server.context)
    expect((await face()).permits.every((permit) => permit.status === 'valid')).toBe(true)
    expect((await face()).versions.map(({ version, because }) => [version, because])).toEqual([
      [1, null],
      [2, 'suspended'],
      [3, 'resumed'],
    ])
    const inbox = (await (await as('applicant')).get<MessagesView>('/api/messages')).body.messages
    const subjects = inbox.map((message) => message.subject.zh).join('\n')
    expect(subjects).toContain('暂停许可')
    expect(subjects).toContain('暂停期满')
  })

  it('an old version says that it is replaced, and what its permits are today', async () => {
    expect(await face(2)).toMatchObject({ version: 2, newest: 3, status: 'replaced' })
    expect((await face(2)).permits.every((permit) => permit.status === 'valid')).toBe(true)
    const anybody = await clientOf(server.app, null)
    const path = `/api/licences/${view.licence?.number}`
    expect((await anybody.get(`${path}?version=9`)).status).toBe(404)
    expect((await anybody.get(`${path}?version=x`)).status).toBe(400)
  })

  it('a new name is asked for, agreed to, granted; the face has it, the application does not', async () => {
    const before = (await face()).holder
    const ask = {
      type: 'request_change',
      items: [food],
      facts: { holder: '威海经区海韵大酒店' },
      reasons: '更名',
    }
    const other = { ...ask, facts: { uscc: '91371000MA3TESTX5R' } }
    expect(await refused('applicant', other)).toBe('other-subject')
    view = await did('applicant', ask)
    expect(await refused('applicant', { type: 'decide_change', item: food, granted: true })).toBe('forbidden')
    await did(`approver-${authorityOf(food)}`, { type: 'decide_change', item: food, granted: true })
    view = await did('chief-a_bureau', { type: 'conclude_change', granted: true })
    expect(await face()).toMatchObject({ version: 4, holder: '威海经区海韵大酒店' })
    expect((await face(3)).holder).toBe(before)
    expect(view.form.subject_name).toBe(before)
  })

  it('who works on none of the permits reads neither the new facts nor the reasons', async () => {
    const seen = async (person: string) =>
      (await (await as(person)).get<CaseView>(`/api/cases/${view.id}`)).body.changes
    expect((await seen('applicant'))[0]?.facts).toEqual({ holder: '威海经区海韵大酒店' })
    expect((await seen('surveyor'))[0]).toMatchObject({ facts: {}, reasons: '' })
  })

  it('a permit is given up, and cancelled by its authority alone', async () => {
    await did('applicant', { type: 'request_cancellation', items: [other], reasons: '不再经营' })
    const cancel = { type: 'cancel_permit', item: other, ground: 'surrendered', reasons: '申请注销' }
    const chief = `chief-${authorityOf(other)}`
    for (const person of ['applicant', 'clerk', `approver-${authorityOf(other)}`])
      expect(await refused(person, cancel)).toBe('forbidden')
    view = await did(chief, cancel)
    expect((await face()).permits.filter((permit) => permit.status === 'cancelled')).toHaveLength(1)
  })

  it('what nobody renews expires on the day after its end, once', async () => {
    const until = view.licence?.permits.find((permit) => permit.item === food)?.validUntil ?? ''
    now = `${Number(until.slice(0, 4)) + 1}-06-01T02:00:00.000Z`
    await judge(server.context)
    await judge(server.context)
    const latest = await face()
    expect(latest.versions.filter(({ because }) => because === 'expired')).toHaveLength(1)
    expect(latest.permits.find((permit) => permit.validUntil === until)?.status).toBe('expired')
  })
})
