import type { Confidence, Limits, Text } from '../catalogue/schema.ts'
import { withLaw } from '../compose/law-defaults.ts'
import type { Plan, PlanAuthority, PlanItem, PlanMaterial } from '../compose/plan.ts'

const proposal: Confidence = { level: 'proposal' }

function text(zh: string): Text {
  return { zh, en: zh }
}

function authority(id: string): PlanAuthority {
  const contact = { phone: '12345', address: null, hours: null, confidence: proposal }
  return { id, name: text(id), short: id, contact, reviewedBy: null }
}

function days(legal: number, promised: number | null = null): Limits {
  return {
    legal: { amount: legal, unit: 'workday' },
    promised:
      promised === null ? null : { amount: promised, unit: 'workday', basis: 'test', level: 'proposal' },
    issueWithin: 10,
  }
}

interface Shape {
  readonly id: string
  readonly authority: string
  readonly after?: readonly string[]
  readonly surveyed?: boolean
  readonly onLicence?: boolean
  readonly years?: number
  readonly limits?: Limits
}

function item(shape: Shape): PlanItem {
  return {
    id: shape.id,
    name: text(shape.id),
    type: 'permit',
    authority: authority(shape.authority),
    supervisor: null,
    why: null,
    basis: [{ text: `law of ${shape.id}`, level: 'proposal' }],
    limits: shape.limits ?? days(20),
    validity: { text: 'as stated', level: 'proposal', ...(shape.years && { years: shape.years }) },
    certificate: shape.id,
    onLicence: shape.onLicence ?? true,
    fee: { fen: 0, basis: 'R-FEE-1', level: 'proposal' },
    surveyed: shape.surveyed ?? false,
    after: shape.after ?? [],
    confidence: proposal,
  }
}

function paper(
  id: string,
  items: readonly PlanItem[],
  provider: PlanMaterial['provider'] = 'applicant',
): PlanMaterial {
  const askedBy = items.map((one) => ({
    item: one.id,
    name: one.name,
    authority: one.authority.id,
    basis: one.basis[0] ?? { text: 'law', level: 'proposal' as const },
    note: null,
  }))
  return {
    id,
    name: text(id),
    kind: 'proof',
    provider,
    source: null,
    members: [{ id, name: text(id), askedBy }],
    tolerable: false,
    note: null,
  }
}

function stagesOf(items: readonly PlanItem[]): string[][] {
  const first = items.filter((one) => one.after.length === 0).map((one) => one.id)
  const rest = items.filter((one) => one.after.length > 0).map((one) => one.id)
  return [first, rest].filter((stage) => stage.length > 0)
}

const zero = { before: 0, after: 0, method: text('test') }

/** A small hand-made plan for tests of the case: each shape becomes an item; two of the fields and a paper are asked. */
export function planOf(shapes: readonly Shape[], more: Partial<Plan> = {}): Plan {
  const items = shapes.map(item)
  const ids = items.map((one) => one.id)
  const surveyed = items.filter((one) => one.surveyed).map((one) => one.id)
  const [lead = authority('bureau')] = items.map((one) => one.authority)
  const field = { sensitive: false, askedBy: ids }
  return withLaw({
    edition: 'test',
    service: { id: 'i_test', kind: 'industry', name: text('测试行业') },
    answers: {},
    items,
    notice: {
      title: text('告知单'),
      lead,
      steps: [],
      fees: { fen: 0, basis: [] },
      remedies: { review: text('复议'), lawsuit: text('诉讼') },
      unknown: [],
    },
    materials: [paper('m_lease', items), paper('m_licence', items, 'register')],
    commitment: {
      title: text('承诺书'),
      declaration: { text: text('所填属实'), basis: { text: '行政许可法第31条', level: 'seen' } },
      members: [],
    },
    form: {
      sections: [
        {
          id: 'subject',
          title: text('主体'),
          fields: [
            { id: 'subject_name', name: text('名称'), type: 'string', required: true, ...field },
            {
              id: 'phone',
              name: text('电话'),
              type: 'phone',
              required: false,
              ...field,
              sensitive: true,
              askedBy: ids.slice(0, 1),
            },
          ],
        },
      ],
    },
    window: { name: text('专窗'), contact: lead.contact },
    survey:
      surveyed.length > 0
        ? {
            items: surveyed,
            surveyors: 2,
            checklist: [{ id: 'premises', text: text('场所'), items: surveyed, level: 'proposal' }],
          }
        : null,
    approval: { lead: 'bureau', stages: stagesOf(items) },
    limits: { joint: { amount: 45, unit: 'workday' }, legal: 20, effective: 20, withoutPromise: ids },
    licence: { name: text('行业综合许可证'), permits: ids, partial: 'allow', validity: 'per_item' },
    reduction: {
      forms: zero,
      fields: zero,
      steps: zero,
      materials: zero,
      workingDays: zero,
      visits: zero,
      surveys: zero,
    },
    less: { dropped: [], kept: [] },
    ...more,
  })
}

/** Three authorities in parallel, the fire check before the hotel's permit, one joint survey. */
export const hotelPlan: Plan = planOf([
  { id: 'p_food', authority: 'bureau', surveyed: true, years: 5 },
  { id: 'p_fire', authority: 'fire' },
  { id: 'p_hotel', authority: 'police', after: ['p_fire'] },
])
