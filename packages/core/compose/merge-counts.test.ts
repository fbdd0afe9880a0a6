import { describe, expect, it } from 'vitest'
import { realEdition, serviceOf } from './edition.fixture.ts'
import { getFrom } from './get-from.ts'
import { materialsOf } from './materials.ts'
import type { Need } from './needs.ts'
import type { Provided } from './providers.ts'

const edition = realEdition()

/**
 * Letters that the source lists name and the catalogue leaves out: they are signed only when somebody chooses
 * commitment or tolerance, which no question asks yet. The test counts them as the lists do.
 */
const letters: Readonly<Record<string, readonly string[]>> = {
  p_food_business: ['m_commitment_letter', 'm_tolerance_letter'],
  p_small_catering: ['m_commitment_letter'],
  p_public_hygiene: ['m_commitment_letter'],
  p_fire_check: ['m_commitment_letter'],
  p_drug_retail: ['m_commitment_letter'],
  p_publication: ['m_commitment_letter'],
  p_netcafe_security: ['m_net_security_audit'],
  p_hotel_special: ['m_commitment_letter'],
  p_animal_clinic: ['m_commitment_letter'],
  p_drainage: ['m_commitment_letter'],
  p_signboard: ['m_commitment_letter'],
}

/** Families that the lists give and the catalogue does not: the commitment confirmed by the police stays apart. */
const families: Readonly<Record<string, string>> = { m_net_security_audit: 'commitment' }

/** Permits, papers added up, distinct papers, papers after merging families; conditions left aside. */
const table: readonly (readonly [string, number, number, number, number])[] = [
  ['i_convenience', 9, 76, 31, 23],
  ['i_supermarket', 13, 120, 46, 36],
  ['i_pharmacy', 8, 76, 31, 24],
  ['i_restaurant', 9, 72, 38, 29],
  ['i_small_catering', 6, 50, 25, 20],
  ['i_bakery', 6, 51, 27, 22],
  ['i_cafe', 8, 62, 30, 24],
  ['i_hotel', 11, 98, 46, 33],
  ['i_gym', 6, 56, 31, 22],
  ['i_pool', 8, 71, 36, 27],
  ['i_cinema', 8, 67, 34, 25],
  ['i_ktv', 8, 68, 30, 21],
  ['i_netcafe', 9, 77, 35, 23],
  ['i_beauty', 7, 65, 34, 27],
  ['i_mother_baby', 7, 60, 29, 23],
  ['i_bookstore', 6, 53, 27, 20],
  ['i_clinic', 6, 50, 26, 23],
  ['i_pet_hospital', 5, 43, 25, 20],
  ['i_bath', 9, 80, 42, 31],
  ['i_auto_repair', 6, 40, 27, 24],
]

function everyNeed(serviceId: string): Need[] {
  return serviceOf(edition, serviceId).items.flatMap((use) => {
    const item = getFrom(edition.items, use.item)
    const listed = item.materials.map(({ material }) => material)
    return [...new Set([...listed, ...(letters[item.id] ?? [])])].map((id) => {
      const family = families[id] ?? getFrom(edition.materials, id).family
      const material = { ...getFrom(edition.materials, id), ...(family && { family }) }
      return { item, use: { material: id }, id, material, basis: item.basis[0] ?? null }
    })
  })
}

describe('papers of the 20 core industries', () => {
  it.each(table)(
    '%s: %i permits, %i papers, %i distinct, %i after merging',
    (id, permits, raw, distinct, merged) => {
      const needs = everyNeed(id)
      const ids = new Set(needs.map((need) => need.id))
      const applicant: Provided = { provider: 'applicant', source: null }
      const papers = materialsOf(needs, new Map([...ids].map((one) => [one, applicant])), {})
      const counts = [serviceOf(edition, id).items.length, needs.length, ids.size, papers.length]
      expect(counts).toEqual([permits, raw, distinct, merged])
    },
  )
})
