import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Service } from './schema.ts'
import { buildSearchIndex, searchServices } from './search.ts'
import { spell } from './search-index.ts'

function service(id: string, zh: string, en: string, more: object = {}): Service {
  return Service.parse({
    id,
    kind: 'industry',
    name: { zh, en },
    lead: 'bureau',
    partial: 'allow',
    validity: 'per_item',
    items: [{ item: 'some_item' }],
    confidence: { level: 'general' },
    ...more,
  })
}

const services = [
  service('restaurant', '饭店', 'Restaurant', { aliases: ['餐馆', '火锅店'], core: true, gbt4754: ['6210'] }),
  service('small_catering', '小餐饮', 'Small catering', { aliases: ['小饭店'], gbt4754: ['6291'] }),
  service('hotel', '宾馆(旅馆)', 'Hotel', { aliases: ['旅馆'], gbt4754: ['6110', '6121'] }),
  service('ktv', '歌舞娱乐(KTV)', 'Karaoke', { aliases: ['KTV包房'] }),
  service('bank_outlet', '银行网点', 'Bank outlet'),
]
const index = buildSearchIndex({ services: new Map(services.map((one) => [one.id, one])) })

function found(query: string): string[] {
  return searchServices(index, query).map((hit) => hit.service.id)
}

describe('searchServices', () => {
  test.each([
    ['饭店', ['restaurant', 'small_catering']],
    ['饭', ['restaurant', 'small_catering']],
    ['我想开火锅店', ['restaurant']],
    ['fd', ['restaurant']],
    ['FanDian', ['restaurant', 'small_catering']],
    ['fan dian', ['restaurant', 'small_catering']],
    ['ｆｄ', ['restaurant']],
    ['ＫＴＶ', ['ktv']],
    ['ktvbf', ['ktv']],
    ['宾馆（旅馆）', ['hotel']],
    ['lvguan', ['hotel']],
    ['lǚ guǎn', ['hotel']],
    ['yinhang', ['bank_outlet']],
    ['621', ['restaurant']],
    ['61', ['hotel']],
    ['restaur', ['restaurant']],
    ['fandain', ['restaurant']],
    ['bingaun', ['hotel']],
    ['饭桌', []],
    ['zzzz', []],
    ['', []],
    [' ，。', []],
  ])('%j finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('a whole name counts more than a part, a name more than an alias, an alias more than pinyin', () => {
    const score = (query: string, id: string) =>
      searchServices(index, query).find((hit) => hit.service.id === id)?.score ?? 0
    expect(score('饭店', 'restaurant')).toBeGreaterThan(score('小饭店', 'small_catering'))
    expect(score('小饭店', 'small_catering')).toBeGreaterThan(score('fandian', 'restaurant'))
    expect(score('fandian', 'restaurant')).toBeGreaterThan(score('fand', 'restaurant'))
    expect(score('fand', 'restaurant')).toBeGreaterThan(score('fandain', 'restaurant'))
  })

  const names = fc.constantFrom(
    ...services.flatMap((one) => [one.name.zh, ...one.aliases].map((name) => [one.id, name])),
  )

  test('whatever stands in a name finds its service', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), ([id = '', name = ''], a, b) => {
        const from = a % name.length
        const part = name.slice(from, from + 1 + (b % (name.length - from)))
        fc.pre(/[\p{L}\p{N}]/u.test(part) && !/^[A-Za-z]{1,2}$/.test(part.replace(/[^\p{L}]/gu, '')))
        expect(found(part)).toContain(id)
      }),
    )
  })

  test('pinyin of five letters or more with two letters swapped or one left out still finds its service', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.boolean(), ([id = '', name = ''], at, swap) => {
        const { pinyin } = spell(name)
        fc.pre(pinyin.length >= 5)
        const i = at % (pinyin.length - 1)
        const middle = swap ? `${pinyin[i + 1]}${pinyin[i]}` : pinyin[i + 1]
        const typed = pinyin.slice(0, i) + middle + pinyin.slice(i + 2)
        const others = found(typed).filter((other) => other !== id)
        // Another service may be meant by what was typed; then the typo is not looked for.
        if (others.length === 0) expect(found(typed)).toEqual([id])
      }),
    )
  })
})

test('a query is as long as it is once its characters are unfolded', () => {
  expect(found(`ﷺ饭店`)).toContain('restaurant')
  expect(found(`${'ﷺ'.repeat(10)}饭店`)).toEqual([])
})
