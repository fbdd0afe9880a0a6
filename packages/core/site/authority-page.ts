import type { Edition } from '../catalogue/edition.ts'
import type { Authority } from '../catalogue/schema.ts'
import { decidersOf, type Ref } from './catalogue-list.ts'
import { type ItemRow, itemRows } from './item-page.ts'

/** An authority: what it decides, what it supervises, the services in which it takes part. */
export interface AuthorityPage {
  readonly authority: Authority
  readonly decides: readonly ItemRow[]
  readonly supervises: readonly ItemRow[]
  readonly services: readonly Ref[]
}

/** A row of the list of authorities. */
export interface AuthorityRow extends Ref {
  readonly short: string
  readonly level: Authority['level']
  readonly decides: number
  readonly supervises: number
}

/** The page of an authority; undefined where there is none. */
export function findAuthorityPage(edition: Edition, id: string): AuthorityPage | undefined {
  const authority = edition.authorities.get(id)
  if (!authority) return undefined
  const services = [...edition.services.values()].filter((one) => decidersOf(edition, one).includes(id))
  return {
    authority,
    decides: itemRows(edition, (item) => item.authority === id),
    supervises: itemRows(edition, (item) => item.supervisor === id),
    services: services.map(({ id: service, name }) => ({ id: service, name })),
  }
}

/** All authorities, those that decide most first. */
export function authorityRows(edition: Edition): AuthorityRow[] {
  const items = [...edition.items.values()]
  return [...edition.authorities.values()]
    .map(({ id, name, short, level }) => ({
      id,
      name,
      short,
      level,
      decides: items.filter((item) => item.authority === id).length,
      supervises: items.filter((item) => item.supervisor === id).length,
    }))
    .sort((a, b) => b.decides - a.decides || b.supervises - a.supervises)
}
