import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { checkShapes } from './check-shapes.ts'
import type { Edition } from './edition.ts'
import { createLocator } from './locate.ts'
import { type Entries, readEntries } from './read-entries.ts'
import { checkReferences } from './references.ts'
import type { FieldGroup, Topic } from './schema.ts'
import { type CatalogueFile, type CatalogueProblem, inOrder } from './source.ts'

export type { CatalogueFile, CatalogueProblem } from './source.ts'

/** A loaded edition, or everything that is wrong with the files. */
export type Loaded =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] }

function sorted(files: readonly CatalogueFile[]): CatalogueFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** The content hash: SHA-256 over sorted paths and texts, in hexadecimal, whatever order the files come in. */
export function hashOf(files: readonly CatalogueFile[]): string {
  const hash = sha256.create()
  const encoder = new TextEncoder()
  for (const { path, text } of sorted(files)) {
    hash.update(encoder.encode(`${path}\0${text.length}\0`))
    hash.update(encoder.encode(text))
  }
  return bytesToHex(hash.digest())
}

function fieldsOf(groups: readonly FieldGroup[]): Edition['fields'] {
  const fields = groups.flatMap((group) =>
    Object.entries(group.fields).map(([id, field]) => [id, { ...field, group: group.id }] as const),
  )
  return new Map(fields)
}

function byOrder(topics: ReadonlyMap<string, Topic>): Edition['topics'] {
  return new Map([...topics].sort(([, a], [, b]) => a.order - b.order))
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of value instanceof Map ? value.values() : Object.values(value)) freeze(part)
  return Object.freeze(value)
}

function editionOf(id: string, entries: Entries): Edition | undefined {
  const { district, calendar, authorities, items, materials, groups, questions, services, letters, topics } =
    entries
  if (!district || !calendar) return undefined
  const fields = fieldsOf(groups)
  return freeze({
    id,
    district,
    authorities,
    items,
    materials,
    groups,
    fields,
    questions,
    services,
    letters,
    topics: byOrder(topics),
    calendar,
  })
}

/**
 * Loads a catalogue from its files into an immutable edition; everything that is wrong is reported together. Pure: the
 * files come from `readCatalogueFolder`, or from anywhere else.
 */
export function loadEdition(files: readonly CatalogueFile[]): Loaded {
  const problems: CatalogueProblem[] = []
  const locator = createLocator(files)
  const entries = readEntries(sorted(files), locator, problems)
  checkShapes(entries, locator, problems)
  checkReferences(entries, locator, problems)
  const edition = problems.length === 0 ? editionOf(hashOf(files), entries) : undefined
  return edition ? { ok: true, edition } : { ok: false, problems: inOrder(problems) }
}
