import { planOf } from '@xinban/core/case/plan.fixture'
import { realEdition } from '@xinban/core/compose/edition.fixture'
import { withLaw } from '@xinban/core/compose/law-defaults'
import type { Plan, PlanAuthority, PlanField, PlanItem, PlanMaterial } from '@xinban/core/compose/plan'
import type { PlanLaw } from '@xinban/core/compose/plan-law'

function text(zh: string) {
  return { zh, en: zh }
}

function authority(id: string, name: string, reviewedBy: string | null = null): PlanAuthority {
  const contact = { phone: '12345', address: null, hours: null, confidence: { level: 'general' } } as const
  return { id, name: text(name), short: name.slice(-5), contact, reviewedBy }
}

const bureau = authority('bureau', '威海经济技术开发区行政审批服务局', '威海经济技术开发区管理委员会')
const fire = authority('fire', '威海经济技术开发区消防救援大队')

interface Known {
  readonly name: string
  readonly authority: PlanAuthority
  readonly basis: readonly string[]
  readonly days: number
  readonly promised: number | null
  readonly validity: string
}

const known: Readonly<Record<string, Known>> = {
  p_food: {
    name: '食品经营许可',
    authority: bureau,
    basis: ['食品安全法第三十五条', '食品经营许可和备案管理办法第十二条'],
    days: 20,
    promised: 5,
    validity: '5年',
  },
  p_fire: {
    name: '公众聚集场所投入使用、营业前消防安全检查',
    authority: fire,
    basis: ['消防法第十五条'],
    days: 10,
    promised: null,
    validity: '长期',
  },
  p_sign: {
    name: '设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批',
    authority: bureau,
    basis: ['城市市容和环境卫生管理条例第十一条'],
    days: 20,
    promised: 3,
    validity: '2年',
  },
}

function named(item: PlanItem): PlanItem {
  const facts = known[item.id]
  if (!facts) return item
  const { name, basis, days, promised, validity } = facts
  const span = (amount: number) => ({ amount, unit: 'workday' as const })
  return {
    ...item,
    name: text(name),
    authority: facts.authority,
    basis: basis.map((law) => ({ text: law, level: 'general' })),
    limits: {
      legal: span(days),
      promised: promised === null ? null : { ...span(promised), basis: 'test', level: 'proposal' },
      issueWithin: 10,
    },
    validity: { ...item.validity, text: validity },
  }
}

function material(
  id: string,
  name: string,
  items: readonly PlanItem[],
  more: Partial<PlanMaterial> = {},
): PlanMaterial {
  const askedBy = items.map((item) => ({
    item: item.id,
    name: item.name,
    authority: item.authority.id,
    basis: { text: 'test', level: 'proposal' as const },
    note: null,
  }))
  return {
    id,
    name: text(name),
    kind: 'proof',
    provider: 'applicant',
    source: null,
    members: [{ id, name: text(name), askedBy }],
    tolerable: false,
    note: null,
    ...more,
  }
}

function materialsFor(items: readonly PlanItem[]): PlanMaterial[] {
  const [food = [], fireOnly = []] = [items.slice(0, 1), items.slice(1, 2)]
  return [
    material('m_form', '行业综合许可申请表', items, { provider: 'form' }),
    material('m_business_licence', '营业执照', items, { provider: 'register', source: '市场主体登记库' }),
    material('m_layout', '经营场所平面布局图（标明食品处理区、疏散通道）', [...food, ...fireOnly]),
    material('m_food_rules', '保证食品安全的规章制度', food),
    material('m_letter', '告知承诺书', items, { provider: 'commitment' }),
  ]
}

/** For tests and previews: a restaurant's plan with three permits of two authorities. */
export function restaurantPlan(more: Partial<Plan> = {}): Plan {
  const shapes = planOf([
    { id: 'p_food', authority: 'bureau', surveyed: true, years: 5 },
    { id: 'p_fire', authority: 'fire', surveyed: true },
    { id: 'p_sign', authority: 'bureau', years: 2 },
  ])
  const items = shapes.items.map(named)
  return {
    ...shapes,
    service: { id: 'i_restaurant', kind: 'industry', name: text('饭店') },
    answers: { subject_kind: 'sole_trader' },
    items,
    notice: {
      ...shapes.notice,
      lead: bureau,
      remedies: {
        review: text('对决定不服的，可以自知道决定之日起60日内申请行政复议（行政复议法第20条）。'),
        lawsuit: text('也可以自知道决定之日起6个月内向人民法院提起行政诉讼。'),
      },
    },
    materials: materialsFor(items),
    window: { name: text('一业一证服务专窗'), contact: bureau.contact },
    limits: { ...shapes.limits, legal: 20, effective: 10, withoutPromise: ['p_fire'] },
    ...more,
  }
}

const offered = { offered: true, why: null, level: 'proposal' } as const
const checks = [
  '疏散通道、安全出口保持畅通，疏散指示标志和应急照明完好有效',
  '消防设施、器材配置齐全，在有效期内',
  '制定灭火和应急疏散预案，员工经过消防安全培训',
]

function withOffers(law: PlanLaw): PlanLaw {
  const items = Object.entries(law.items).map(([id, item]) => {
    const checklist = checks.map((zh, i) => ({ id: `c${i}`, text: text(zh), level: 'proposal' as const }))
    return [id, { ...item, commitment: { ...item.commitment, ...offered, checklist } }] as const
  })
  const materials = Object.keys(law.materials).map((id) => {
    return [id, { tolerated: offered, promised: offered, preview: offered }] as const
  })
  return {
    ...law,
    items: Object.fromEntries(items),
    materials: Object.fromEntries(materials),
    letters: [...realEdition().letters.values()],
  }
}

/** The restaurant's plan in which everything is offered: promises, papers to follow, previews; with the real letters. */
export function offeringPlan(): Plan {
  const { law: _, form, ...old } = restaurantPlan()
  const askedBy = old.items.map((item) => item.id)
  const more = ['uscc', 'legal_rep_name', 'premises_address'].map((id): PlanField => {
    return { id, name: text(id), type: 'string', required: false, sensitive: false, askedBy }
  })
  const sections = form.sections.map((section) => ({ ...section, fields: [...section.fields, ...more] }))
  const plan = withLaw({ ...old, form: { sections } })
  return { ...plan, law: withOffers(plan.law) }
}

/** The same plan with this many permits on the licence, for a certificate of more than one page. */
export function longPlan(permits: number): Plan {
  const plan = restaurantPlan()
  const items = Array.from({ length: permits }, (_, i): PlanItem[] => {
    const model = plan.items[i % plan.items.length]
    return model ? [{ ...model, id: `p_${i + 1}`, name: text(`${model.name.zh}（其${i + 1}）`) }] : []
  }).flat()
  return { ...plan, items, materials: materialsFor(items) }
}
