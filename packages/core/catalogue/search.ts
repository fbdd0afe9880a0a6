import { pinyin } from 'pinyin-pro'
import type { Edition } from './edition.ts'
import type { Service } from './schema.ts'

interface Entry {
  readonly service: Service
  /** Names and aliases in Chinese and English, in small letters without spaces. */
  readonly names: readonly string[]
  readonly initials: readonly string[]
  readonly spelled: readonly string[]
}

/** What search looks through; built once per edition. */
export type SearchIndex = readonly Entry[]

/** One service that was found; a higher score is a better find. */
export interface Hit {
  readonly service: Service
  readonly score: number
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·/、，,（）]/g, '')
}

/** Builds the index: each name and alias with its pinyin and its pinyin initials. */
export function buildSearchIndex(edition: Edition): SearchIndex {
  return [...edition.services.values()].map((service) => {
    const chinese = [service.name.zh, ...service.aliases]
    const syllables = chinese.map((name) =>
      pinyin(plain(name), { toneType: 'none', type: 'array', nonZh: 'consecutive' }),
    )
    return {
      service,
      names: [...chinese, service.name.en, ...service.gbt4754].map(plain),
      initials: syllables.map((one) => one.map((syllable) => syllable[0] ?? '').join('')),
      spelled: syllables.map((one) => one.join('').toLowerCase()),
    }
  })
}

/** True when one letter more, less, other, or two swapped, make the one text of the other. */
function oneTypo(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

function scoreOf(entry: Entry, query: string): number {
  const { names, initials, spelled } = entry
  if (names.includes(query)) return 100
  if (names.some((name) => name.startsWith(query))) return 90
  if (names.some((name) => name.includes(query))) return 80
  if (!/^[a-z]+$/.test(query)) return 0
  if (initials.includes(query)) return 75
  if (spelled.some((name) => name.startsWith(query))) return 70
  if (query.length >= 2 && initials.some((name) => name.startsWith(query))) return 65
  if (
    query.length >= 4 &&
    spelled.some((name) => oneTypo(name.slice(0, query.length), query) || oneTypo(name, query))
  )
    return 40
  return 0
}

/** Services whose name, alias, pinyin, pinyin initials or code fit the query, the best first. */
export function searchServices(index: SearchIndex, query: string): Hit[] {
  const wanted = plain(query)
  if (wanted === '') return []
  return index
    .map((entry) => ({ service: entry.service, score: scoreOf(entry, wanted) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || Number(b.service.core) - Number(a.service.core))
}
