import { pinyin } from 'pinyin-pro'
import type { Edition } from './edition.ts'
import type { Service, Text } from './schema.ts'

type KeyKind = 'name' | 'alias' | 'english' | 'code' | 'pinyin' | 'initials'

/** What is searched for: how it is called, and whether it goes first among equals. */
export interface Named {
  readonly name: Text
  readonly aliases?: readonly string[]
  readonly codes?: readonly string[]
  readonly first?: boolean
}

/** One text under which something is found. */
export interface SearchKey<T = Service> {
  readonly target: T
  readonly named: Named
  readonly kind: KeyKind
  /** In the form of `searchForm`. */
  readonly text: string
  /** The name, alias, English name or code that it comes from, as people write it. */
  readonly label: string
}

/** What search looks through; built once per edition. */
export interface SearchIndex<T = Service> {
  readonly keys: readonly SearchKey<T>[]
  /** Text → the keys that are this text. */
  readonly exact: ReadonlyMap<string, readonly SearchKey<T>[]>
  /** One or two characters → the keys in which they stand. */
  readonly grams: ReadonlyMap<string, readonly SearchKey<T>[]>
}

/** The form in which texts are compared: narrow, small letters and digits only, without tones, ü as v. */
export function searchForm(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The pinyin of a text and its initials (饭店: fandian, fd); what is not Chinese stays as it is. */
export function spell(text: string): { pinyin: string; initials: string } {
  const characters = pinyin(searchForm(text), { toneType: 'none', type: 'all', v: true })
  const spelled = characters.map((each) => (each.isZh ? searchForm(each.pinyin) : each.origin))
  const initials = characters.map((each, index) => (each.isZh ? (spelled[index]?.[0] ?? '') : each.origin))
  return { pinyin: spelled.join(''), initials: initials.join('') }
}

/** The single characters and the pairs of neighbours in a text, each once. */
export function gramsOf(text: string): Set<string> {
  const characters = [...text]
  return new Set(
    characters.flatMap((character, index) => [character, character + (characters[index + 1] ?? '')]),
  )
}

function keysOf<T>(target: T, named: Named): SearchKey<T>[] {
  const { name, aliases = [], codes = [] } = named
  const key = (kind: KeyKind, label: string, text = label): SearchKey<T> => {
    return { target, named, kind, text: searchForm(text), label }
  }
  const keys = [
    key('name', name.zh),
    ...aliases.map((alias) => key('alias', alias)),
    key('english', name.en),
    ...codes.map((code) => key('code', code)),
    ...[name.zh, ...aliases].flatMap((label) => {
      const spelled = spell(label)
      return [key('pinyin', label, spelled.pinyin), key('initials', label, spelled.initials)]
    }),
  ]
  return keys.filter((one) => one.text !== '')
}

function add<T>(map: Map<string, SearchKey<T>[]>, text: string, key: SearchKey<T>): void {
  const known = map.get(text)
  if (known) known.push(key)
  else map.set(text, [key])
}

/** Builds an index of things by their names: Chinese, aliases, pinyin, pinyin initials, English, codes. */
export function buildIndex<T>(targets: Iterable<T>, namedOf: (target: T) => Named): SearchIndex<T> {
  const keys = Array.from(targets).flatMap((target) => keysOf(target, namedOf(target)))
  const exact = new Map<string, SearchKey<T>[]>()
  const grams = new Map<string, SearchKey<T>[]>()
  for (const key of keys) {
    add(exact, key.text, key)
    for (const gram of gramsOf(key.text)) add(grams, gram, key)
  }
  return { keys, exact, grams }
}

/** The index of an edition's services; their codes are those of their industry. */
export function buildSearchIndex(edition: Pick<Edition, 'services'>): SearchIndex {
  return buildIndex(edition.services.values(), ({ name, aliases, gbt4754, core }) => {
    return { name, aliases, codes: gbt4754, first: core }
  })
}
