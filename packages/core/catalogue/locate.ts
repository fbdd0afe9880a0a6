import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { CatalogueFile, Keys } from './source.ts'

/** What a catalogue is made of, and the folder that it stands in. */
export const folders = {
  authority: 'authorities',
  item: 'items',
  material: 'materials',
  group: 'fields',
  field: 'fields',
  question: 'questions',
  service: 'services',
  letter: 'letters',
  topic: 'topics',
} as const
export type EntryKind = keyof typeof folders

/** Where something stands: a file and the keys in it. */
export interface Place {
  readonly file: string
  readonly path: Keys
}

/** Finds places and lines in the catalogue's files. */
export interface Locator {
  /** Where an entry begins; its folder where it is in no file. */
  readonly placeOf: (kind: EntryKind, id: string) => Place
  /** The line (from 1) of a place; of the nearest thing above it where there is none. */
  readonly lineOf: (place: Place) => number
}

const MOST_OPEN = 200

interface Opened {
  readonly document: Document
  readonly counter: LineCounter
}

function open(file: CatalogueFile): Opened {
  const counter = new LineCounter()
  return { document: parseDocument(file.text, { lineCounter: counter }), counter }
}

/** The child of a node under a key, and the offset at which the key (or the entry of a list) begins. */
function stepInto(node: unknown, key: PropertyKey): { node: unknown; offset: number | undefined } {
  if (isSeq(node)) {
    const child = node.items[Number(key)]
    return { node: child, offset: isNode(child) ? child.range?.[0] : undefined }
  }
  if (!isMap(node)) return { node: undefined, offset: undefined }
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key))
  return { node: pair?.value, offset: isScalar(pair?.key) ? pair.key.range?.[0] : undefined }
}

function lineIn({ document, counter }: Opened, path: Keys): number {
  let offset = document.contents?.range?.[0] ?? 0
  let node: unknown = document.contents
  for (const key of path) {
    const next = stepInto(node, key)
    if (next.offset === undefined) break
    offset = next.offset
    node = next.node
  }
  return counter.linePos(offset).line
}

/** The keys of an entry in a file that can hold several; `undefined` where the entry is not in it. */
function pathIn(document: Document, kind: EntryKind, id: string): Keys | undefined {
  if (kind === 'material') return document.hasIn([id]) ? [id] : undefined
  if (kind === 'field') return document.hasIn(['fields', id]) ? ['fields', id] : undefined
  if (kind !== 'question' || !isSeq(document.contents)) return undefined
  const index = document.contents.items.findIndex((item) => isMap(item) && item.get('id') === id)
  return index < 0 ? undefined : [index]
}

/** The file of an entry that has one to itself, by folder and file name: `items/some_item`. */
function indexStems(files: readonly CatalogueFile[]): Map<string, string> {
  return new Map(files.map(({ path }) => [path.replace(/\/.*\//, '/').replace(/\.yaml$/, ''), path]))
}

/** Makes a locator. Files are parsed when the first line in them is asked for, each once. */
export function createLocator(files: readonly CatalogueFile[]): Locator {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const opened = new Map<string, Opened>()
  let stems: Map<string, string> | undefined
  const get = (path: string): Opened | undefined => {
    const file = byPath.get(path)
    if (!file || !path.endsWith('.yaml')) return undefined
    const known = opened.get(path) ?? open(file)
    // One wrong id can make every file wrong: parsed files are large and not all are kept.
    if (opened.size >= MOST_OPEN) opened.clear()
    opened.set(path, known)
    return known
  }
  const placeOf = (kind: EntryKind, id: string): Place => {
    const folder = `${folders[kind]}/`
    if (kind !== 'material' && kind !== 'field' && kind !== 'question') {
      stems ??= indexStems(files)
      return { file: stems.get(folder + id) ?? folder, path: [] }
    }
    for (const { path } of files) {
      const document = path.startsWith(folder) ? get(path)?.document : undefined
      const keys = document && pathIn(document, kind, id)
      if (keys) return { file: path, path: keys }
    }
    return { file: folder, path: [] }
  }
  const lineOf = ({ file, path }: Place): number => {
    const found = get(file)
    return found ? lineIn(found, path) : 1
  }
  return { placeOf, lineOf }
}
