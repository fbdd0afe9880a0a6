import { isOneTypo } from './one-typo.ts'
import type { Service } from './schema.ts'
import { gramsOf, type SearchIndex, type SearchKey, searchForm, spell } from './search-index.ts'

export { buildSearchIndex, type SearchIndex } from './search-index.ts'

/** Something that was found; a higher score (1 to 100) is a better find. */
export interface Find<T> {
  readonly target: T
  readonly score: number
  /** The name or alias under which it was found. */
  readonly label: string
}

/** What a query finds; `meant`: what was probably meant, where only something similar to the query was found. */
export interface Finds<T> {
  readonly finds: readonly Find<T>[]
  readonly meant: string | null
}

/** One service that was found. */
export interface Hit {
  readonly service: Service
  readonly score: number
}

type Scored<T> = readonly [SearchKey<T>, number]

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
const HOMOPHONE = 24
const TYPO = 20

/** A query in Latin letters that is shorter than this is inside too many keys by chance. */
const INSIDE_FROM = 3
const TYPO_FROM = 4
/** In Chinese a character is a syllable: of two, one other makes another word. */
const TYPO_FROM_ZH = 3
const LONGEST_QUERY = 100

const isLatin = (text: string) => /^[a-z]+$/.test(text)

function scoreOf<T>(key: SearchKey<T>, query: string): number {
  const [whole, start, inside] = scores[key.kind]
  if (key.text === query) return whole
  if (key.text.startsWith(query)) return start
  const byChance = query.length < INSIDE_FROM && isLatin(query)
  return !byChance && key.text.includes(query) ? inside : 0
}

/** The keys that share the query's rarest pair of characters: all in which the query can stand, and few others. */
function candidates<T>(index: SearchIndex<T>, query: string): readonly SearchKey<T>[] {
  const all = [...gramsOf(query)]
  const pairs = all.filter((gram) => [...gram].length === 2)
  const lists = (pairs.length > 0 ? pairs : all).map((gram) => index.grams.get(gram) ?? [])
  return lists.reduce((rarest, list) => (list.length < rarest.length ? list : rarest), lists[0] ?? [])
}

/** Names that stand inside a longer query: 我想开饭店 finds 饭店, the longer name first. */
function namesInside<T>(index: SearchIndex<T>, query: string): Scored<T>[] {
  const characters = [...query]
  const found: Scored<T>[] = []
  for (let from = 0; from < characters.length; from += 1) {
    for (let to = from + 2; to <= characters.length; to += 1) {
      for (const key of index.exact.get(characters.slice(from, to).join('')) ?? []) {
        if (key.kind === 'name' || key.kind === 'alias') found.push([key, IN_QUERY + Math.min(9, to - from)])
      }
    }
  }
  return found
}

function typoInPinyin<T>(index: SearchIndex<T>, query: string): Scored<T>[] {
  if (query.length < TYPO_FROM || !isLatin(query)) return []
  const near = new Set(
    [...gramsOf(query)].flatMap((gram) => (gram.length === 2 ? (index.grams.get(gram) ?? []) : [])),
  )
  // Of four letters, two swapped in the middle leave no pair as it was.
  const keys = query.length === TYPO_FROM ? index.keys : near
  return [...keys].flatMap((key): Scored<T>[] => {
    if (key.kind !== 'pinyin') return []
    if (isOneTypo(key.text, query)) return [[key, TYPO]]
    const starts = [query.length - 1, query.length, query.length + 1].map((length) =>
      key.text.slice(0, length),
    )
    return starts.some((start) => isOneTypo(start, query)) ? [[key, TYPO - 1]] : []
  })
}

/** Chinese with a wrong character: one that sounds the same (饭点 for 饭店), or any one of three or more. */
function typoInChinese<T>(index: SearchIndex<T>, query: string): Scored<T>[] {
  if (!/\p{Script=Han}/u.test(query)) return []
  const sound = spell(query).pinyin
  const sameSound = candidates(index, sound).flatMap((key): Scored<T>[] => {
    const sounds = key.kind === 'pinyin' && query.length > 1 && key.text.includes(sound)
    return sounds ? [[key, HOMOPHONE + (key.text === sound ? 1 : 0)]] : []
  })
  if ([...query].length < TYPO_FROM_ZH) return sameSound
  const near = new Set([...gramsOf(query)].flatMap((gram) => index.grams.get(gram) ?? []))
  const oneOther = [...near].flatMap((key): Scored<T>[] => {
    const isName = key.kind === 'name' || key.kind === 'alias'
    return isName && isOneTypo(key.text, query) ? [[key, TYPO]] : []
  })
  return [...sameSound, ...oneOther]
}

function best<T>(scored: Iterable<Scored<T>>): Find<T>[] {
  const found = new Map<T, Scored<T>>()
  for (const each of scored) {
    if (each[1] > (found.get(each[0].target)?.[1] ?? 0)) found.set(each[0].target, each)
  }
  return [...found.values()]
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA ||
        Number(b.named.first ?? false) - Number(a.named.first ?? false) ||
        a.named.name.zh.length - b.named.name.zh.length,
    )
    .map(([key, score]) => ({ target: key.target, score, label: key.label }))
}

/**
 * What a query finds, the best first: by name, alias, pinyin, pinyin initials (fd → 饭店), English name or code. Case,
 * spaces, signs and full width do not matter. Where nothing else is found, a wrong character or one typo in pinyin does
 * not either; `meant` then says what it was taken for.
 */
export function find<T>(index: SearchIndex<T>, query: string): Finds<T> {
  // One character can unfold into eighteen; every part of what is left is looked up.
  const wanted = searchForm(query.slice(0, LONGEST_QUERY)).slice(0, LONGEST_QUERY)
  if (wanted === '') return { finds: [], meant: null }
  const direct = candidates(index, wanted).map((key): Scored<T> => [key, scoreOf(key, wanted)])
  const finds = best([...direct, ...namesInside(index, wanted)])
  if (finds.length > 0) return { finds, meant: null }
  const similar = best([...typoInPinyin(index, wanted), ...typoInChinese(index, wanted)])
  return { finds: similar, meant: similar[0]?.label ?? null }
}

/** Services only; see `find`. */
export function searchServices(index: SearchIndex, query: string): Hit[] {
  return find(index, query).finds.map(({ target, score }) => ({ service: target, score }))
}
