import { describe, expect, it } from 'vitest'
import type { Edition } from '../catalogue/edition.ts'
import { compose } from './compose.ts'
import { realEdition, serviceOf, testEdition } from './edition.fixture.ts'
import type { Answers, Plan } from './plan.ts'
import type { ItemLaw, MaterialLaw } from './plan-law.ts'
import { typicalAnswers } from './typical-answers.ts'

const small = testEdition()
const real = realEdition()

const everything = {
  extras: ['seats', 'cakes'],
  signboard: 'large',
  new_business: true,
  use_area: 80,
  company: true,
  by_agent: true,
}

function plan(answers: Answers = everything, from: Edition = small, service = 'tea_shop'): Plan {
  const composed = compose(from, service, answers)
  if (!composed.ok) throw new Error(JSON.stringify(composed.problem))
  return composed.plan
}

function itemOf({ law }: Plan, id: string): ItemLaw {
  const item = law.items[id]
  if (!item) throw new Error(`no law of ${id}`)
  return item
}

function paperOf({ law }: Plan, id: string): MaterialLaw {
  const paper = law.materials[id]
  if (!paper) throw new Error(`no law of ${id}; there are ${Object.keys(law.materials)}`)
  return paper
}

const typical = (service: string) => plan(typicalAnswers(real, serviceOf(real, service)), real, service)

describe('the law of items', () => {
  it('takes the item’s own extension, else ten days for permits with the general limit (R-DEC-1)', () => {
    expect(itemOf(plan(), 'food_permit').extension).toBe(5)
    expect(itemOf(plan(), 'hygiene_permit').extension).toBe(10)
    expect(itemOf(plan(), 'business_licence').extension).toBe(0)
    const special = testEdition([
      'legal: {amount: 20, unit: workday}',
      'legal: {amount: 20, unit: workday, special: true}',
    ])
    expect(itemOf(plan(everything, special), 'hygiene_permit').extension).toBe(0)
  })

  it('R-HEA-1: an item with a hearing among its steps has to have one', () => {
    const ktv = typical('i_ktv')
    expect(itemOf(ktv, 'p_ent_song').hearing).toBe('required')
    expect(itemOf(ktv, 'p_fire_check').hearing).toBe('on_request')
  })

  it('R-REN-1: the food licence has a window of its own, others end 30 working days before', () => {
    const restaurant = typical('i_restaurant')
    expect(itemOf(restaurant, 'p_food_business').renewal).toMatchObject({
      earliest: { amount: 90, unit: 'workday' },
      latest: { amount: 15, unit: 'workday' },
      basis: { level: 'seen' },
    })
    expect(itemOf(restaurant, 'p_signboard').renewal).toMatchObject({
      earliest: null,
      latest: { amount: 30, unit: 'workday' },
    })
  })

  it('offers fire checks on a promise, with what is promised; entertainment never', () => {
    const ktv = typical('i_ktv')
    const fire = itemOf(ktv, 'p_fire_check')
    expect(fire).toMatchObject({
      class: 'post_supervision',
      areas: ['public_safety'],
      toleratedBlocks: 'issue',
    })
    expect(fire.commitment).toMatchObject({
      offered: true,
      why: null,
      decideWithin: { amount: 1, unit: 'workday' },
      verifyWithin: { amount: 20, unit: 'workday' },
      replaces: [],
    })
    expect(fire.commitment.checklist.length).toBeGreaterThan(0)
    expect(itemOf(ktv, 'p_ent_song').commitment).toMatchObject({
      offered: false,
      why: { zh: expect.stringContaining('公共安全') },
      checklist: [],
    })
  })

  it('names the plan’s papers that a promise stands in for, families only as a whole', () => {
    const replacing = (...ids: readonly string[]) => {
      const replaces = ids.map((id) => `{material: ${id}, basis: {text: 法, level: general}}`).join(', ')
      const edition = testEdition([
        'commitment: {mode: partial, note: 延续可以承诺, level: proposal}',
        `commitment: {mode: partial, note: 延续可以承诺, level: proposal, replaces: [${replaces}]}`,
      ])
      return itemOf(plan(everything, edition), 'food_permit').commitment.replaces
    }
    expect(replacing('m_safety_rules')).toEqual(['m_safety_rules'])
    expect(replacing('m_floor_plan')).toEqual([])
    expect(replacing('m_floor_plan', 'm_flow_plan')).toEqual(['plans'])
  })
})

describe('the law of papers', () => {
  it('lets a family follow later when every member can and every asking item lets it', () => {
    expect(paperOf(plan(), 'plans').tolerated).toEqual({ offered: true, why: null, level: 'proposal' })
    const core = testEdition([
      'en: Flow plan}, kind: drawing, tolerable: true',
      'en: Flow plan}, kind: drawing, tolerable: false',
    ])
    expect(paperOf(plan(everything, core), 'plans').tolerated.why?.zh).toContain('操作流程图')
    expect(paperOf(plan(), 'm_articles').tolerated.why?.zh).toContain('主要材料')
  })

  it('R-TOL-9: what is decided within two days leaves no time for a paper to follow', () => {
    const quick = testEdition(['promised: {amount: 5, unit: workday', 'promised: {amount: 2, unit: workday'])
    expect(paperOf(plan(everything, quick), 'plans').tolerated.why?.zh).toContain('2个工作日')
    const slower = testEdition(['promised: {amount: 5, unit: workday', 'promised: {amount: 3, unit: workday'])
    expect(paperOf(plan(everything, slower), 'plans').tolerated.offered).toBe(true)
  })

  it('R-COM-6: no promise replaces a proof that an item in an excluded area asks for', () => {
    expect(paperOf(plan(), 'm_premises_proof').promised.offered).toBe(true)
    expect(paperOf(plan(), 'm_health_certs').promised.why?.zh).toContain('人身健康')
    expect(paperOf(plan(), 'm_safety_rules').promised.why?.zh).toContain('没有列为')
  })

  it('R-TOL-7: previews without licences, reports and proofs, only for items of that class', () => {
    const issued = testEdition([
      'zh: 招牌效果图, en: Picture of the sign}, kind: drawing',
      'zh: 招牌效果图, en: Picture of the sign}, kind: report',
    ])
    expect(paperOf(plan(everything, issued), 'm_sign_drawing').preview.offered).toBe(true)
    expect(paperOf(plan(), 'm_sign_drawing').preview.offered).toBe(false)
    expect(paperOf(plan(), 'm_health_certs').preview.why?.zh).toContain('公共场所卫生许可')
  })

  it('has nothing to offer for what the applicant does not hand in', () => {
    const why = { zh: '不用申请人提交', en: expect.any(String) }
    for (const way of Object.values(paperOf(plan(), 'm_business_licence'))) {
      expect(way).toMatchObject({ offered: false, why })
    }
  })
})

describe('the letters of a plan', () => {
  const classes = (of: Plan) => of.law.letters.map((letter) => letter.class)

  it('are those that somebody could have to sign, pinned with their version', () => {
    expect(classes(plan())).toEqual(['post_supervision', 'proof_commitment', 'tolerant_handling'])
    expect(classes(plan({ new_business: true, company: true, by_agent: true }, small, 'shop_sign'))).toEqual(
      [],
    )
    expect(plan().law.letters[0]).toEqual(small.letters.get('post_supervision'))
  })
})
