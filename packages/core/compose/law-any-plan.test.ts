import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from './compose.ts'
import { completeAnswers, realEdition } from './edition.fixture.ts'
import type { Plan } from './plan.ts'
import type { Offer } from './plan-law.ts'

const real = realEdition()

/** What holds for the law of any plan. */
function check({ items, materials, law }: Plan): void {
  expect(Object.keys(law.items)).toEqual(items.map((item) => item.id))
  expect(Object.keys(law.materials)).toEqual(materials.map((paper) => paper.id))
  const offers: Offer[] = []
  for (const [id, item] of Object.entries(law.items)) {
    offers.push(item.commitment)
    if (!item.commitment.offered) continue
    expect(item.commitment.checklist).not.toEqual([])
    if (item.areas.length > 0) expect(real.items.get(id)?.commitment.ownBasis).toBeDefined()
  }
  for (const paper of materials) {
    const ways = law.materials[paper.id]
    if (!ways) throw new Error(paper.id)
    offers.push(...Object.values(ways))
    if (paper.provider !== 'applicant') expect(Object.values(ways).some(({ offered }) => offered)).toBe(false)
    const asking = paper.members.flatMap(({ askedBy }) => askedBy.map(({ item }) => item))
    if (ways.tolerated.offered) {
      expect(paper.tolerable).toBe(true)
      expect(asking.every((one) => real.items.get(one)?.tolerance)).toBe(true)
    }
    if (ways.promised.offered) expect(asking.flatMap((one) => law.items[one]?.areas ?? [])).toEqual([])
    if (ways.preview.offered) {
      expect(asking.every((one) => law.items[one]?.class === 'tolerant_preview')).toBe(true)
    }
  }
  for (const { offered, why } of offers) expect(offered).toBe(why === null)
  const letters = law.letters.map((letter) => letter.class)
  expect(new Set(letters).size).toBe(letters.length)
  expect(letters.includes('post_supervision')).toBe(
    Object.values(law.items).some(({ commitment }) => commitment.offered),
  )
}

describe.each([...real.services.values()].map((service) => [service.id, service] as const))(
  '%s',
  (id, service) => {
    it('offers what nothing stands against, and only that', () => {
      fc.assert(
        fc.property(completeAnswers(real, service), (answers) => {
          const composed = compose(real, id, answers)
          if (composed.ok) check(composed.plan)
        }),
        { numRuns: 4 },
      )
    })
  },
)
