import { isOneTypo } from './one-typo.ts'
import type { Service } from './schema.ts'
import { gramsOf, type SearchIndex, type SearchKey, searchForm } from './search-index.ts'

export { buildSearchIndex, type SearchIndex } from './search-index.ts'

/** One service that was found; a higher score (1 to 100) is a better find. */
export interface Hit {
  readonly service: Service
  readonly score: number
}

/** How much it counts that the query is the whole key, its beginning, or stands inside it. */
const scores: Readonly<Record<SearchKey['kind'], readonly [whole: number, start: number, inside: number]>> = {
  name: [100, 76, 56],
  alias: [96, 74, 54],
  english: [94, 70, 50],
  code: [92, 70, 0],
  pinyin: [88, 66, 46],
  initials: [84, 60, 40],
}
const IN_QUERY = 30
const TYPO = 20

/** A query in Latin letters that is shorter than this is inside too many keys by chance. */
const INSIDE_FROM = 3
const TYPO_FROM = 4
const LONGEST_QUERY = 100

function scoreOf(key: SearchKey, query: string): number {
  const [whole, start, inside] = scores[key.kind]
  if (key.text === query) return whole
  if (key.text.startsWith(query)) return start
  const byChance = query.length < INSIDE_FROM && /^[a-z]+$/.test(query)
  return !byChance && key.text.includes(query) ? inside : 0
}

/** The keys that share the query's rarest pair of characters: all in which the query can stand, and few others. */
function candidates(index: SearchIndex, query: string): readonly SearchKey[] {
  const all = [...gramsOf(query)]
  const pairs = all.filter((gram) => [...gram].length === 2)
  const lists = (pairs.length > 0 ? pairs : all).map((gram) => index.grams.get(gram) ?? [])
  return lists.reduce((rarest, list) => (list.length < rarest.length ? list : rarest), lists[0] ?? [])
}

/** Names that stand inside a longer query: 我想开饭店 finds 饭店, the longer name first. */
function namesInside(index: SearchIndex, query: string): [SearchKey, number][] {
  const characters = [...query]
  const found: [SearchKey, number][] = []
  for (let from = 0; from < characters.length; from += 1) {
    for (let to = from + 2; to <= characters.length; to += 1) {
      for (const key of index.exact.get(characters.slice(from, to).join('')) ?? []) {
        if (key.kind === 'name' || key.kind === 'alias') found.push([key, IN_QUERY + Math.min(9, to - from)])
      }
    }
  }
  return found
}

function withTypo(index: SearchIndex, query: string): [SearchKey, number][] {
  if (query.length < TYPO_FROM || !/^[a-z]+$/.test(query)) return []
  const near = new Set(
    [...gramsOf(query)].flatMap((gram) => (gram.length === 2 ? (index.grams.get(gram) ?? []) : [])),
  )
  // Of four letters, two swapped in the middle leave no pair as it was.
  const keys = query.length === TYPO_FROM ? index.keys : near
  return [...keys].flatMap((key): [SearchKey, number][] => {
    if (key.kind !== 'pinyin') return []
    if (isOneTypo(key.text, query)) return [[key, TYPO]]
    const starts = [query.length - 1, query.length, query.length + 1].map((length) =>
      key.text.slice(0, length),
    )
    return starts.some((start) => isOneTypo(start, query)) ? [[key, TYPO - 1]] : []
  })
}

function best(finds: Iterable<readonly [SearchKey, number]>): Hit[] {
  const scored = new Map<Service, number>()
  for (const [{ service }, score] of finds) {
    if (score > (scored.get(service) ?? 0)) scored.set(service, score)
  }
  const hits = [...scored].map(([service, score]) => ({ service, score }))
  return hits.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.service.core) - Number(a.service.core) ||
      a.service.name.zh.length - b.service.name.zh.length,
  )
}

/**
 * Services by name, alias, pinyin, pinyin initials (fd → 饭店), English name or industry code, the best first. Case,
 * spaces, signs and full width do not matter; where nothing else is found, one typo in pinyin does not either.
 */
export function searchServices(index: SearchIndex, query: string): Hit[] {
  const wanted = searchForm(query.slice(0, LONGEST_QUERY))
  if (wanted === '') return []
  const direct = candidates(index, wanted).map((key) => [key, scoreOf(key, wanted)] as const)
  const hits = best([...direct, ...namesInside(index, wanted)])
  return hits.length > 0 ? hits : best(withTypo(index, wanted))
}
