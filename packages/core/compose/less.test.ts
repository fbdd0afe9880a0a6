import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../catalogue/edition.ts'
import { compose } from './compose.ts'
import { testEdition } from './edition.fixture.ts'
import type { ProofOfLess } from './plan.ts'

let edition: Edition
let less: ProofOfLess
beforeAll(() => {
  edition = testEdition()
  const answers = {
    extras: ['seats'],
    signboard: 'large',
    new_business: true,
    use_area: 80,
    company: false,
    by_agent: false,
  }
  const composed = compose(edition, 'tea_shop', answers)
  if (!composed.ok) throw new Error(JSON.stringify(composed.problem))
  less = composed.plan.less
})

function reason(item: string, id: string): string | undefined {
  return less.dropped.find((one) => one.item === item && one.id === id)?.reason
}

describe('the proof of less', () => {
  it.each([
    ['business_licence', 'm_licence_form', 'from_form'],
    ['business_licence', 'm_id_card', 'online_check'],
    ['food_permit', 'm_business_licence', 'internal_check'],
    ['food_permit', 'm_flow_plan', 'covered'],
    ['hygiene_permit', 'm_floor_plan', 'covered'],
    ['hygiene_permit', 'm_premises_proof', 'no_basis'],
    ['signboard_filing', 'm_sign_drawing', undefined],
    ['food_permit', 'm_floor_plan', undefined],
    ['hygiene_permit', 'subject_name', 'asked_once'],
    ['business_licence', 'subject_name', undefined],
    ['food_permit', 'use_area_m2', 'known'],
  ])('of %s, %s: %s', (item, id, expected) => {
    expect(reason(item, id)).toBe(expected)
  })

  it('tells where a known datum is known from', () => {
    const known = less.dropped.find((one) => one.id === 'use_area_m2')
    expect(known?.detail).toContain('经营场所使用面积是多少')
  })

  it('keeps each thing with all who ask and the law that asks', () => {
    const plans = less.kept.find((one) => one.id === 'plans')
    expect(plans?.askedBy.map((asker) => [asker.item, asker.basis.text])).toEqual([
      ['food_permit', '食品安全法第三十五条'],
      ['hygiene_permit', '公共场所卫生管理条例第八条'],
      ['food_permit', '食品安全法第三十五条'],
    ])
  })
})
