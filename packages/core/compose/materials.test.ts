import { describe, expect, it } from 'vitest'
import type { Item, Material } from '../catalogue/schema.ts'
import { materialsOf } from './materials.ts'
import type { Need } from './needs.ts'
import type { Provided } from './providers.ts'

const item = { id: 'i', name: { zh: '事项', en: 'Item' }, authority: 'a' } as Item
const families = { rules: { zh: '管理制度', en: 'Rules' } }
const applicant: Provided = { provider: 'applicant', source: null }

function need(id: string, material: Partial<Material>): Need {
  const full = { name: { zh: id, en: id }, kind: 'drawing', tolerable: true, ...material } as Material
  return { item, use: { material: id }, id, material: full, basis: { text: '法', level: 'seen' } }
}

function merged(needs: readonly Need[], providers: Record<string, Provided> = {}) {
  return materialsOf(needs, new Map(needs.map(({ id }) => [id, providers[id] ?? applicant])), families)
}

describe('merging papers', () => {
  it('names several papers of a family as the catalogue does, else by all their names', () => {
    const rules = merged(['甲', '乙'].map((id) => need(id, { family: 'rules', kind: 'rules' })))
    expect(rules.map(({ id, name }) => [id, name.zh])).toEqual([['rules', '管理制度']])
    const plans = merged(['平面图', '消防图'].map((id) => need(id, { family: 'plans' })))
    expect(plans.map(({ id, name }) => [id, name.zh])).toEqual([['plans', '平面图、消防图']])
    expect(merged([need('only', { family: 'rules' })]).map(({ name }) => name.zh)).toEqual(['only'])
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
