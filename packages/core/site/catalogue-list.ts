import type { Edition } from '../catalogue/edition.ts'
import { lives, type Service, type Text } from '../catalogue/schema.ts'
import { topicsOf } from '../catalogue/topics.ts'

/** Something with an id and a name. */
export interface Ref {
  readonly id: string
  readonly name: Text
}

/** One service of the catalogue, with what it can be found by. */
export interface CatalogueRow extends Ref {
  readonly kind: Service['kind']
  readonly core: boolean
  readonly items: number
  readonly topics: readonly string[]
  readonly authorities: readonly string[]
  readonly life: Service['life']
}

/** What narrows the list; what is absent narrows nothing. */
export interface CatalogueFilter {
  readonly theme?: string | undefined
  readonly authority?: string | undefined
  readonly life?: Service['life'] | undefined
}

/** The catalogue of services: those that pass the filter, and all by which it can be filtered. */
export interface CatalogueList {
  readonly services: readonly CatalogueRow[]
  readonly total: number
  readonly topics: readonly (Ref & { readonly services: number })[]
  readonly authorities: readonly (Ref & { readonly services: number })[]
  readonly lives: readonly { readonly id: Service['life']; readonly services: number }[]
}

/** The authorities that decide an item of the service, each once. */
export function decidersOf(edition: Edition, service: Service): string[] {
  const found = service.items.flatMap(({ item }) => edition.items.get(item)?.authority ?? [])
  return [...new Set(found)]
}

function rowOf(edition: Edition, service: Service): CatalogueRow {
  const { id, kind, name, core, items, life } = service
  return {
    id,
    kind,
    name,
    core,
    items: items.length,
    topics: topicsOf(edition, service).map((topic) => topic.id),
    authorities: decidersOf(edition, service),
    life,
  }
}

function passes(row: CatalogueRow, { theme, authority, life }: CatalogueFilter): boolean {
  if (theme !== undefined && !row.topics.includes(theme)) return false
  if (authority !== undefined && !row.authorities.includes(authority)) return false
  return life === undefined || row.life === life
}

/** Topics, authorities and events of life that no service has are not in the list: what is shown leads somewhere. */
export function catalogueList(edition: Edition, filter: CatalogueFilter): CatalogueList {
  const all = [...edition.services.values()].map((service) => rowOf(edition, service))
  const count = (has: (row: CatalogueRow) => boolean) => all.filter(has).length
  const counted = <T extends Ref>(refs: Iterable<T>, has: (row: CatalogueRow, id: string) => boolean) =>
    Array.from(refs, ({ id, name }) => ({ id, name, services: count((row) => has(row, id)) })).filter(
      ({ services }) => services > 0,
    )
  return {
    services: all.filter((row) => passes(row, filter)),
    total: all.length,
    topics: counted(edition.topics.values(), (row, id) => row.topics.includes(id)),
    authorities: counted(edition.authorities.values(), (row, id) => row.authorities.includes(id)),
    lives: lives
      .map((id) => ({ id, services: count((row) => row.life === id) }))
      .filter(({ services }) => services > 0),
  }
}
