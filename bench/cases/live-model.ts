import { randomUUID } from 'node:crypto'
import type { DraftView, HandlingView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { ordinary } from '@xinban/core/case/promises/state'
import type { Edition } from '@xinban/core/catalogue/edition'
import { addDays } from '@xinban/core/clock/local-date'
import { typicalAnswers } from '@xinban/core/compose/typical-answers'
import { type Client, prepareCase } from '../../apps/server/testing/client.ts'
import { sampleForm } from '../../apps/server/testing/sample-form.ts'
import { type End, fewest, type Plot } from './model-plot.ts'

/** What a model is lived through with: the district's people, and a calendar to turn. */
export interface Stage {
  readonly edition: Edition
  readonly as: (person: string) => Promise<Client>
  /** The id under which the applicant signs in. */
  readonly applicant: string
  /** Lets days pass; the case's clock goes on. */
  readonly pass: (days: number) => void
  /** YYYY-MM-DD of the case's clock. */
  readonly today: () => string
}

type Command = { readonly type: string } & Record<string, unknown>

async function did({ as }: Stage, person: string, id: string, command: Command): Promise<CaseView> {
  const done = await (await as(person)).command(id, command, randomUUID())
  if (done.status !== 200) throw new Error(`${person} ${command.type}: ${JSON.stringify(done.body)}`)
  return done.body
}

function authorityOf(view: CaseView, item: string): string {
  return view.plan.items.find((one) => one.id === item)?.authority.id ?? ''
}

/** Opens the case, fills the form, uploads the papers. */
async function prepared(stage: Stage, plot: Plot): Promise<CaseView> {
  const { edition } = stage
  const service = edition.services.get(plot.service)
  if (!service) throw new Error(`the catalogue has no ${plot.service}`)
  const wishes = plot.answers === 'most' ? typicalAnswers(edition, service) : fewest
  return prepareCase(await stage.as(stage.applicant), plot.service, wishes)
}

async function promise(stage: Stage, view: CaseView, item: string): Promise<string[]> {
  const client = await stage.as(stage.applicant)
  const path = `/api/cases/${view.id}`
  const { version } = (await client.get<DraftView>(`${path}/draft`)).body
  const handling = { ...ordinary, commitments: [item], noThirdParty: true }
  await client.send('PUT', `${path}/draft`, { form: sampleForm(view.plan), handling, version })
  const { letters } = (await client.get<HandlingView>(`${path}/handling`)).body
  return letters.map((letter) => letter.sha256)
}

async function hear(stage: Stage, view: CaseView, item: string): Promise<void> {
  const approver = `approver-${authorityOf(view, item)}`
  const { hosts } = (await (await stage.as(approver)).get<{ hosts: { id: string }[] }>('/api/people/hosts'))
    .body
  const host = hosts.find((one) => one.id.startsWith('chief-'))?.id
  await did(stage, approver, view.id, { type: 'offer_hearing', item, reasons: '依法应当听证' })
  const date = addDays(stage.today(), 16)
  await did(stage, approver, view.id, { type: 'announce_hearing', item, date, place: '听证室', host })
  stage.pass(16)
  const record = { participants: '申请人、邻近居民', record: '各方没有异议' }
  await did(stage, approver, view.id, { type: 'record_hearing', item, ...record })
}

/** Decides so many parts, in the plan's order: the first one otherwise than the others where `first` says so. */
async function decide(stage: Stage, view: CaseView, parts: number, first: 'grant' | 'refuse'): Promise<void> {
  const { plan, id } = view
  for (const [index, item] of plan.approval.stages.flat().slice(0, parts).entries()) {
    if (plan.law.items[item]?.hearing === 'required') await hear(stage, view, item)
    const refuse = index === 0 && first === 'refuse'
    const command = refuse ? { type: 'refuse', item, reasons: '不符合条件' } : { type: 'grant', item }
    await did(stage, `approver-${authorityOf(view, item)}`, id, command)
  }
}

async function survey(stage: Stage, { id, plan }: CaseView): Promise<void> {
  if (!plan.survey) return
  const findings = plan.survey.checklist.map((point) => ({ checkpoint: point.id, passed: true }))
  const surveyors = ['surveyor', 'surveyor-2']
  await did(stage, 'surveyor', id, { type: 'record_survey', surveyors, findings })
}

async function breakPromise(stage: Stage, view: CaseView, item: string): Promise<void> {
  const { id } = view
  const supervisor = `supervisor-${authorityOf(view, item)}`
  const chief = `chief-${authorityOf(view, item)}`
  const findings = (view.plan.law.items[item]?.commitment.checklist ?? []).map((point) => ({
    checkpoint: point.id,
    passed: false,
    note: '安全出口被货架占用',
  }))
  const seen = { item, verifiers: [supervisor, 'surveyor'], findings, note: '现场与承诺不符' }
  const verified = { type: 'record_verification', ...seen }
  stage.pass(20)
  await did(stage, supervisor, id, { ...verified, result: 'correct', correctBy: addDays(stage.today(), 10) })
  stage.pass(12)
  await did(stage, supervisor, id, { ...verified, result: 'failed' })
  const reasons = '限期整改后仍不符合条件'
  await did(stage, chief, id, { type: 'notify_revocation', item, ground: 'not_corrected', reasons })
  stage.pass(15)
  await did(stage, chief, id, { type: 'revoke', item, reasons })
}

/** The ends up to the acceptance, by what is done; undefined: the case goes on. */
async function endsEarly(stage: Stage, view: CaseView, end: End): Promise<boolean> {
  const mark = view.plan.materials.find((one) => one.provider === 'applicant')?.id
  const about = mark === undefined ? { kind: 'field', id: 'subject_name' } : { kind: 'material', id: mark }
  const marks = [{ ...about, note: '请补正' }]
  switch (end) {
    case 'withdrawn':
      await did(stage, stage.applicant, view.id, { type: 'withdraw', reason: '不再开办' })
      return true
    case 'correcting':
      await did(stage, 'clerk', view.id, { type: 'request_correction', marks })
      return true
    default:
      return end === 'submitted'
  }
}

async function endsOpen(stage: Stage, view: CaseView, end: End): Promise<boolean> {
  const [item = ''] = view.plan.approval.stages.flat()
  const [from, until] = [addDays(stage.today(), 1), addDays(stage.today(), 14)]
  switch (end) {
    case 'accepted':
      return true
    case 'paused': {
      const pause = { type: 'start_pause', item, kind: 'testing', from, until, reasons: '送检' }
      await did(stage, `approver-${authorityOf(view, item)}`, view.id, pause)
      return true
    }
    case 'deciding':
      await survey(stage, view)
      await decide(stage, view, Math.floor(view.plan.items.length / 2), 'grant')
      return true
    default:
      return false
  }
}

/** Hands the licence over and closes the case, with what came in between. */
async function goOnAfter(stage: Stage, view: CaseView, end: End, promised: string): Promise<void> {
  const { id } = view
  const clerk = (command: Command) => did(stage, 'clerk', id, command)
  stage.pass(1)
  await clerk({ type: 'hand_over', method: 'window', receivedBy: '李晓梅' })
  if (end === 'revoked') await breakPromise(stage, view, promised)
  if (end === 'cancelled') {
    const [item = ''] = view.plan.licence.permits
    await did(stage, stage.applicant, id, { type: 'request_cancellation', items: [item], reasons: '歇业' })
    const cancel = { type: 'cancel_permit', item, ground: 'surrendered', reasons: '持证人申请' }
    await did(stage, `chief-${authorityOf(view, item)}`, id, cancel)
  }
  await clerk({ type: 'close' })
}

/** Lives one case through the API up to its end; returns its id. */
export async function liveModel(stage: Stage, plot: Plot): Promise<string> {
  const { end } = plot
  const view = await prepared(stage, plot)
  const { id, plan } = view
  if (end === 'draft') return id
  const promised = end === 'revoked' ? 'p_fire_check' : ''
  const letters = promised === '' ? [] : await promise(stage, view, promised)
  await did(stage, stage.applicant, id, { type: 'submit', committed: true, letters })
  if (await endsEarly(stage, view, end)) return id
  await did(stage, 'clerk', id, { type: 'accept' })
  stage.pass(1)
  if (await endsOpen(stage, view, end)) return id
  await survey(stage, view)
  stage.pass(2)
  await decide(stage, view, plan.items.length, end === 'refused' ? 'refuse' : 'grant')
  if (end === 'ready') return id
  await did(stage, `chief-${plan.approval.lead}`, id, { type: 'conclude' })
  if (end !== 'concluded') await goOnAfter(stage, view, end, promised)
  return id
}
