import { addWorkdays, countWorkdays } from '../clock/calendar.ts'
import type { Plan } from '../compose/plan.ts'
import type { ItemLaw, PlanLaw } from '../compose/plan-law.ts'
import { pauseKinds } from '../compose/plan-law.ts'
import { statusOf } from './case.ts'
import type { Command } from './command.ts'
import { file, on, opened, people, plainCalendar, type Who } from './journey.fixture.ts'
import { planOf } from './plan.fixture.ts'
import type { Handling } from './promises/events.ts'
import { ordinary } from './promises/state.ts'
import { earliestHearing } from './time/hearing.ts'
import { judged, type Tale, tell, todayOf } from './time/random-case.fixture.ts'
import { days } from './time/tale.fixture.ts'
import { nextWake } from './timekeeping.ts'

/** What makes one small world different from the next. */
export interface Ways {
  readonly handling?: Partial<Handling>
  readonly hearing?: ItemLaw['hearing']
  readonly late?: PlanLaw['tolerance']['late']
}

const offered = { offered: true, why: null, level: 'proposal' } as const
const oneDay = { amount: 1, unit: 'workday' } as const
const basis = { text: 'test', level: 'proposal' } as const

/** Two items, the second needs the first; every number of the law as small as it can be. */
export function smallPlan({ hearing = 'on_request', late = 'end_parts' }: Ways): Plan {
  const plan = planOf([
    { id: 'a', authority: 'bureau', limits: days(2, 1), years: 1 },
    { id: 'b', authority: 'fire', after: ['a'], limits: days(2), years: 1 },
  ])
  const { law } = plan
  const item = (id: string, more: Partial<ItemLaw>): ItemLaw => {
    const own = law.items[id]
    if (!own) throw new Error(`there is no item ${id}`)
    return {
      ...own,
      extension: 1,
      commitment: { ...own.commitment, ...offered, decideWithin: oneDay, verifyWithin: oneDay },
      renewal: { earliest: { amount: 2, unit: 'workday' }, latest: oneDay, basis },
      ...more,
    }
  }
  const papers = Object.entries(law.materials).map(([id]) => {
    return [id, { tolerated: offered, promised: offered, preview: offered }] as const
  })
  return {
    ...plan,
    limits: { ...plan.limits, joint: { amount: 3, unit: 'workday' } },
    law: {
      ...law,
      acceptance: { ...law.acceptance, within: 1 },
      correction: { within: oneDay, basis: null },
      pauses: Object.fromEntries(pauseKinds.map((kind) => [kind, { atMost: 2, basis }])) as PlanLaw['pauses'],
      jointExtension: { ...law.jointExtension, days: 1 },
      hearing: { ...law.hearing, requestWithin: 1, holdWithin: 1, noticeAhead: 1 },
      tolerance: { ...law.tolerance, before: 0, atMost: 2, remindEvery: 1, late },
      supervision: { ...law.supervision, correctWithin: 1, defendWithin: 1, creditMonths: 1 },
      items: { a: item('a', { toleratedBlocks: 'close' }), b: item('b', { hearing }) },
      materials: Object.fromEntries(papers),
    },
  }
}

/** A small case before it is handed in. */
export function smallTale(ways: Ways): Tale {
  const handling = { ...ordinary, noThirdParty: true, ...ways.handling }
  const absent = [...handling.tolerated, ...handling.promised, ...handling.preview]
  const form = { subject_name: '海韵渔家饭店', phone: '13900139000' }
  const draft = { form, files: absent.length > 0 ? [] : [file('f1', 'm_lease')], handling }
  return { ...on(opened(smallPlan(ways)), '2026-11-23'), calendar: plainCalendar, draft }
}

type Step = readonly [Who, Command]
const reasons = '理由'
const staff = {
  a: { approver: 'food', chief: 'chief' },
  b: { approver: 'fire', chief: 'fireChief' },
} as const

function stepsOfPart(tale: Tale, item: 'a' | 'b'): Step[] {
  const { approver, chief } = staff[item]
  const today = todayOf(tale)
  const from = addWorkdays(plainCalendar, today, 1).date
  const date = earliestHearing({ plan: tale.plan, calendar: plainCalendar, today })
  return [
    [approver, { type: 'start_pause', item, kind: 'testing', from, until: from, reasons }],
    [approver, { type: 'end_pause', item, note: '' }],
    [approver, { type: 'offer_hearing', item, reasons }],
    ['applicant', { type: 'request_hearing', item, note: '' }],
    [approver, { type: 'announce_hearing', item, date, place: '会议室', host: people.surveyor.id }],
    [approver, { type: 'record_hearing', item, participants: '双方', record: '笔录' }],
    [approver, { type: 'ask_extension', item, days: 1, reasons }],
    [chief, { type: 'decide_extension', item, granted: true, reasons }],
    [chief, { type: 'decide_extension', item, granted: false, reasons }],
    [approver, { type: 'grant', item, note: '', conditions: [] }],
    [approver, { type: 'grant', item, note: '', conditions: [{ text: '补标识', blocks: 'issue' }] }],
    [approver, { type: 'refuse', item, reasons, falsePapers: false }],
    [approver, { type: 'end_commitment', item, ground: 'third_party', reasons }],
  ]
}

