import type { Edition } from '../catalogue/edition.ts'
import { find } from '../catalogue/search.ts'
import { buildIndex, type Named, type SearchIndex } from '../catalogue/search-index.ts'
import type { Ref } from './catalogue-list.ts'

/** What can be found on the site: the guide of a service, an item, an authority, a material, a page of its own. */
export const foundKinds = ['service', 'item', 'authority', 'material', 'page'] as const
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

function page(id: string, zh: string, en: string, ...aliases: string[]): Entry {
  const name = { zh, en }
  return { kind: 'page', id, name, named: { name, aliases } }
}

/** The pages of lists; their id is their address. */
const pages: readonly Entry[] = [
  page('commitments', '承诺和容缺清单', 'Promises and papers to follow', '告知承诺', '容缺办理', '容缺受理'),
  page('decisions', '许可公示', 'Published decisions', '行政许可公示', '双公示', '许可结果'),
  page('credit', '承诺失信公示', 'Broken promises', '信用记录', '信用修复'),
  page('statistics', '统计', 'Statistics', '办件统计', '数据统计'),
  page('open-data', '数据开放', 'Open data', '开放数据', '数据下载'),
  page('accessibility', '无障碍说明', 'Accessibility', '适老化'),
  page('site-map', '网站地图', 'Site map'),
]

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
  return [...services, ...items, ...authorities, ...materials, ...pages]
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
