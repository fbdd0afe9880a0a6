import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { z } from 'zod'
import { type Calendar, parseCalendar } from '../clock/calendar.ts'
import type { Edition } from './edition.ts'
import { references } from './references.ts'
import { Authority, District, FieldGroup, Item, Material, Question, Service } from './schema.ts'
import { type CatalogueFile, type CatalogueProblem, lineOf, parseYaml, problemsOf } from './source.ts'

/** A loaded edition, or everything that is wrong with the files. */
export type Loaded =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] }

/** The content hash: SHA-256 over sorted paths and texts, whatever the order the files came in. */
export function hashOf(files: readonly CatalogueFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const hash = sha256.create()
  for (const { path, text } of sorted) hash.update(utf8ToBytes(`${path}\0${text.length}\0${text}\0`))
  return bytesToHex(hash.digest())
}

/** Collects entries and problems while the files are read. */
class Reader {
  readonly problems: CatalogueProblem[] = []
  readonly files: readonly CatalogueFile[]

  constructor(files: readonly CatalogueFile[]) {
    this.files = files
  }

  below(folder: string): CatalogueFile[] {
    return this.files.filter((file) => file.path.startsWith(folder))
  }

  read<T>(file: CatalogueFile, schema: z.ZodType<T>): T | undefined {
    const yaml = parseYaml(file)
    if (!yaml.ok) {
      this.problems.push(yaml.problem)
      return undefined
    }
    const parsed = schema.safeParse(yaml.value)
    if (parsed.success) return parsed.data
    this.problems.push(...problemsOf(file, parsed.error))
    return undefined
  }

  /** One entry per file; the file's name is the entry's id. */
  entries<T extends { id: string }>(folder: string, schema: z.ZodType<T>): Map<string, T> {
    const found = new Map<string, T>()
    for (const file of this.below(folder)) {
      const entry = this.read(file, schema)
      if (!entry) continue
      const name = file.path
        .split('/')
        .at(-1)
        ?.replace(/\.yaml$/, '')
      if (name !== entry.id)
        this.complain(file, ['id'], `the file is named ${name}; name the file after the id`)
      this.add(found, entry.id, entry, file)
    }
    return found
  }

  add<T>(found: Map<string, T>, id: string, entry: T, file: CatalogueFile): void {
    if (found.has(id)) this.complain(file, [], `${id} is defined twice; one of the two needs another id`)
    found.set(id, entry)
  }

  complain(file: CatalogueFile, path: readonly PropertyKey[], message: string): void {
    this.problems.push({ file: file.path, line: lineOf(file, path), message, rule: 'load' })
  }
}

function materialsOf(reader: Reader): Map<string, Material> {
  const all = new Map<string, Material>()
  const schema = Material
  for (const file of reader.below('materials/')) {
    const yaml = parseYaml(file)
    if (!yaml.ok) {
      reader.problems.push(yaml.problem)
      continue
    }
    for (const [id, raw] of Object.entries((yaml.value ?? {}) as Record<string, unknown>)) {
      const parsed = schema.safeParse(raw)
      if (parsed.success) reader.add(all, id, parsed.data, file)
      else reader.problems.push(...problemsOf(file, parsed.error, [id]))
    }
  }
  return all
}

function groupsOf(reader: Reader): FieldGroup[] {
  const groups = reader.entries('fields/', FieldGroup)
  return [...groups.values()].sort((a, b) => a.order - b.order)
}

function fieldsOf(reader: Reader, groups: readonly FieldGroup[]): Edition['fields'] {
  const all = new Map<string, FieldGroup['fields'][string] & { group: string }>()
  for (const group of groups) {
    const file = reader.below('fields/').find((candidate) => candidate.path.endsWith(`/${group.id}.yaml`))
    for (const [id, field] of Object.entries(group.fields)) {
      if (file) reader.add(all, id, { ...field, group: group.id }, file)
    }
  }
  return all
}

function questionsOf(reader: Reader): Map<string, Question> {
  const all = new Map<string, Question>()
  for (const file of [...reader.below('questions/')].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const question of reader.read(file, Question.array()) ?? [])
      reader.add(all, question.id, question, file)
  }
  return all
}

function calendarOf(reader: Reader): Calendar | undefined {
  const [file] = reader.below('calendars/')
  if (!file) {
    reader.problems.push({
      file: 'calendars/',
      line: 1,
      message: 'a calendar (.csv) is missing',
      rule: 'load',
    })
    return undefined
  }
  const parsed = parseCalendar(file.text)
  if (parsed.ok) return parsed.calendar
  reader.problems.push({ file: file.path, line: parsed.line, message: parsed.message, rule: 'load' })
  return undefined
}

function districtOf(reader: Reader): District | undefined {
  const file = reader.files.find((candidate) => candidate.path === 'district.yaml')
  if (file) return reader.read(file, District)
  reader.problems.push({ file: 'district.yaml', line: 1, message: 'district.yaml is missing', rule: 'load' })
  return undefined
}

/** Loads a catalogue from its files into an immutable edition; all problems are reported together. */
export function loadEdition(files: readonly CatalogueFile[]): Loaded {
  const reader = new Reader(files)
  const district = districtOf(reader)
  const calendar = calendarOf(reader)
  const groups = groupsOf(reader)
  const parts = {
    authorities: reader.entries('authorities/', Authority),
    items: reader.entries('items/', Item),
    materials: materialsOf(reader),
    groups,
    fields: fieldsOf(reader, groups),
    questions: questionsOf(reader),
    services: reader.entries('services/', Service),
  }
  if (!district || !calendar || reader.problems.length > 0) return { ok: false, problems: reader.problems }
  const edition: Edition = Object.freeze({ id: hashOf(files), district, calendar, ...parts })
  const dangling = references(edition, files)
  return dangling.length > 0 ? { ok: false, problems: dangling } : { ok: true, edition }
}
