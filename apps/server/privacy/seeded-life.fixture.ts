import { randomUUID } from 'node:crypto'
import type { DraftView, HandlingView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { ordinary } from '@xinban/core/case/promises/state'
import type { Answers } from '@xinban/core/compose/plan'
import type { FormData } from '@xinban/core/form/form-data'
import { answerQuestions, clientOf } from '../testing/client.ts'
import { mustDo } from '../testing/must-do.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { seededForm } from './seeded-form.fixture.ts'
import { company, seeds, words } from './seeds.fixture.ts'

const fire = 'p_fire_check'

/** Opens a case, fills the seeded form, uploads papers that are called after people. */
async function prepared(
  url: string,
  service: string,
  wishes: Answers,
  more: { form?: FormData; commitments?: string[] } = {},
): Promise<CaseView> {
  const applicant = await clientOf(url, 'applicant')
  const answers = await answerQuestions(applicant, service, { has_business_licence: true, ...wishes })
  const opened = await applicant.send<CaseView>('POST', '/api/cases', {
    service,
    answers,
    requestId: randomUUID(),
  })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body))
  const { id, plan } = opened.body
  for (const material of plan.materials.filter((one) => one.provider === 'applicant')) {
    const path = `/api/cases/${id}/files?material=${material.id}`
    await applicant.upload(path, `${seeds.manager.name}的材料.pdf`, samplePdf(material.id))
  }
  const handling = { ...ordinary, commitments: more.commitments ?? [], noThirdParty: true, mandate: true }
  const saved = await applicant.send<DraftView>('PUT', `/api/cases/${id}/draft`, {
    form: seededForm(plan, more.form),
    handling,
    version: 0,
  })
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
  return opened.body
}

async function submit(url: string, id: string): Promise<void> {
  const applicant = await clientOf(url, 'applicant')
  const { letters } = (await applicant.get<HandlingView>(`/api/cases/${id}/handling`)).body
  await mustDo(url, 'applicant', id, {
    type: 'submit',
    committed: true,
    letters: letters.map((letter) => letter.sha256),
  })
}

async function recordSurvey(url: string, { id, plan }: CaseView): Promise<void> {
  const checklist = plan.survey?.checklist ?? []
  if (checklist.length === 0) return
  await mustDo(url, 'surveyor', id, {
    type: 'record_survey',
    surveyors: ['surveyor', 'surveyor-2'],
    findings: checklist.map((point) => ({ checkpoint: point.id, passed: true, note: words })),
    note: words,
  })
}

async function grantAll(url: string, view: CaseView): Promise<void> {
  const { id, plan } = view
  await mustDo(url, 'clerk', id, { type: 'accept' })
  await recordSurvey(url, view)
  for (const item of plan.approval.stages.flat()) {
    const approver = `approver-${plan.items.find((one) => one.id === item)?.authority.id}`
    const granted = { type: 'grant', item, note: words, conditions: [{ text: words, blocks: 'never' }] }
    const done = await (await clientOf(url, approver)).command(id, granted)
    if (done.status !== 200) await mustDo(url, approver, id, { type: 'grant', item, note: words })
  }
  await mustDo(url, `chief-${plan.approval.lead}`, id, { type: 'conclude', note: words })
}

