import type { Case } from '@xinban/core/case/case'
import type { CaseEvent, EventBody, Permit } from '@xinban/core/case/event'
import { evolve } from '@xinban/core/case/evolve'
import { plainCalendar } from '@xinban/core/case/journey.fixture'
import type { Plan } from '@xinban/core/compose/plan'
import type { FormData } from '@xinban/core/form/form-data'
import { caseNumber } from '@xinban/core/identifiers/case-number'
import { licenceNumber } from '@xinban/core/identifiers/licence-number'
import type { DistrictFacts, PaperSource } from '../sheet.ts'
import { restaurantPlan } from './plan.fixture.ts'

/** For tests and previews: the district, with the address of a public site. */
export const district: DistrictFacts = {
  name: '威海经济技术开发区',
  brand: '新政务·馨服务',
  bureau: { name: '威海经济技术开发区行政审批服务局', phone: '0631-12345', reviewedBy: null },
}

const subjectKind: PaperSource['questions'][number] = {
  id: 'subject_kind',
  text: { zh: '申请人是哪一类主体', en: 'Which kind of applicant' },
  type: 'one_of',
  options: [
    { value: 'sole_trader', zh: '个体工商户', en: 'Individual business' },
    { value: 'company', zh: '企业', en: 'Company' },
  ],
  confidence: { level: 'general' },
}

/** The form of an invented restaurant. */
export const restaurant: FormData = {
  subject_name: '威海经济技术开发区海韵渔家饭店',
  uscc: '92371000MA3ABCD581',
  legal_rep_name: '于海波',
  premises_address: '山东省威海经济技术开发区皇冠街道乐天大街88号海悦广场1层108号',
}

export const caseId = '0198f2a4-7c31-7d52-9f0e-3b6a1c2d4e5f'
export const number = caseNumber('371072', '2026-11-23', 17)
export const licence = licenceNumber('371072', '2026', 42)

const marks: Extract<EventBody, { type: 'correction_requested' }>['marks'] = [
  { kind: 'material', id: 'm_layout', note: '图上未标明疏散通道宽度和安全出口数量，请标注后重新上传。' },
  { kind: 'material', id: 'm_food_rules', note: '缺少从业人员健康管理制度。' },
  { kind: 'field', id: 'subject_name', note: '与营业执照登记的名称不一致，请按执照填写全称。' },
]

const steps = {
  submitted: { at: '2026-11-23T08:05:00.000Z', by: 'applicant' },
  corrected: { at: '2026-11-24T02:00:00.000Z', by: 'window_clerk' },
  answered: { at: '2026-11-25T03:00:00.000Z', by: 'applicant' },
  accepted: { at: '2026-11-26T01:30:00.000Z', by: 'window_clerk' },
  decided: { at: '2026-12-03T06:00:00.000Z', by: 'approver' },
  concluded: { at: '2026-12-04T02:00:00.000Z', by: 'chief' },
} as const

type Step = readonly [keyof typeof steps | 'opened', EventBody]

/** The history of a story of events, each at the fixed time of its step. */
function eventsFrom(plan: Plan, form: FormData, story: readonly Step[]): CaseEvent[] {
  const opened: EventBody = {
    type: 'opened',
    service: plan.service.id,
    edition: plan.edition,
    answers: plan.answers,
    applicant: { id: 'u1', name: '于海波' },
    items: plan.items.map(({ id, authority, after }) => ({ id, authority: authority.id, after })),
  }
  const files = ['m_layout', 'm_layout', 'm_food_rules'].map((material, i) => {
    const name = `${i}.pdf`
    return { id: `f${i}`, material, name, mime: 'application/pdf', size: 1, sha256: '0' }
  })
  const submitted: EventBody = { type: 'submitted', number, form, files, committed: true }
  const all: readonly Step[] = [['opened', opened], ['submitted', submitted], ...story]
  return all.map(([step, body], index) => {
    const { at, by } = step === 'opened' ? { at: '2026-11-23T07:00:00.000Z', by: 'applicant' } : steps[step]
    return { seq: index + 1, at, actor: { id: 'u', name: '某', role: by }, body }
  })
}

/** Folds a history into its case. */
export function caseFrom(events: readonly CaseEvent[]): Case {
  const theCase = events.reduce<Case | null>((state, event) => evolve(caseId, state, event), null)
  if (!theCase) throw new Error('a story has at least one event')
  return theCase
}

/** Accepted on 26 November 2026. */
export function acceptedStep(plan: Plan, provisional = false): Step {
  const dates = { legal: '2026-12-24', effective: '2026-12-10' }
  const parts = Object.fromEntries(plan.items.map((item) => [item.id, dates]))
  return ['accepted', { type: 'accepted', acceptedOn: '2026-11-26', due: { ...dates, provisional, parts } }]
}

/** The one correction notice. */
export const correctionStep: Step = ['corrected', { type: 'correction_requested', marks }]

/** Acceptance is refused: another district is competent. */
export const refusedAcceptanceStep: Step = [
  'accepted',
  {
    type: 'acceptance_refused',
    ground: 'not_competent',
    reason: '经营场所位于环翠区，不在本区管辖范围内，请向威海市环翠区行政审批服务局申请。',
  },
]

/** Grants every item but those with reasons, then concludes and issues the licence if there is anything on it. */
export function decidedSteps(plan: Plan, refused: Readonly<Record<string, string>> = {}): Step[] {
  const parts = plan.items.map(({ id: item }): Step => {
    const reasons = refused[item]
    return [
      'decided',
      reasons ? { type: 'part_refused', item, reasons } : { type: 'part_granted', item, note: '' },
    ]
  })
  const permits = plan.items
    .filter((item) => !refused[item.id])
    .map((item, i): Permit => {
      const validUntil = item.validity.years ? `${2026 + item.validity.years}-12-03` : null
      const permitNumber = `${licence}-${String(i + 1).padStart(2, '0')}`
      return { item: item.id, number: permitNumber, validFrom: '2026-12-04', validUntil }
    })
  const outcome = permits.length === 0 ? 'refused' : permits.length < parts.length ? 'partly' : 'granted'
  const [validUntil = null] = permits.flatMap((permit) => permit.validUntil ?? []).sort()
  const issued: Step = [
    'concluded',
    { type: 'licence_issued', number: licence, version: 1, permits, validUntil },
  ]
  const concluded: Step = ['concluded', { type: 'concluded', outcome, note: '' }]
  return [...parts, concluded, ...(permits.length > 0 ? [issued] : [])]
}

/** Everything a paper needs, around a history. */
export function sourceAround(events: readonly CaseEvent[], plan: Plan, demo = false): PaperSource {
  return {
    case: caseFrom(events),
    events,
    plan,
    calendar: plainCalendar,
    questions: [subjectKind],
    district,
    publicUrl: 'https://xinban.example.cn',
    demo,
    at: '2026-12-04T02:00:30.000Z',
  }
}

/** Everything a paper needs, around a story. */
export function sourceOf(
  story: (plan: Plan) => readonly Step[],
  more: { plan?: Plan; form?: FormData; demo?: boolean } = {},
): PaperSource {
  const { plan = restaurantPlan(), form = restaurant, demo = false } = more
  return sourceAround(eventsFrom(plan, form, story(plan)), plan, demo)
}
