import { type Person, system } from '../access/person.ts'
import type { Calendar } from '../clock/calendar.ts'
import { toLocalDate } from '../clock/local-date.ts'
import type { Plan } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import type { Result } from '../problem.ts'
import type { Case } from './case.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { CaseEvent, CaseFile, EventBody } from './event.ts'
import { evolve } from './evolve.ts'
import { ordinary } from './promises/state.ts'
import type { Situation } from './situation.ts'

/** The people of the tests, one for each role and authority. */
export const people = {
  applicant: { id: 'u1', name: '李晓梅', roles: [{ role: 'applicant' }] },
  stranger: { id: 'u2', name: '宋大鹏', roles: [{ role: 'applicant' }] },
  clerk: { id: 'u3', name: '于洋', roles: [{ role: 'window_clerk' }] },
  food: { id: 'u4', name: '王建国', roles: [{ role: 'approver', authority: 'bureau' }] },
  fire: { id: 'u5', name: '孙志强', roles: [{ role: 'approver', authority: 'fire' }] },
  police: { id: 'u6', name: '赵敏', roles: [{ role: 'approver', authority: 'police' }] },
  surveyor: { id: 'u7', name: '丛日升', roles: [{ role: 'surveyor' }] },
  second: { id: 'u8', name: '毕文静', roles: [{ role: 'surveyor' }] },
  chief: { id: 'u9', name: '张立群', roles: [{ role: 'chief', authority: 'bureau' }] },
  auditor: { id: 'u10', name: '于明远', roles: [{ role: 'auditor' }] },
  fireChief: { id: 'u11', name: '曲波', roles: [{ role: 'chief', authority: 'fire' }] },
  policeChief: { id: 'u12', name: '林涛', roles: [{ role: 'chief', authority: 'police' }] },
  leader: { id: 'u13', name: '邹敏', roles: [{ role: 'leader' }] },
  supervisor: {
    id: 'u14',
    name: '梁文',
    roles: ['bureau', 'fire', 'police'].map((authority) => ({ role: 'supervisor' as const, authority })),
  },
  system,
} as const satisfies Record<string, Person>
export type Who = keyof typeof people

/** No holidays: weekdays only, so that tests can count by hand. */
export const plainCalendar: Calendar = { days: new Map(), firstYear: 2020, lastYear: 2030 }

/** A file for a paper. */
export function file(id: string, material: string): CaseFile {
  return { id, material, name: `${id}.pdf`, mime: 'application/pdf', size: 1, sha256: id }
}

const complete: Situation['draft'] = {
  form: { subject_name: '海韵渔家饭店', phone: '13800138000' },
  files: [file('f1', 'm_lease')],
  handling: ordinary,
}

/** A case in a test: its plan, its history, and what the applicant has filled in. */
export interface Story {
  readonly plan: Plan
  readonly case: Case
  readonly events: readonly CaseEvent[]
  readonly draft: Situation['draft']
  /** The instant at which the next command is given, UTC. */
  readonly at: string
}

const opening = '2026-11-23T02:00:00.000Z'

/** A case that was just opened. */
export function opened(plan: Plan): Story {
  const { applicant } = people
  const body: EventBody = {
    type: 'opened',
    service: plan.service.id,
    edition: plan.edition,
    answers: plan.answers,
    applicant: { id: applicant.id, name: applicant.name },
    items: plan.items.map(({ id, authority, after }) => ({ id, authority: authority.id, after })),
  }
  const event: CaseEvent = {
    seq: 1,
    at: opening,
    actor: { id: applicant.id, name: applicant.name, role: 'applicant' },
    body,
  }
  return { plan, case: evolve('c1', null, event), events: [event], draft: complete, at: opening }
}

/** The same story with another draft. */
export function withDraft(story: Story, form: FormData, files: readonly CaseFile[]): Story {
  return { ...story, draft: { form, files, handling: story.draft?.handling ?? ordinary } }
}

/** The same story on another day (YYYY-MM-DD in Shanghai), at ten in the morning. */
export function on(story: Story, day: string): Story {
  return { ...story, at: `${day}T02:00:00.000Z` }
}

/** What the rules see when this person gives a command. */
export function situation(story: Story, who: Who): Situation {
  const { surveyor, second, supervisor, food } = people
  return {
    case: story.case,
    plan: story.plan,
    person: people[who],
    calendar: plainCalendar,
    at: story.at,
    today: toLocalDate(story.at),
    draft: story.draft,
    number: 'N1',
    surveyors: [surveyor, second, supervisor, food].map(({ id, name }) => ({ id, name })),
    credit: story.case.credit,
  }
}

/** Gives a command; the story goes on, or the problem says why not. */
export function give(story: Story, who: Who, command: Command): Result<{ story: Story }> {
  const decided = decide(situation(story, who), command)
  if (!decided.ok) return decided
  const { at } = story
  const events = decided.events.map(
    (body, index): CaseEvent => ({ seq: story.case.version + 1 + index, at, actor: decided.actor, body }),
  )
  const after = events.reduce((state, event) => evolve('c1', state, event), story.case)
  return { ok: true, story: { ...story, case: after, events: [...story.events, ...events] } }
}

/** Gives commands that must all be carried out. */
export function walk(story: Story, steps: readonly (readonly [Who, Command])[]): Story {
  return steps.reduce((now, [who, command]) => {
    const given = give(now, who, command)
    if (!given.ok) throw new Error(`${who} ${command.type}: ${JSON.stringify(given.problem)}`)
    return given.story
  }, story)
}

