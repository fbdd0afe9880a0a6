import { pinyin } from 'pinyin-pro'
import type { Edition } from './edition.ts'
import type { Service } from './schema.ts'

type KeyKind = 'name' | 'alias' | 'english' | 'code' | 'pinyin' | 'initials'

/** One text under which a service is found. */
export interface SearchKey {
  readonly service: Service
  readonly kind: KeyKind
  /** In the form of `searchForm`. */
  readonly text: string
}

/** What search looks through; built once per edition. */
export interface SearchIndex {
  readonly keys: readonly SearchKey[]
  /** Text → the keys that are this text. */
  readonly exact: ReadonlyMap<string, readonly SearchKey[]>
  /** One or two characters → the keys in which they stand. */
  readonly grams: ReadonlyMap<string, readonly SearchKey[]>
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

function keysOf(service: Service): SearchKey[] {
  const { name, aliases, gbt4754 } = service
  const key = (kind: KeyKind, text: string): SearchKey => ({ service, kind, text: searchForm(text) })
  const spelled = [name.zh, ...aliases].map(spell)
  const keys = [
    key('name', name.zh),
    ...aliases.map((alias) => key('alias', alias)),
    key('english', name.en),
    ...gbt4754.map((code) => key('code', code)),
    ...spelled.flatMap((one) => [key('pinyin', one.pinyin), key('initials', one.initials)]),
  ]
  return keys.filter((one) => one.text !== '')
}

function add(map: Map<string, SearchKey[]>, text: string, key: SearchKey): void {
  const known = map.get(text)
  if (known) known.push(key)
  else map.set(text, [key])
}

/** Builds the index of an edition's services: names, aliases, pinyin, pinyin initials, English, industry codes. */
export function buildSearchIndex(edition: Pick<Edition, 'services'>): SearchIndex {
  const keys = [...edition.services.values()].flatMap(keysOf)
  const exact = new Map<string, SearchKey[]>()
  const grams = new Map<string, SearchKey[]>()
  for (const key of keys) {
    add(exact, key.text, key)
    for (const gram of gramsOf(key.text)) add(grams, gram, key)
  }
  return { keys, exact, grams }
}