/** A company whose agent applies on a promise: decided, sent by post, changed, found wanting, revoked, on record. */
export async function companyLife(url: string): Promise<CaseView> {
  const wishes = { subject_kind: 'company', by_agent: true, assembly_place: true }
  const form = { subject_name: company.name, uscc: company.code, premises_address: company.premises }
  const opened = await prepared(url, 'i_restaurant', wishes, { commitments: [fire], form })
  const { id, plan } = opened
  await submit(url, id)
  await grantAll(url, opened)
  await mustDo(url, 'clerk', id, { type: 'send_parcel' })
  const [item = ''] = plan.items.map((one) => one.id).filter((one) => one !== fire)
  const authority = plan.items.find((one) => one.id === item)?.authority.id
  await mustDo(url, 'applicant', id, {
    type: 'request_change',
    items: [item],
    facts: { legalRep: seeds.trader.name },
    reasons: words,
  })
  await mustDo(url, `approver-${authority}`, id, {
    type: 'decide_change',
    item,
    granted: true,
    reasons: words,
  })
  await mustDo(url, `chief-${plan.approval.lead}`, id, {
    type: 'conclude_change',
    granted: true,
    reasons: words,
  })
  const checklist = plan.law.items[fire]?.commitment.checklist ?? []
  await mustDo(url, 'supervisor-a_fire', id, {
    type: 'record_verification',
    item: fire,
    verifiers: ['supervisor-a_fire', 'surveyor'],
    findings: checklist.map((point) => ({ checkpoint: point.id, passed: false, note: words })),
    result: 'failed',
    note: words,
  })
  await mustDo(url, 'chief-a_fire', id, {
    type: 'notify_revocation',
    item: fire,
    ground: 'false_commitment',
    reasons: words,
  })
  await mustDo(url, 'applicant', id, { type: 'state_defence', item: fire, text: words })
  return mustDo(url, 'chief-a_fire', id, { type: 'revoke', item: fire, reasons: words })
}

/** The business of one person, whose name is part of its own. */
function tradersForm(): FormData {
  const { name, id, phone } = seeds.trader
  return {
    subject_name: `威海经区${name}小吃店`,
    legal_rep_name: name,
    legal_rep_id_no: id,
    legal_rep_phone: phone,
    delivery_mode: '窗口领取',
  }
}

/** One person's business, called after the person: corrected, granted, collected by somebody else. */
export async function traderLife(url: string): Promise<CaseView> {
  const wishes = { subject_kind: 'sole_trader', food_scope: 'prepackaged' }
  const opened = await prepared(url, 'i_convenience', wishes, { form: tradersForm() })
  const { id } = opened
  await submit(url, id)
  const marks = [{ kind: 'field', id: 'contact_name', note: words }]
  await mustDo(url, 'clerk', id, { type: 'request_correction', marks })
  const applicant = await clientOf(url, 'applicant')
  const { version, form: filled } = (await applicant.get<DraftView>(`/api/cases/${id}/draft`)).body
  const corrected = { ...filled, contact_name: seeds.worker.name }
  await applicant.send('PUT', `/api/cases/${id}/draft`, { form: corrected, version })
  await mustDo(url, 'applicant', id, { type: 'answer_correction' })
  await grantAll(url, opened)
  return mustDo(url, 'clerk', id, {
    type: 'hand_over',
    method: 'window',
    receivedBy: seeds.collector.name,
    collector: 'agent',
    mandate: words,
    note: words,
  })
}

/** Cases that come to nothing: refused at the door, withdrawn after false papers and an offered hearing, never handed in. */
export async function otherLives(url: string): Promise<void> {
  const wishes = { subject_kind: 'sole_trader', sells_tobacco: true }
  const [one, two] = await Promise.all(
    ['i_hotel', 'i_restaurant', 'i_gym'].map((service) =>
      prepared(url, service, wishes, { form: tradersForm() }),
    ),
  )
  if (!one || !two) throw new Error('there are three')
  await submit(url, one.id)
  await mustDo(url, 'clerk', one.id, { type: 'refuse_acceptance', ground: 'not_required', reason: words })
  await submit(url, two.id)
  await mustDo(url, 'clerk', two.id, { type: 'accept' })
  await recordSurvey(url, two)
  const [item, another] = two.plan.items
  const refusal = { type: 'refuse', item: item?.id, reasons: words, falsePapers: true }
  await mustDo(url, `approver-${item?.authority.id}`, two.id, refusal)
  const hearing = { type: 'offer_hearing', item: another?.id, reasons: words }
  await mustDo(url, `approver-${another?.authority.id}`, two.id, hearing)
  await mustDo(url, 'applicant', two.id, { type: 'withdraw', reason: words })
}
