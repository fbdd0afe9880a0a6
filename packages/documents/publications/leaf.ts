import type { Edition } from '@xinban/core/catalogue/edition'
import type { Service } from '@xinban/core/catalogue/schema'
import { stampLine, stampOf, unverifiedNote } from '@xinban/core/publication/stamp'
import { qrSvg } from '../qr.ts'
import { districtOf } from '../sheet.ts'

/** What a publication is made from. The same source gives the same bytes: nothing here knows the time. */
export interface PublicationSource {
  readonly edition: Edition
  readonly service: Service
  /** Origin of the public site, without a slash at the end. */
  readonly publicUrl: string
  /** True marks it 演示. */
  readonly demo: boolean
}

/** What stands on everything that is published. */
export interface Leaf {
  readonly title: string
  readonly service: string
  readonly district: string
  readonly brand: string
  readonly bureau: string
  readonly applies: string
  /** Version, day and edition in one line, and the whole hash. */
  readonly stamp: string
  readonly edition: string
  /** The day of the edition: year, month, day; null where the catalogue names none. */
  readonly date: readonly number[] | null
  /** Said where something is not confirmed. */
  readonly caution: string | null
  readonly url: string
  readonly qr: string
  readonly demo: boolean
}

/** The part that all publications of a service share; its QR code leads to the guide. */
export function leafOf(source: PublicationSource, title: string): Leaf {
  const { edition, service, publicUrl, demo } = source
  const stamp = stampOf(edition, service)
  const { name, brand, bureau } = districtOf(edition)
  const url = `${publicUrl}/services/${service.id}`
  return {
    title,
    service: service.name.zh,
    district: name,
    brand,
    bureau: bureau.name,
    applies: stamp.applies.zh,
    stamp: stampLine(stamp).zh,
    edition: stamp.edition,
    date: stamp.date?.split('-').map(Number) ?? null,
    caution: stamp.unverified ? unverifiedNote.zh : null,
    url,
    qr: qrSvg(url),
    demo,
  }
}
