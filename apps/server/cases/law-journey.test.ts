import type { DraftView, HandlingView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { ordinary } from '@xinban/core/case/promises/state'
import type { ClockExport } from '@xinban/core/case/time/clock-export'
import { typicalAnswers } from '@xinban/core/compose/typical-answers'
import type { LicenceView } from '@xinban/core/licence/views'
import type { CreditRow, MessagesView } from '@xinban/core/message/views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answered, type Client, clientOf, prepareCase } from '../testing/client.ts'
import { grantEveryPart } from '../testing/concluded-case.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { sampleForm } from '../testing/sample-form.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const fire = 'p_fire_check'
/** A paper of the food permit that may follow later. */
const paper = 'm_food_manager_cert'

let server: TestServer
const clients = new Map<string, Client>()
beforeAll(async () => {
  server = await startTestServer({ now: () => '2026-11-23T02:00:00.000Z' })
})
afterAll(() => server.close())

async function as(person: string): Promise<Client> {
  const client = clients.get(person) ?? (await clientOf(server.app, person))
  clients.set(person, client)
  return client
}

/** Gives a command that must be carried out. */
async function did(person: string, id: string, command: Record<string, unknown>): Promise<CaseView> {
  const done = await (await as(person)).command(id, command)
  expect(done.status, `${person} ${command.type}: ${JSON.stringify(done.body)}`).toBe(200)
  return done.body
}

async function refused(person: string, id: string, command: Record<string, unknown>): Promise<unknown> {
  const done: Answered<unknown> = await (await as(person)).command(id, command)
  return (done.body as { kind?: string }).kind
}

/** Moves the demo's clock; the judge has been through when it answers. */
async function until(to: string): Promise<void> {
  const moved = await (await as('auditor')).send('POST', '/api/time', { to })
  expect(moved, JSON.stringify(moved.body)).toMatchObject({ status: 200, body: { today: to, judged: true } })
}

/** A restaurant whose fire check is to be decided on a promise; `tolerated` papers are taken away again. */
async function wishing(tolerated: readonly string[] = []): Promise<CaseView> {
  const applicant = await as('applicant')
  const { edition } = server.context
  const restaurant = edition.services.get('i_restaurant')
  if (!restaurant) throw new Error('the catalogue has no restaurant')
  const opened = await prepareCase(applicant, 'i_restaurant', typicalAnswers(edition, restaurant))
  const path = `/api/cases/${opened.id}`
  const draft = (await applicant.get<DraftView>(`${path}/draft`)).body
  for (const file of draft.files.filter((one) => tolerated.includes(one.material)))
    await applicant.send('DELETE', `${path}/files/${file.id}`)
  const handling = { ...ordinary, commitments: [fire], tolerated, noThirdParty: true }
  const form = sampleForm(opened.plan)
  const saved = await applicant.send('PUT', `${path}/draft`, { form, handling, version: draft.version })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  return opened
}

/** Handed in in the ordinary way. */
async function plainly(): Promise<CaseView> {
  const wishes = { has_business_licence: true }
  const opened = await prepareCase(await as('applicant'), 'i_restaurant', wishes)
  return did('applicant', opened.id, { type: 'submit', committed: true })
}

/** Handed in with every letter agreed to. */
async function submitted(tolerated: readonly string[] = []): Promise<CaseView> {
  const { id } = await wishing(tolerated)
  const { letters } = (await (await as('applicant')).get<HandlingView>(`/api/cases/${id}/handling`)).body
  return did('applicant', id, {
    type: 'submit',
    committed: true,
    letters: letters.map((letter) => letter.sha256),
  })
}

async function decided(view: CaseView): Promise<CaseView> {
  await grantEveryPart(server.app, view)
  return (await (await as('applicant')).get<CaseView>(`/api/cases/${view.id}`)).body
}

function verification(
  view: CaseView,
  result: 'kept' | 'correct' | 'failed',
  correctBy: string | null = null,
) {
  const checklist = view.plan.law.items[fire]?.commitment.checklist ?? []
  const findings = checklist.map((point, index) => ({
    checkpoint: point.id,
    passed: result === 'kept' || index > 0,
    note: result === 'kept' || index > 0 ? '' : '安全出口被货架占用',
  }))
  const verifiers = ['supervisor-a_fire', 'surveyor']
  const note = result === 'kept' ? '' : '现场与承诺不符'
  return { type: 'record_verification', item: fire, verifiers, findings, result, correctBy, note }
}

describe('the letters', () => {
  it('are shown before they are agreed to, and only the very text counts', async () => {
    const { id } = await wishing()
    const applicant = await as('applicant')
    const { letters, items } = (await applicant.get<HandlingView>(`/api/cases/${id}/handling`)).body
    expect(letters.map((letter) => letter.class)).toEqual(['post_supervision'])
    expect(letters[0]?.notice.join('\n')).not.toMatch(/[{}]/)
    expect(items.find((item) => item.id === fire)?.refused).toBeNull()
    expect(await refused('applicant', id, { type: 'submit', committed: true })).toBe('letters-missing')
    expect(await refused('clerk', id, { type: 'submit', committed: true })).toBe('not-found')
  })
})

describe('a commitment with the time machine: on the spot, verified late, put right, broken, revoked', () => {
  let view: CaseView

  it('is decided on the spot and concluded', async () => {
    view = await decided(await submitted())
    expect(view.parts.find((part) => part.item === fire)).toMatchObject({
      status: 'granted',
      onCommitment: true,
    })
    view = await did('chief-a_bureau', view.id, { type: 'conclude' })
    expect(view.verifications).toMatchObject([{ item: fire, result: null }])
    expect(view.licence?.handOverBy).toBeDefined()
    view = await did('clerk', view.id, { type: 'hand_over', method: 'electronic', receivedBy: '李晓梅' })
  })

  it('is verified late: the supervisor was reminded, the verification says what is wrong and by when', async () => {
    const due = view.verifications[0]?.due ?? ''
    await until('2027-01-15')
    expect(due < '2027-01-15').toBe(true)
    const inbox = (await (await as('supervisor-a_fire')).get<MessagesView>('/api/messages')).body
    expect(inbox.messages.some((message) => message.subject.zh.startsWith('已经逾期'))).toBe(true)
    view = await did('supervisor-a_fire', view.id, verification(view, 'correct', '2027-01-29'))
    expect(view.verifications).toMatchObject([{ correctBy: '2027-01-29', result: null }])
  })

  it('is not put right, and found so', async () => {
    await until('2027-02-01')
    view = await did('supervisor-a_fire', view.id, verification(view, 'failed'))
    expect(view.verifications).toMatchObject([{ result: 'failed' }])
  })

  it('is revoked after the holder was heard, and shows so everywhere', async () => {
    const notify = {
      type: 'notify_revocation',
      item: fire,
      ground: 'not_corrected',
      reasons: '整改期满仍占用安全出口',
    }
    await did('chief-a_fire', view.id, notify)
    const revoke = { type: 'revoke', item: fire, reasons: '限期整改后仍不符合条件' }
    expect(await refused('chief-a_fire', view.id, revoke)).toBe('defence-open')
    await did('applicant', view.id, { type: 'state_defence', item: fire, text: '货架将于下周移走' })
    view = await did('chief-a_fire', view.id, revoke)
    const number = view.licence?.number ?? ''
    const face = (await (await clientOf(server.app, null)).get<LicenceView>(`/api/licences/${number}`)).body
    expect(face).toMatchObject({ version: 2, status: 'valid' })
    expect(face.permits.map((permit) => permit.status)).toContain('revoked')
    const { records } = (
      await (await clientOf(server.app, null)).get<{ records: CreditRow[] }>('/api/credit')
    ).body
    expect(records).toMatchObject([{ holder: '威海经区海韵渔家饭店', from: '2027-02-01' }])
  })

  it('closes promises to the same applicant until it is repaired', async () => {
    const { id } = await wishing()
    const path = `/api/cases/${id}/handling`
    const applicant = await as('applicant')
    const offered = (await applicant.get<HandlingView>(path)).body.items.find((item) => item.id === fire)
    expect(offered?.refused?.en).toMatch(/credit record/)
    const letters = (await applicant.get<HandlingView>(path)).body.letters.map((letter) => letter.sha256)
    expect(await refused('applicant', id, { type: 'submit', committed: true, letters })).toBe(
      'handling-refused',
    )
    await until('2027-06-01')
    await did('chief-a_fire', view.id, {
      type: 'repair_credit',
      record: `${fire}:not_corrected`,
      reasons: '已整改并通过复查',
    })
    const after = (await applicant.get<HandlingView>(path)).body.items.find((item) => item.id === fire)
    expect(after?.refused).toBeNull()
  })
})

describe('a paper that follows later', () => {
  it('holds the licence up until it is in; it is uploaded and handed in by itself', async () => {
    const view = await decided(await submitted([paper]))
    expect(view.owed).toMatchObject([{ material: paper, handedInOn: null }])
    expect(await refused('chief-a_bureau', view.id, { type: 'conclude' })).toBe('conditions-open')
    const applicant = await as('applicant')
    expect(await refused('applicant', view.id, { type: 'hand_in_owed', material: paper })).toBe(
      'materials-missing',
    )
    const upload = `/api/cases/${view.id}/files?material=${paper}`
    expect((await applicant.upload(upload, '补交.pdf', samplePdf())).status).toBe(201)
    expect(
      (
        await applicant.upload(
          `/api/cases/${view.id}/files?material=m_equipment_list`,
          '别的.pdf',
          samplePdf(),
        )
      ).status,
    ).toBe(404)
    await did('applicant', view.id, { type: 'hand_in_owed', material: paper })
    await did('chief-a_bureau', view.id, { type: 'conclude' })
  })

  it('ends what needs it when its date has passed', async () => {
    const view = await submitted([paper])
    await did('clerk', view.id, { type: 'accept' })
    await until('2027-08-31')
    const after = (await (await as('applicant')).get<CaseView>(`/api/cases/${view.id}`)).body
    const ended = after.status === 'withdrawn' || after.parts.some((part) => part.status === 'lapsed')
    expect(ended).toBe(true)
    const { messages } = (await (await as('applicant')).get<MessagesView>('/api/messages')).body
    expect(messages.some((message) => message.subject.zh.includes('视为撤回'))).toBe(true)
  })
})

describe('the clock', () => {
  it('answers every day of a case with its reason; nobody else’s case', async () => {
    const view = await plainly()
    const { id } = view
    const path = `/api/cases/${id}/clock`
    const applicant = await as('applicant')
    expect((await applicant.get(path)).status).toBe(404)
    await did('clerk', id, { type: 'accept' })
    const clock = (await applicant.get<ClockExport>(path)).body
    expect(clock.format).toBe('xinban-clock/1')
    expect(clock.computed.whole.days[0]).toMatchObject({ counted: false, reason: 'start', total: 0 })
    expect(JSON.stringify(clock)).not.toContain('李晓梅')
    expect((await (await as('applicant-2')).get(path)).status).toBe(404)
  })

  it('silence accepts on the day of receipt (R-ACC-2), by itself', async () => {
    const view = await plainly()
    const received = view.submittedAt?.slice(0, 10) ?? ''
    await until('2027-09-20')
    const after = (await (await as('applicant')).get<CaseView>(`/api/cases/${view.id}`)).body
    expect(after.acceptance).toMatchObject({ accepted: true, on: received, deemed: true })
    expect(await refused('clerk', view.id, { type: 'accept' })).toBe('command-not-allowed')
  })
})