function stepsBefore(tale: Tale): Step[] {
  const preview = (['a', 'b'] as const).map((item): Step => {
    return [staff[item].approver, { type: 'record_preview', item, ready: true, note: '' }]
  })
  return [
    ['applicant', { type: 'submit', committed: true, letters: [] }],
    ...preview,
    ['applicant', { type: 'complete_preview' }],
    ['clerk', { type: 'accept' }],
    ['clerk', { type: 'refuse_acceptance', ground: 'not_required', reason: reasons }],
    ['clerk', { type: 'request_correction', marks: [{ kind: 'field', id: 'phone', note: '核对' }] }],
    ['applicant', { type: 'answer_correction' }],
    ...(statusOf(tale.case) === 'submitted' ? [withdrawn('a')] : []),
  ]
}

function withdrawn(item: string): Step {
  return ['applicant', { type: 'withdraw_commitment', item, note: '' }]
}

function stepsOfWhole(tale: Tale): Step[] {
  const conditions = tale.case.conditions.map(({ id, item }): Step => {
    return [staff[item as 'a' | 'b'].approver, { type: 'meet_condition', condition: id, note: '已完成' }]
  })
  return [
    ...conditions,
    ['applicant', { type: 'hand_in_owed', material: 'm_lease' }],
    ['applicant', { type: 'withdraw_promise', material: 'm_lease', note: '' }],
    ['chief', { type: 'ask_joint_extension', days: 1, reasons }],
    ['leader', { type: 'decide_joint_extension', granted: true, reasons }],
    ['chief', { type: 'conclude', note: '' }],
    ['clerk', { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' }],
    ['clerk', { type: 'close' }],
  ]
}

type Verification = Extract<Command, { type: 'record_verification' }>

function stepsAfter(tale: Tale, item: 'a' | 'b'): Step[] {
  const { approver, chief } = staff[item]
  const verifiers = [people.supervisor.id, people.surveyor.id]
  const correctBy = addWorkdays(plainCalendar, todayOf(tale), 1).date
  const verified = (result: Verification['result']): Verification => {
    const by = result === 'correct' ? correctBy : null
    return {
      type: 'record_verification',
      item,
      verifiers,
      findings: [],
      note: reasons,
      result,
      correctBy: by,
    }
  }
  return [
    ['supervisor', verified('kept')],
    ['supervisor', verified('correct')],
    ['supervisor', verified('failed')],
    [chief, { type: 'notify_revocation', item, ground: 'not_corrected', reasons }],
    [chief, { type: 'notify_revocation', item, ground: 'unlawful', reasons }],
    ['applicant', { type: 'state_defence', item, text: '申辩' }],
    [chief, { type: 'revoke', item, reasons }],
    [chief, { type: 'drop_revocation', item, reasons }],
    ['applicant', { type: 'request_renewal', item, note: '' }],
    [approver, { type: 'decide_renewal', item, granted: true, reasons }],
    [approver, { type: 'decide_renewal', item, granted: false, reasons }],
  ]
}

/** What happens to an issued licence; facts are changed once at most, as else nothing would end. */
function stepsOfLife(tale: Tale, item: 'a' | 'b'): Step[] {
  const { approver, chief } = staff[item]
  const from = todayOf(tale)
  const until = addWorkdays(plainCalendar, from, 1).date
  return [
    [chief, { type: 'suspend_permit', item, from, until, basis: '依据', reasons }],
    [chief, { type: 'suspend_permit', item, from, until: null, basis: '依据', reasons }],
    [chief, { type: 'lift_suspension', item, reasons }],
    ['applicant', { type: 'request_change', items: [item], facts: { holder: '海韵大酒店' }, reasons }],
    [approver, { type: 'decide_change', item, granted: true, reasons }],
    [approver, { type: 'decide_change', item, granted: false, reasons }],
    ['chief', { type: 'conclude_change', granted: true, reasons }],
    ['chief', { type: 'conclude_change', granted: false, reasons }],
    ['applicant', { type: 'request_cancellation', items: [item], reasons }],
    [chief, { type: 'cancel_permit', item, ground: 'surrendered', reasons }],
    [chief, { type: 'cancel_permit', item, ground: 'not_renewed', reasons }],
  ]
}

/**
 * What the people of the case might do now; after the conclusion, about the first item. Withdrawing is left out: it
 * would end anything.
 */
export function stepsOf(tale: Tale): Step[] {
  const items = ['a', 'b'] as const
  switch (statusOf(tale.case)) {
    case 'accepted':
      return [...items.flatMap((item) => stepsOfPart(tale, item)), withdrawn('a'), ...stepsOfWhole(tale)]
    case 'ready':
      return stepsOfWhole(tale)
    case 'concluded':
      return [...stepsOfWhole(tale), ...stepsAfter(tale, 'a'), ...stepsOfLife(tale, 'a')]
    default:
      return stepsBefore(tale)
  }
}

/** The same case on the next day on which something happens by itself; null where nothing will. */
export function nextMorning(tale: Tale): Tale | null {
  const day = nextWake(tale.case, tale.plan, plainCalendar, todayOf(tale))
  return day === null ? null : judged({ ...tale, ...on(tale, day) })
}

/** The tale after a step, with what is there to hand in; null where it is refused. */
export function after(tale: Tale, [who, command]: Step): Tale | null {
  const form = {
    subject_name: '海韵渔家饭店',
    phone: command.type === 'answer_correction' ? '13800138000' : '13900139000',
  }
  const handsIn = command.type === 'hand_in_owed' || command.type === 'complete_preview'
  const files = handsIn ? [file('f2', 'm_lease')] : (tale.draft?.files ?? [])
  const draft = { form, files, handling: tale.draft?.handling ?? ordinary }
  return tell({ ...tale, draft }, who, command)
}

/** How far a day is from today in working days: one number for all that are past, one for all that are far. */
function far(today: string, date: string | null | undefined): number | null {
  if (!date) return null
  if (date < today) return -1
  return Math.min(
    9,
    date > `${Number(today.slice(0, 4)) + 1}` ? 9 : countWorkdays(plainCalendar, today, date),
  )
}

/** Working days of each kind of pause that a part has been told of. */
export function pausedDays(tale: Tale): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { item, kind, from, until, endedOn } of tale.case.pauses) {
    const to = endedOn !== null && endedOn < until ? endedOn : until
    const key = `${item}:${kind}`
    found[key] = (found[key] ?? 0) + (from <= to ? countWorkdays(plainCalendar, from, to) + 1 : 0)
  }
  return found
}

