import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../catalogue/edition.ts'
import { compose } from './compose.ts'
import { testEdition } from './edition.fixture.ts'
import type { Answers, Plan, PlanMaterial } from './plan.ts'

let edition: Edition
beforeAll(() => {
  edition = testEdition()
})

const everything = {
  extras: ['seats', 'cakes'],
  signboard: 'large',
  new_business: true,
  use_area: 80,
  company: true,
  by_agent: true,
}

function plan(answers: Answers = everything, from = edition, service = 'tea_shop'): Plan {
  const composed = compose(from, service, answers)
  if (!composed.ok) throw new Error(JSON.stringify(composed.problem))
  return composed.plan
}

function material(of: Plan, id: string): PlanMaterial | undefined {
  return of.materials.find((one) => one.members.some((member) => member.id === id))
}

describe('composing a plan', () => {
  it('refuses an unknown service and invalid answers', () => {
    expect(compose(edition, 'bank', {})).toMatchObject({ ok: false, problem: { kind: 'unknown-service' } })
    expect(compose(edition, 'tea_shop', {})).toMatchObject({
      ok: false,
      problem: { kind: 'answers-invalid' },
    })
  })

  it('keeps the items that apply, with the reason', () => {
    const { items, licence } = plan()
    expect(items.map(({ id, why }) => [id, why])).toEqual([
      ['business_licence', '没有营业执照的'],
      ['food_permit', '面积超过50平方米的'],
      ['hygiene_permit', '有堂食座位的'],
      ['signboard_filing', '设置招牌的'],
    ])
    expect(licence.permits).toEqual(['food_permit', 'hygiene_permit'])
  })

  it('says why from the answers where the catalogue has no words for it', () => {
    const mute = testEdition([', note: 面积超过50平方米的', ''])
    expect(plan(everything, mute).items[1]?.why).toBe('经营场所使用面积是多少？80㎡')
  })

  it('refuses items that exclude each other', () => {
    const clash = testEdition(['when: use_area <= 50', 'when: use_area <= 90'])
    const composed = compose(clash, 'tea_shop', everything)
    expect(composed).toMatchObject({
      ok: false,
      problem: { kind: 'answers-invalid', faults: [{ at: 'small_food_registration', code: 'excluded' }] },
    })
  })

  it('refuses when nothing is to be applied for', () => {
    const strict = testEdition(['when: use_area <= 50', 'when: use_area < 10'])
    const answers = { extras: [], signboard: 'none', new_business: false, use_area: 20 }
    expect(compose(strict, 'tea_shop', answers)).toMatchObject({
      ok: false,
      problem: { kind: 'answers-invalid', detail: { en: expect.stringContaining('nothing') } },
    })
  })

  it('puts each paper with its provider', () => {
    const all = plan()
    const providers = Object.fromEntries(
      all.materials.flatMap(({ members, provider, source }) =>
        members.map(({ id }) => [id, [provider, source]]),
      ),
    )
    expect(providers).toEqual({
      m_licence_form: ['form', null],
      m_food_form: ['form', null],
      m_hygiene_form: ['form', null],
      m_id_card: ['register', '电子证照库'],
      m_business_licence: ['step', 'business_licence'],
      m_articles: ['applicant', null],
      m_agent_auth: ['applicant', null],
      m_floor_plan: ['applicant', null],
      m_flow_plan: ['applicant', null],
      m_safety_rules: ['applicant', null],
      m_premises_proof: ['applicant', null],
      m_health_certs: ['applicant', null],
      m_commitment_letter: ['commitment', null],
      m_sign_drawing: ['applicant', null],
    })
  })

  it('takes the licence from the register when there is one already', () => {
    const open = { ...everything, new_business: false } as Record<string, Answers[string]>
    delete open.company
    expect(material(plan(open), 'm_business_licence')).toMatchObject({
      provider: 'register',
      source: '电子证照库',
    })
  })

  it('asks the applicant when neither the register nor a step has the licence', () => {
    const unlinked = testEdition(['produces: [m_business_licence]', 'produces: []'])
    expect(material(plan(everything, unlinked), 'm_business_licence')?.provider).toBe('applicant')
  })

  it('does not let an item provide a paper to itself', () => {
    const selfish = testEdition(['  - {material: m_licence_form}', '  - {material: m_business_licence}'])
    const composed = plan(everything, selfish)
    expect(material(composed, 'm_business_licence')?.provider).toBe('applicant')
    expect(composed.approval.stages).toHaveLength(1)
  })

  it('hands in drawings of one family as one, by all who ask', () => {
    const drawings = material(plan(), 'm_flow_plan')
    expect(drawings).toMatchObject({ id: 'plans', name: { zh: '场所平面图、操作流程图' }, tolerable: true })
    expect(drawings?.members.map(({ id, askedBy }) => [id, askedBy.map(({ item }) => item)])).toEqual([
      ['m_floor_plan', ['food_permit', 'hygiene_permit']],
      ['m_flow_plan', ['food_permit']],
    ])
  })

  it('asks a local paper only for the item for which the district has a basis, and names that basis', () => {
    const proof = material(plan(), 'm_premises_proof')
    expect(proof?.members[0]?.askedBy.map(({ item, basis }) => [item, basis.text])).toEqual([
      ['food_permit', '测试区食品经营许可办事指南'],
    ])
  })

  it('asks every datum once, for all items that need it', () => {
    const fields = plan().form.sections.flatMap((section) => section.fields)
    expect(fields.find(({ id }) => id === 'subject_name')?.askedBy).toEqual([
      'business_licence',
      'food_permit',
      'hygiene_permit',
      'signboard_filing',
    ])
    expect(fields.map(({ id }) => id)).not.toContain('use_area_m2')
    expect(plan().form.sections.map(({ id }) => id)).toEqual(['subject', 'premises'])
  })

  it('leaves out fields that these answers rule out and keeps those that the form decides', () => {
    const ids = (answers: Answers) =>
      plan(answers).form.sections.flatMap(({ fields }) => fields.map(({ id }) => id))
    expect(ids(everything)).toContain('agent_name')
    expect(ids({ ...everything, by_agent: false })).not.toContain('agent_name')
    expect(ids(everything)).toContain('warehouse_address')
    expect(ids(everything)).not.toContain('uscc')
  })

  it('checks once, with each checkpoint once', () => {
    expect(plan().survey).toEqual({
      items: ['food_permit', 'hygiene_permit'],
      surveyors: 2,
      checklist: [
        expect.objectContaining({ id: 'layout', items: ['food_permit', 'hygiene_permit'] }),
        expect.objectContaining({ id: 'washing', items: ['food_permit'] }),
        expect.objectContaining({ id: 'ventilation', items: ['hygiene_permit'] }),
      ],
    })
    expect(plan({ ...everything, extras: [] }).survey).toBeNull()
    const twice = testEdition(['{id: washing, text', '{id: layout, text'])
    expect(plan(everything, twice).survey?.checklist[0]?.items).toEqual(['food_permit', 'hygiene_permit'])
  })

  it('lets everything run in parallel that does not wait for the licence', () => {
    expect(plan().approval).toEqual({
      lead: 'approval_bureau',
      stages: [['business_licence'], ['food_permit', 'hygiene_permit', 'signboard_filing']],
    })
    expect(plan().items[1]?.after).toEqual(['business_licence'])
  })

  it('adds limits along the longest chain: promised where published, else legal', () => {
    expect(plan().limits).toEqual({
      joint: { amount: 45, unit: 'workday' },
      legal: 3 + 20,
      effective: 1 + 20,
      withoutPromise: ['hygiene_permit', 'signboard_filing'],
    })
  })

  it('counts before and after', () => {
    const figures = Object.fromEntries(
      Object.entries(plan().reduction).map(([name, { before, after }]) => [name, [before, after]]),
    )
    expect(figures).toEqual({
      forms: [4, 1],
      steps: [3 + 5 + 5 + 3, 5],
      // Without forms, and without the hygiene permit's local paper, which has no basis here.
      materials: [3 + 7 + 4 + 2, 7 + 1],
      fields: [7 + 11 + 10 + 5, 12],
      workingDays: [3 + 10 + 20 + 0, 21],
      visits: [2 + 2 + 2 + 1, 0],
      surveys: [2, 1],
    })
  })

  it('states what nobody has published', () => {
    const unknown = plan()
      .notice.unknown.map(({ zh }) => zh)
      .join('\n')
    expect(unknown).toContain('公共场所卫生许可')
    expect(unknown).not.toContain('食品经营许可”的承诺时限')
    expect(unknown).toContain('测试区市场监督管理局的行政复议机关')
  })

  it('returns a problem when items wait for each other', () => {
    const circle = testEdition(['steps: survey\nexcludes', 'steps: survey\nproduces: [m_articles]\nexcludes'])
    expect(compose(circle, 'tea_shop', everything)).toMatchObject({
      ok: false,
      problem: { kind: 'internal' },
    })
  })
})
