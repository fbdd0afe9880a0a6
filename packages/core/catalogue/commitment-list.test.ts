import { describe, expect, test } from 'vitest'
import { realEdition, testEdition } from '../compose/edition.fixture.ts'
import { commitmentList } from './commitment-list.ts'
import { itemClasses } from './law-words.ts'

describe('the list of the test catalogue', () => {
  const { items, counts } = commitmentList(testEdition())
  const byId = Object.fromEntries(items.map((item) => [item.id, item]))

  test('says of each item what is offered, else why not', () => {
    expect(items.map(({ id, commitment }) => [id, commitment.offered, commitment.why?.zh ?? null])).toEqual([
      ['business_licence', false, '不适用'],
      ['food_permit', true, null],
      ['hygiene_permit', true, null],
      ['signboard_filing', false, '备案事项，不需要以承诺代替审查'],
      ['small_food_registration', true, null],
    ])
  })

  test('gives the limits of the item’s own source, else the district’s; none where nothing is offered', () => {
    expect(byId.hygiene_permit).toMatchObject({
      decideWithin: { amount: 0, unit: 'workday' },
      verifyWithin: { amount: 20, unit: 'workday' },
    })
    expect(byId.food_permit?.verifyWithin).toEqual({ amount: 2, unit: 'month' })
    expect(byId.business_licence?.verifyWithin).toBeNull()
  })

  test('names the papers that can follow or be promised, and the letters', () => {
    const ids = (papers: readonly { readonly id: string }[] = []) => papers.map(({ id }) => id)
    expect(ids(byId.food_permit?.tolerated)).toEqual([
      'm_floor_plan',
      'm_flow_plan',
      'm_safety_rules',
      'm_premises_proof',
    ])
    expect(ids(byId.food_permit?.promised)).toEqual(['m_premises_proof'])
    expect(byId.food_permit?.letters).toEqual(['post_supervision', 'tolerant_handling', 'proof_commitment'])
    // The hygiene permit lies in an excluded area and asks no local proof here; the filing is made on the spot.
    expect(ids(byId.hygiene_permit?.promised)).toEqual([])
    expect(byId.signboard_filing?.letters).toEqual(['tolerant_preview'])
    expect(ids(byId.signboard_filing?.preview)).toEqual(['m_business_licence'])
  })

  test('counts items and the industries that contain them; a theme is no industry', () => {
    const one = { industries: 1, coreIndustries: 1 }
    expect(counts).toEqual({
      all: { items: 5, ...one },
      offered: { items: 3, ...one },
      byClass: {
        post_supervision: { items: 2, ...one },
        tolerant_handling: { items: 1, ...one },
        tolerant_preview: { items: 1, ...one },
        none: { items: 1, ...one },
      },
    })
  })
})

describe('the list of the real catalogue', () => {
  const edition = realEdition()
  const { items, counts } = commitmentList(edition)

  test('adds up', () => {
    expect(items).toHaveLength(edition.items.size)
    expect(itemClasses.reduce((sum, name) => sum + counts.byClass[name].items, 0)).toBe(edition.items.size)
    expect([counts.all.industries, counts.all.coreIndustries]).toEqual([28, 20])
    expect(counts.offered.items).toBe(items.filter(({ commitment }) => commitment.offered).length)
    for (const { industries, coreIndustries } of [counts.offered, ...Object.values(counts.byClass)]) {
      expect(industries).toBeLessThanOrEqual(28)
      expect(coreIndustries).toBeLessThanOrEqual(Math.min(20, industries))
    }
  })

  test('offers promises in an excluded area only by a law of the item’s own', () => {
    const offered = items.filter(({ commitment, areas }) => commitment.offered && areas.length > 0)
    expect(offered.map(({ id }) => id)).toEqual(['p_fire_check', 'p_public_hygiene'])
    for (const { id } of offered) expect(edition.items.get(id)?.commitment.ownBasis?.text).toBeTruthy()
  })

  test('R-3.4: fire decides on a promise within a day and verifies within 20', () => {
    const fire = items.find(({ id }) => id === 'p_fire_check')
    expect([fire?.decideWithin, fire?.verifyWithin]).toEqual([
      { amount: 1, unit: 'workday' },
      { amount: 20, unit: 'workday' },
    ])
  })
})
