import { describe, expect, it } from 'vitest'
import { realEdition } from '../compose/edition.fixture.ts'
import { buildSiteIndex, searchSite } from './site-search.ts'

const edition = realEdition()
const index = buildSiteIndex(edition)

function found(query: string): string[] {
  return searchSite(index, query).groups.flatMap((group) => group.found.map((one) => one.id))
}

describe('search of the site', () => {
  it.each([
    ['饭店', 'i_restaurant'],
    ['bianlidian', 'i_convenience'],
    ['bld', 'i_convenience'],
    ['食品经营许可', 'p_food_business'],
    ['spjyxk', 'p_food_business'],
    ['Food', 'p_food_business'],
    ['消防救援', 'a_fire'],
    ['xiaofangjiuyuan', 'a_fire'],
    ['xzspj', 'a_bureau'],
    ['营业执照', 'm_business_licence'],
    ['我想开一家火锅店', 'i_restaurant'],
    ['双公示', 'decisions'],
    ['sjkf', 'open-data'],
  ])('%j finds %s', (query, id) => {
    expect(found(query)).toContain(id)
    expect(searchSite(index, query).meant).toBeNull()
  })

  it.each([
    ['饭电', '饭店', 'i_restaurant'],
    ['便力店', '便利店', 'i_convenience'],
    ['宠物衣院', '宠物医院', 'i_pet_hospital'],
    ['bianldian', '便利店', 'i_convenience'],
    ['xiaofagnjiuyuan', '消防救援', 'a_fire'],
  ])('%j is taken for %j', (query, meant, id) => {
    expect(found(query)).toContain(id)
    expect(searchSite(index, query).meant).toBe(meant)
  })

  it.each(['', '  ', '？！', '火星移民', 'qqqqqq'])('%j finds nothing and means nothing', (query) => {
    expect(searchSite(index, query)).toEqual({ meant: null, groups: [], total: 0 })
  })

  it('every name finds its page', () => {
    for (const { id, name } of [
      ...edition.services.values(),
      ...edition.items.values(),
      ...edition.authorities.values(),
      ...[...edition.materials].map(([key, { name: of }]) => ({ id: key, name: of })),
    ]) {
      expect(found(name.zh), name.zh).toContain(id)
      expect(found(name.en), name.en).toContain(id)
    }
  })
})
