import { describe, expect, it } from 'vitest'
import { realEdition } from '../compose/edition.fixture.ts'
import { cpsvAp } from './cpsv-ap.ts'
import { type CpsvNode, cpsvContext, durationOf } from './cpsv-node.ts'

const base = 'https://example.gov.cn'
const edition = realEdition()
const graph = cpsvAp(edition, base)['@graph']
const byId = new Map(graph.map((node) => [node['@id'], node]))

/** What the shapes of CPSV-AP 3.2.0 demand and know, for the classes in use; `to` is the class that a link leads to. */
const shapes: Record<
  string,
  { must: readonly string[]; may: readonly string[]; to: Record<string, string> }
> = {
  'cpsv:PublicService': {
    must: ['dct:identifier', 'dct:title', 'dct:description', 'cv:hasCompetentAuthority'],
    may: ['dcat:keyword', 'cv:processingTime'],
    to: {
      'cv:hasCompetentAuthority': 'cv:PublicOrganisation',
      'cv:hasLegalResource': 'eli:LegalResource',
      'cpsv:hasInput': 'cv:Evidence',
      'cpsv:produces': 'cv:Output',
      'cv:hasCost': 'cv:Cost',
      'cv:hasChannel': 'cv:Channel',
      'cv:contactPoint': 'cv:ContactPoint',
      'cv:isGroupedBy': 'cv:Event',
      'cv:thematicArea': 'skos:Concept',
      'cv:sector': 'skos:Concept',
      'cv:relatedService': 'cpsv:PublicService',
      'dct:spatial': 'dct:Location',
      'dct:language': 'dct:LinguisticSystem',
    },
  },
  'cv:PublicOrganisation': {
    must: ['skos:prefLabel', 'dct:spatial'],
    may: ['dct:identifier'],
    to: { 'dct:spatial': 'dct:Location' },
  },
  'cv:ContactPoint': { must: [], may: ['cv:telephone'], to: {} },
  'cv:Evidence': { must: ['dct:identifier', 'dct:title'], may: [], to: {} },
  'cv:Output': { must: ['dct:identifier', 'dct:title'], may: [], to: {} },
  'cv:Channel': { must: ['dct:identifier'], may: ['dct:description'], to: { 'dct:type': 'skos:Concept' } },
  'cv:Cost': {
    must: ['dct:identifier'],
    may: ['cv:hasValue', 'dct:description'],
    to: { 'cv:currency': 'skos:Concept' },
  },
  'cv:Event': {
    must: ['dct:identifier', 'dct:title'],
    may: [],
    to: { 'cv:hasRelatedService': 'cpsv:PublicService' },
  },
  'eli:LegalResource': { must: [], may: ['dct:title'], to: {} },
  'dct:Location': { must: [], may: ['dct:identifier', 'skos:prefLabel'], to: {} },
  'skos:Concept': { must: [], may: ['skos:prefLabel', 'skos:notation'], to: {} },
  'dct:LinguisticSystem': { must: [], may: [], to: {} },
}

const typesOf = (node: CpsvNode | undefined) => [node?.['@type'] ?? []].flat()
const linksOf = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((one) => (one && typeof one === 'object' && '@id' in one ? [String(one['@id'])] : []))

describe('CPSV-AP', () => {
  it('has every service and item as a public service, every authority, every material, each once', () => {
    expect(byId.size).toBe(graph.length)
    const expected = [
      ...[...edition.services.keys()].map((id) => [`${base}/services/${id}`, 'cpsv:PublicService']),
      ...[...edition.items.keys()].map((id) => [`${base}/items/${id}`, 'cpsv:PublicService']),
      ...[...edition.authorities.keys()].map((id) => [`${base}/authorities/${id}`, 'cv:PublicOrganisation']),
      ...[...edition.materials.keys()].map((id) => [`${base}/materials/${id}`, 'cv:Evidence']),
    ]
    for (const [id = '', type] of expected) expect(typesOf(byId.get(id)), id).toContain(type)
  })

  it('says what the profile demands, nothing that it does not know, and every link leads to a node of its class', () => {
    for (const node of graph) {
      const shape = typesOf(node)
        .map((type) => shapes[type])
        .find((one) => one !== undefined)
      if (!shape) throw new Error(`no shape for ${node['@type']}`)
      const properties = Object.keys(node).filter((name) => !name.startsWith('@'))
      for (const name of shape.must) expect(properties, node['@id']).toContain(name)
      for (const name of properties) {
        const known = [...shape.must, ...shape.may, ...Object.keys(shape.to)]
        expect(known, node['@id']).toContain(name)
        expect(Object.keys(cpsvContext)).toContain(name.split(':')[0])
        const target = shape.to[name]
        if (target === undefined) continue
        const links = linksOf(node[name])
        expect(links).toHaveLength([node[name]].flat().length)
        for (const link of links)
          expect(typesOf(byId.get(link)), `${node['@id']} ${name} ${link}`).toContain(target)
      }
    }
  })

  it('has titles in both languages and addresses that stay from one making to the next', () => {
    const again = cpsvAp(realEdition(), base)
    expect(again['@graph'].map((node) => node['@id'])).toEqual(graph.map((node) => node['@id']))
    const restaurant = byId.get(`${base}/services/i_restaurant`)
    expect(restaurant?.['dct:title']).toEqual([
      { '@language': 'zh', '@value': '饭店' },
      { '@language': 'en', '@value': 'Restaurant' },
    ])
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
  })

  it('gives no duration for working days, which ISO 8601 cannot say', () => {
    expect(durationOf({ amount: 20, unit: 'workday' })).toBeNull()
    expect(durationOf({ amount: 3, unit: 'month' })?.['@value']).toBe('P3M')
    expect(durationOf({ amount: 30, unit: 'calendar_day' })?.['@value']).toBe('P30D')
    expect(durationOf({ amount: 0, unit: 'workday' })?.['@value']).toBe('PT0S')
    for (const item of edition.items.values()) {
      const { amount, unit } = item.limits.promised ?? item.limits.legal
      const node = byId.get(`${base}/items/${item.id}`)
      expect(node !== undefined && 'cv:processingTime' in node).toBe(amount === 0 || unit !== 'workday')
    }
  })
})
