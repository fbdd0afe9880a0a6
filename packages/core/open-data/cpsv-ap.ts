import type { Edition } from '../catalogue/edition.ts'
import { lives, type Service, type Text } from '../catalogue/schema.ts'
import { cpsvItems } from './cpsv-items.ts'
import { both, type CpsvNode, cpsvContext, partOf, ref } from './cpsv-node.ts'
import { cpsvService } from './cpsv-services.ts'

const lifeTexts: Readonly<Record<Service['life'], Text>> = {
  open: { zh: '开办', en: 'Opening a business' },
  change: { zh: '变更', en: 'Changing a business' },
  renew: { zh: '延续', en: 'Renewing a licence' },
  close: { zh: '注销', en: 'Closing a business' },
}

/** Concepts of the EU’s own lists that the graph refers to. */
const listed: readonly CpsvNode[] = [
  {
    '@id': 'http://publications.europa.eu/resource/authority/language/ZHO',
    '@type': 'dct:LinguisticSystem',
  },
  { '@id': 'http://publications.europa.eu/resource/authority/currency/CNY', '@type': 'skos:Concept' },
]

function authorities({ authorities: all, district }: Edition, base: string): CpsvNode[] {
  return [...all.values()].flatMap(({ id, name, contact }) => [
    {
      '@id': `${base}/authorities/${id}`,
      '@type': ['cv:PublicOrganisation', 'org:Organization'],
      'dct:identifier': id,
      'skos:prefLabel': both(name),
      'dct:spatial': ref(partOf(base, `area-${district.region}`)),
    },
    {
      '@id': `${base}/authorities/${id}#contact`,
      '@type': 'cv:ContactPoint',
      'cv:telephone': contact.phone,
    },
  ])
}

function surroundings({ district, topics, services }: Edition, base: string): CpsvNode[] {
  const all = [...services.values()]
  const codes = [...new Set(all.flatMap((service) => service.gbt4754))]
  return [
    {
      '@id': partOf(base, `area-${district.region}`),
      '@type': 'dct:Location',
      'dct:identifier': district.region,
      'skos:prefLabel': both(district.name),
    },
    ...[...topics.values()].map(({ id, name }) => ({
      '@id': partOf(base, `topic-${id}`),
      '@type': 'skos:Concept',
      'skos:prefLabel': both(name),
    })),
    ...codes.map((code) => ({
      '@id': partOf(base, `gbt4754-${code}`),
      '@type': 'skos:Concept',
      'skos:notation': code,
    })),
    ...lives
      .map((life) => ({ life, of: all.filter((service) => service.life === life) }))
      .filter(({ of }) => of.length > 0)
      .map(({ life, of }) => ({
        '@id': partOf(base, `event-${life}`),
        '@type': ['cv:Event', 'cv:BusinessEvent'],
        'dct:identifier': life,
        'dct:title': both(lifeTexts[life]),
        'cv:hasRelatedService': of.map(({ id }) => ref(`${base}/services/${id}`)),
      })),
  ]
}

function channels({ district }: Edition, base: string): CpsvNode[] {
  const type = (id: string, name: Text): CpsvNode => ({
    '@id': partOf(base, `channel-type-${id}`),
    '@type': 'skos:Concept',
    'skos:prefLabel': both(name),
  })
  return [
    type('online', { zh: '网上', en: 'online' }),
    type('window', { zh: '窗口', en: 'at the window' }),
    {
      '@id': partOf(base, 'channel-window'),
      '@type': 'cv:Channel',
      'dct:identifier': 'window',
      'dct:type': ref(partOf(base, 'channel-type-window')),
      'dct:description': both(district.window.name),
    },
    {
      '@id': partOf(base, 'window-contact'),
      '@type': 'cv:ContactPoint',
      'cv:telephone': district.window.contact.phone,
    },
  ]
}

/**
 * The catalogue in the Core Public Service Vocabulary Application Profile of the EU, version 3.2.0, as JSON-LD: services
 * and items are public services, materials are evidence, results are outputs. `base`: the site’s address; the addresses
 * of nodes are those of their pages, so that they stay and lead somewhere.
 */
export function cpsvAp(
  edition: Edition,
  base: string,
): { '@context': typeof cpsvContext; '@graph': readonly CpsvNode[] } {
  return {
    '@context': cpsvContext,
    '@graph': [
      ...[...edition.services.values()].flatMap((service) => cpsvService(edition, service, base)),
      ...cpsvItems(edition, base),
      ...authorities(edition, base),
      ...surroundings(edition, base),
      ...channels(edition, base),
      ...listed,
    ],
  }
}
