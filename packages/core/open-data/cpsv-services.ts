import type { Edition } from '../catalogue/edition.ts'
import type { Service } from '../catalogue/schema.ts'
import { topicsOf } from '../catalogue/topics.ts'
import { both, type CpsvNode, chinese, partOf, ref } from './cpsv-node.ts'

/** A bundle of items as a public service, with its online channel. */
export function cpsvService(edition: Edition, service: Service, base: string): CpsvNode[] {
  const address = `${base}/services/${service.id}`
  const items = [...new Set(service.items.map((use) => use.item))]
  const { region } = edition.district
  return [
    {
      '@id': address,
      '@type': 'cpsv:PublicService',
      'dct:identifier': service.id,
      'dct:title': both(service.name),
      'dct:description': both({
        zh: `${service.name.zh}：最多涉及 ${items.length} 个事项，一次申请，一并审批，发一张综合许可证。`,
        en: `${service.name.en}: up to ${items.length} items, one application, decided together, one composite licence.`,
      }),
      'dcat:keyword': service.aliases.map(chinese),
      'dct:language': ref('http://publications.europa.eu/resource/authority/language/ZHO'),
      'dct:spatial': ref(partOf(base, `area-${region}`)),
      'cv:thematicArea': topicsOf(edition, service).map(({ id }) => ref(partOf(base, `topic-${id}`))),
      'cv:sector': service.gbt4754.map((code) => ref(partOf(base, `gbt4754-${code}`))),
      'cv:isGroupedBy': ref(partOf(base, `event-${service.life}`)),
      'cv:hasCompetentAuthority': ref(`${base}/authorities/${service.lead}`),
      'cv:contactPoint': ref(partOf(base, 'window-contact')),
      'cv:hasChannel': [ref(`${address}#online`), ref(partOf(base, 'channel-window'))],
      'cv:relatedService': items.map((id) => ref(`${base}/items/${id}`)),
    },
    {
      '@id': `${address}#online`,
      '@type': 'cv:Channel',
      'dct:identifier': `${service.id}#online`,
      'dct:type': ref(partOf(base, 'channel-type-online')),
    },
  ]
}
