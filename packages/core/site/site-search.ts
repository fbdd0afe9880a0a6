import type { Edition } from '../catalogue/edition.ts'
import { find } from '../catalogue/search.ts'
import { buildIndex, type Named, type SearchIndex } from '../catalogue/search-index.ts'
import type { Ref } from './catalogue-list.ts'

/** What can be found on the site: the guide of a service, an item, an authority, a material. */
export const foundKinds = ['service', 'item', 'authority', 'material'] as const
export type FoundKind = (typeof foundKinds)[number]

/** Something found, with its kind. */
export interface Found extends Ref {
  readonly kind: FoundKind
}

/** What a search finds, by kind, the best first; `meant`: what the query was taken for. */
export interface SiteFinds {
  readonly meant: string | null
  readonly groups: readonly { readonly kind: FoundKind; readonly found: readonly Found[] }[]
  readonly total: number
}

type Entry = Found & { readonly named: Named }

function entriesOf(edition: Edition): Entry[] {
  const services = [...edition.services.values()].map(
    ({ id, name, aliases, gbt4754, core }): Entry => ({
      kind: 'service',
      id,
      name,
      named: { name, aliases, codes: gbt4754, first: core },
    }),
  )
  const items = [...edition.items.values()].map(
    ({ id, name, certificate }): Entry => ({
      kind: 'item',
      id,
      name,
      named: { name, aliases: [certificate] },
    }),
  )
  const authorities = [...edition.authorities.values()].map(
    ({ id, name, short }): Entry => ({ kind: 'authority', id, name, named: { name, aliases: [short] } }),
  )
  const materials = [...edition.materials].map(
    ([id, { name }]): Entry => ({ kind: 'material', id, name, named: { name } }),
  )
  return [...services, ...items, ...authorities, ...materials]
}

/** The index of everything that has a page; built once per edition. */
export function buildSiteIndex(edition: Edition): SearchIndex<Found> {
  return buildIndex<Entry>(entriesOf(edition), ({ named }) => named)
}

/** Searches the whole site: name, alias, pinyin, initials, English, industry code, with a typing error. */
export function searchSite(index: SearchIndex<Found>, query: string): SiteFinds {
  const { finds, meant } = find(index, query)
  const groups = foundKinds.map((kind) => ({
    kind,
    found: finds
      .filter(({ target }) => target.kind === kind)
      .map(({ target: { id, name } }) => ({ kind, id, name })),
  }))
  return { meant, groups: groups.filter(({ found }) => found.length > 0), total: finds.length }
}
