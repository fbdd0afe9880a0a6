import { describe, expect, it } from 'vitest'
import type { Item, Material } from '../catalogue/schema.ts'
import { materialsOf } from './materials.ts'
import type { Need } from './needs.ts'
import type { Provided } from './providers.ts'

const item = { id: 'i', name: { zh: '事项', en: 'Item' }, authority: 'a' } as Item
const applicant: Provided = { provider: 'applicant', source: null }

function need(id: string, material: Partial<Material>): Need {
  const full = { name: { zh: id, en: id }, kind: 'drawing', tolerable: true, ...material } as Material
  return { item, use: { material: id }, id, material: full, basis: { text: '法', level: 'seen' } }
}

function merged(needs: readonly Need[], providers: Record<string, Provided> = {}) {
  return materialsOf(needs, new Map(needs.map(({ id }) => [id, providers[id] ?? applicant])))
}

describe('merging papers', () => {
  it('names up to three papers of a family, of more the first and their number', () => {
    const three = merged(['平面图', '流程图', '消防图'].map((id) => need(id, { family: 'plans' })))
    expect(three.map(({ id, name }) => [id, name.zh])).toEqual([['plans', '平面图、流程图、消防图']])
    const four = merged(['甲', '乙', '丙', '丁'].map((id) => need(id, { family: 'plans' })))
    expect(four[0]?.name).toEqual({ zh: '甲（含4张图，合为一套）', en: '甲 (a set of 4 drawings)' })
    const rules = merged(['甲', '乙', '丙', '丁'].map((id) => need(id, { family: 'rules', kind: 'rules' })))
    expect(rules[0]?.name.zh).toBe('甲（含4项，合为一套）')
  })

  it('leaves out of the family what somebody else provides', () => {
    const needs = ['a', 'b', 'c'].map((id) => need(id, { family: 'agent' }))
    const found = merged(needs, { b: { provider: 'register', source: '人口库' } })
    expect(found.map(({ id, provider, members }) => [id, provider, members.map((one) => one.id)])).toEqual([
      ['agent', 'applicant', ['a', 'c']],
      ['b', 'register', ['b']],
    ])
  })

  it('keeps the paper’s own id where the family has one member', () => {
    expect(merged([need('only', { family: 'plans' })]).map(({ id }) => id)).toEqual(['only'])
  })

  it('can be handed in later only when every member can', () => {
    const strict = need('b', { family: 'plans', tolerable: false })
    expect(merged([need('a', { family: 'plans' }), strict])[0]?.tolerable).toBe(false)
  })
})
