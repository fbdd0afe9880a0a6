import type { Edition } from '../catalogue/edition.ts'
import type { Item, Span, Text } from '../catalogue/schema.ts'
import { papersOfItem, servicesOfItem } from '../site/item-page.ts'
import { both, type CpsvNode, chinese, durationOf, partOf, ref, shortHash } from './cpsv-node.ts'

const units: Readonly<Record<Span['unit'], Text>> = {
  workday: { zh: '个工作日', en: 'working days' },
  calendar_day: { zh: '日', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
}

function describe(item: Item, authority: Text): Text {
  const { amount, unit } = item.limits.promised ?? item.limits.legal
  const words = {
    zh: amount === 0 ? '当场办结' : `${amount}${units[unit].zh}内办结`,
    en: amount === 0 ? 'decided on the spot' : `decided within ${amount} ${units[unit].en}`,
  }
  return {
    zh: `${item.name.zh}，由${authority.zh}办理，${words.zh}。`,
    en: `${item.name.en}, by ${authority.en}, ${words.en}.`,
  }
}

function law(base: string, text: string): string {
  return partOf(base, `law-${shortHash(text)}`)
}

function cpsvItem(edition: Edition, item: Item, base: string): CpsvNode[] {
  const address = `${base}/items/${item.id}`
  const authority = edition.authorities.get(item.authority)
  const processingTime = durationOf(item.limits.promised ?? item.limits.legal)
  const services = [...new Set(servicesOfItem(edition, item.id).map((use) => use.id))]
  return [
    {
      '@id': address,
      '@type': 'cpsv:PublicService',
      'dct:identifier': item.id,
      'dct:title': both(item.name),
      'dct:description': both(describe(item, authority?.name ?? item.name)),
      'dct:language': ref('http://publications.europa.eu/resource/authority/language/ZHO'),
      'dct:spatial': ref(partOf(base, `area-${edition.district.region}`)),
      'cv:hasCompetentAuthority': ref(`${base}/authorities/${item.authority}`),
      'cv:contactPoint': ref(`${base}/authorities/${item.authority}#contact`),
      'cv:hasLegalResource': item.basis.map(({ text }) => ref(law(base, text))),
      'cpsv:hasInput': papersOfItem(edition, item).map(({ id }) => ref(`${base}/materials/${id}`)),
      'cpsv:produces': ref(`${address}#output`),
      'cv:hasCost': ref(`${address}#cost`),
      'cv:hasChannel': ref(partOf(base, 'channel-window')),
      'cv:relatedService': services.map((id) => ref(`${base}/services/${id}`)),
      ...(processingTime && { 'cv:processingTime': processingTime }),
    },
    {
      '@id': `${address}#output`,
      '@type': 'cv:Output',
      'dct:identifier': `${item.id}#output`,
      'dct:title': chinese(item.certificate),
    },
    {
      '@id': `${address}#cost`,
      '@type': 'cv:Cost',
      'dct:identifier': `${item.id}#cost`,
      'cv:hasValue': { '@type': 'xsd:double', '@value': String(item.fee.fen / 100) },
      'cv:currency': ref('http://publications.europa.eu/resource/authority/currency/CNY'),
      'dct:description': chinese(item.fee.basis),
    },
  ]
}

/** Items as public services, with their outputs and costs; the laws and the materials that they name. */
export function cpsvItems(edition: Edition, base: string): CpsvNode[] {
  const items = [...edition.items.values()]
  const laws = [...new Set(items.flatMap((item) => item.basis.map((basis) => basis.text)))]
  return [
    ...items.flatMap((item) => cpsvItem(edition, item, base)),
    ...laws.map((text) => ({
      '@id': law(base, text),
      '@type': 'eli:LegalResource',
      'dct:title': chinese(text),
    })),
    ...[...edition.materials].map(([id, { name }]) => ({
      '@id': `${base}/materials/${id}`,
      '@type': 'cv:Evidence',
      'dct:identifier': id,
      'dct:title': both(name),
    })),
  ]
}