type To = (date: string | null | undefined) => number | null

function lastOf<T extends { readonly item: string }>(list: readonly T[], item: string): T | undefined {
  return list.findLast((one) => one.item === item)
}

/** What still matters until the parts are decided: dates, pauses, hearings, extensions, promises. */
function shapeBefore(tale: Tale, to: To): unknown {
  const { due, parts, pauses, hearings, extensions, endedCommitments, correction, preview } = tale.case
  const open = parts.filter((part) => part.decision === null).map((part) => part.item)
  const limits = open.map((item) => [to(due?.parts[item]?.legal), to(due?.parts[item]?.effective)])
  const running = pauses.filter((pause) => pause.endedOn === null && to(pause.until) !== -1)
  const told = pausedDays(tale)
  return [
    [to(due?.legal), limits],
    open.map((item) => [told[`${item}:testing`] ?? 0, told[`${item}:hearing`] ?? 0]),
    running.map(({ item, from, until }) => [item, to(from), to(until)]),
    hearings
      .filter((one) => open.includes(one.item))
      .map((one) => [
        one.item,
        to(one.requestBy),
        to(one.holdBy),
        to(one.announced?.date),
        one.heldOn !== null,
      ]),
    extensions.map((one) => [one.item, one.decided !== null]).sort(),
    endedCommitments.map((one) => one.item),
    [correction !== null, correction?.answeredAt != null, preview.completedAt !== null],
    preview.opinions.map((one) => one.item).sort(),
  ]
}

/** What matters after the conclusion, of repeated procedures the last one. */
function shapeAfter({ case: theCase }: Tale, to: To): unknown {
  const { licence, handOver, closedAt, verifications, revocations, renewals } = theCase
  const { changes, cancellations } = theCase
  const items = ['a', 'b'].map((item) => {
    const [verification, revocation] = [lastOf(verifications, item), lastOf(revocations, item)]
    const permit = licence?.permits.find((one) => one.item === item)
    return [
      verification && [to(verification.due), to(verification.correctBy), verification.result],
      revocation && [to(revocation.defendBy), revocation.defence !== null, revocation.result],
      lastOf(renewals, item)?.result,
      permit && [
        to(permit.validUntil),
        permit.revokedOn !== undefined,
        permit.cancelledOn !== undefined,
        permit.expiredOn !== undefined,
        permit.suspended && [to(permit.suspended.until)],
      ],
    ]
  })
  const change = changes.at(-1)
  return [
    items,
    to(licence?.handOverBy),
    handOver !== null,
    closedAt !== null,
    change && [change.agreed.length, change.result, licence?.facts],
    cancellations.filter((one) => one.cancelledOn === null).map((one) => one.item),
  ]
}

/** What distinguishes two states for the rules; a date counts only by how far away it is. */
export function shapeOf(tale: Tale): string {
  const { case: theCase } = tale
  const to: To = (date) => far(todayOf(tale), date)
  const status = statusOf(theCase)
  return JSON.stringify([
    status,
    theCase.parts.map((part) => part.decision),
    theCase.owed.map((one) => [to(one.due), one.handedInOn !== null, one.expired]),
    theCase.conditions.map((one) => one.metAt !== null),
    theCase.withdrawnPromises,
    status === 'concluded' ? shapeAfter(tale, to) : shapeBefore(tale, to),
  ])
}