/** Common commands. */
export const submit: Command = { type: 'submit', committed: true, letters: [] }
export const accept: Command = { type: 'accept' }
export const survey: Command = {
  type: 'record_survey',
  surveyors: [people.surveyor.id, people.second.id],
  findings: [{ checkpoint: 'premises', passed: true, note: '' }],
  note: '',
}
export const conclude: Command = { type: 'conclude', note: '' }
export function grant(item: string): Command {
  return { type: 'grant', item, note: '', conditions: [] }
}
export function refusal(item: string): Command {
  return { type: 'refuse', item, reasons: '条件不符', falsePapers: false }
}

/** Every command there is, about every part of a plan, each well-formed. */
export function everyCommand(plan: Plan): readonly Command[] {
  return [
    submit,
    accept,
    survey,
    conclude,
    { type: 'withdraw', reason: '' },
    { type: 'refuse_acceptance', ground: 'not_required', reason: '不需许可' },
    { type: 'request_correction', marks: [{ kind: 'field', id: 'phone', note: '核对' }] },
    { type: 'answer_correction' },
    ...plan.items.flatMap((item) => [grant(item.id), refusal(item.id)]),
  ]
}

/** Every command about deliveries, each well-formed. */
export const deliveryCommands: readonly Command[] = [
  {
    type: 'choose_delivery',
    way: 'post',
    receiverName: '李晓梅',
    receiverPhone: '13900139000',
    receiverAddress: '威海市经济技术开发区皇冠街道香港路 18 号',
    agreeElectronic: false,
  },
  { type: 'keep_originals', what: '房产证原件 1 份' },
  { type: 'send_parcel' },
  { type: 'recall_parcel', parcel: 'p1', reasons: '改到窗口领取' },
  { type: 'parcel_sent', parcel: 'p1', tracking: 'DEMO1', carrier: '演示快递', demo: true },
  { type: 'parcel_delivered', parcel: 'p1', on: '2026-11-24', receivedBy: '李晓梅', record: '本人签收' },
  { type: 'parcel_returned', parcel: 'p1', on: '2026-11-24', lost: false, reasons: '无人签收' },
  { type: 'receive_electronically' },
  { type: 'serve_electronically' },
]

/** Every command about time, promises and what follows a decision, about every part of a plan, each well-formed. */
export function lawCommands(plan: Plan): readonly Command[] {
  const reasons = '理由'
  return [
    { type: 'deem_accepted' },
    { type: 'expire_correction' },
    { type: 'apply_calendar' },
    { type: 'expire_owed' },
    { type: 'ask_joint_extension', days: 5, reasons },
    { type: 'decide_joint_extension', granted: true, reasons },
    { type: 'hand_in_owed', material: 'm_lease' },
    { type: 'complete_preview' },
    { type: 'withdraw_promise', material: 'm_lease', note: '' },
    { type: 'meet_condition', condition: 'c1', note: reasons },
    { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' },
    { type: 'close' },
    ...deliveryCommands,
    { type: 'mark_expired' },
    { type: 'request_change', items: [plan.items[0]?.id ?? ''], facts: { holder: '海韵大酒店' }, reasons },
    { type: 'conclude_change', granted: true, reasons },
    { type: 'request_cancellation', items: [plan.items[0]?.id ?? ''], reasons },
    ...plan.items.flatMap(({ id: item }): Command[] => [
      { type: 'start_pause', item, kind: 'testing', from: '2026-11-24', until: '2026-11-25', reasons },
      { type: 'end_pause', item, note: '' },
      { type: 'offer_hearing', item, reasons },
      { type: 'request_hearing', item, note: '' },
      { type: 'announce_hearing', item, date: '2026-12-04', place: '听证室', host: people.supervisor.id },
      { type: 'record_hearing', item, participants: '各方', record: reasons },
      { type: 'ask_extension', item, days: 5, reasons },
      { type: 'decide_extension', item, granted: true, reasons },
      { type: 'withdraw_commitment', item, note: '' },
      { type: 'end_commitment', item, ground: 'conditions', reasons },
      { type: 'record_preview', item, ready: true, note: '' },
      { type: 'grant', item, note: '', conditions: [{ text: '补装设备', blocks: 'close' }] },
      {
        type: 'record_verification',
        item,
        verifiers: [people.supervisor.id, people.surveyor.id],
        findings: [],
        result: 'failed',
        correctBy: null,
        note: reasons,
      },
      { type: 'notify_revocation', item, ground: 'unlawful', reasons },
      { type: 'state_defence', item, text: reasons },
      { type: 'revoke', item, reasons },
      { type: 'drop_revocation', item, reasons },
      { type: 'repair_credit', record: `${item}:fraud`, reasons },
      { type: 'request_renewal', item, note: '' },
      { type: 'decide_renewal', item, granted: true, reasons },
      { type: 'deem_renewed', item },
      { type: 'suspend_permit', item, from: '2026-12-31', until: null, basis: reasons, reasons },
      { type: 'lift_suspension', item, reasons },
      { type: 'end_suspension', item },
      { type: 'decide_change', item, granted: true, reasons },
      { type: 'cancel_permit', item, ground: 'other', reasons },
    ]),
  ]
}

/** Gives a command as somebody would who did what it takes: before corrections are handed in, they are made. */
export function giveReady(story: Story, who: Who, command: Command): Result<{ story: Story }> {
  if (command.type !== 'answer_correction') return give(story, who, command)
  return give(withDraft(story, { ...story.case.form, phone: '13900139000' }, story.case.files), who, command)
}
