import { describe, expect, it } from 'vitest'
import { realEdition } from '../compose/edition.fixture.ts'
import { authorityRows, findAuthorityPage } from './authority-page.ts'
import { catalogueList } from './catalogue-list.ts'
import { findItemPage, itemRows } from './item-page.ts'
import { findMaterialPage } from './material-page.ts'

const edition = realEdition()

describe('the catalogue', () => {
  const all = catalogueList(edition, {})

  it('has every service, and shows only what leads to one', () => {
    expect(all.services).toHaveLength(edition.services.size)
    for (const { services } of [...all.topics, ...all.authorities, ...all.lives])
      expect(services).toBeGreaterThan(0)
    expect(all.lives).toEqual([{ id: 'open', services: edition.services.size }])
  })

  it('filtered by topic, authority or event of life, holds as many as was promised', () => {
    for (const { id, services } of all.topics)
      expect(catalogueList(edition, { theme: id }).services).toHaveLength(services)
    for (const { id, services } of all.authorities)
      expect(catalogueList(edition, { authority: id }).services).toHaveLength(services)
    expect(
      catalogueList(edition, { theme: 't_food', authority: 'a_fire' }).services.map(({ id }) => id),
    ).toContain('i_restaurant')
    expect(catalogueList(edition, { life: 'close' }).services).toEqual([])
    expect(catalogueList(edition, { theme: 'no_such' }).services).toEqual([])
  })
})

describe('pages of the catalogue', () => {
  it('there is one for every item, authority and material, and they agree with each other', () => {
    for (const { id, authority, services } of itemRows(edition)) {
      const page = findItemPage(edition, id)
      expect(page?.authority.id).toBe(authority.id)
      expect(new Set(page?.services.map((use) => use.id)).size).toBe(services)
      for (const paper of page?.papers ?? [])
        expect(findMaterialPage(edition, paper.id)?.items.map((item) => item.id)).toContain(id)
    }
    for (const row of authorityRows(edition))
      expect(findAuthorityPage(edition, row.id)?.decides).toHaveLength(row.decides)
    expect(findItemPage(edition, 'p_none')).toBeUndefined()
    expect(findAuthorityPage(edition, 'a_none')).toBeUndefined()
    expect(findMaterialPage(edition, 'm_none')).toBeUndefined()
  })

  it('a local paper is on an item’s list only where the district names its basis', () => {
    const local = [...edition.items.values()].flatMap((item) =>
      item.materials.filter((use) => use.local).map((use) => ({ item: item.id, material: use.material })),
    )
    const listed = edition.district.localMaterials.map(({ item, material }) => `${item} ${material}`)
    for (const { item, material } of local) {
      const shown = findItemPage(edition, item)?.papers.some((paper) => paper.id === material)
      expect(shown).toBe(listed.includes(`${item} ${material}`))
    }
  })
})
