import { z } from 'zod'
import { type Calendar, parseCalendar } from '../clock/calendar.ts'
import type { LetterClass } from './law-words.ts'
import { type EntryKind, folders, type Locator } from './locate.ts'
import { missingLetters, readLetter } from './read-letters.ts'
import { claim, complain, isMapping, type Reading, rawOf, readOne, validate } from './reading.ts'
import {
  Authority,
  District,
  FieldGroup,
  Item,
  type LetterTemplate,
  Material,
  Question,
  Service,
  Topic,
} from './schema.ts'
import type { CatalogueFile, CatalogueProblem } from './source.ts'

/** What the files hold, each entry valid by itself; what they name is not looked up yet. */
export interface Entries {
  district: District | undefined
  calendar: Calendar | undefined
  readonly authorities: Map<string, Authority>
  readonly items: Map<string, Item>
  readonly materials: Map<string, Material>
  readonly groups: FieldGroup[]
  readonly questions: Map<string, Question>
  readonly services: Map<string, Service>
  readonly letters: Map<LetterClass, LetterTemplate>
  readonly topics: Map<string, Topic>
  /** Ids that stand in the files, also of entries that are not valid: naming one of them is no second mistake. */
  readonly known: Readonly<Record<EntryKind, Set<string>>>
}

const Id = Authority.shape.id
const QuestionList = z.array(Question).min(1, 'the list is empty; write a question or delete the file')

function noteQuestions(at: Reading, raw: unknown): void {
  for (const each of Array.isArray(raw) ? raw : []) {
    if (isMapping(each) && typeof each.id === 'string') at.entries.known.question.add(each.id)
  }
}

function noteFields(at: Reading, raw: unknown): void {
  if (!isMapping(raw) || !isMapping(raw.fields)) return
  for (const id of Object.keys(raw.fields)) at.entries.known.field.add(id)
}

function readService(at: Reading, file: CatalogueFile): Service | undefined {
  const broken = (raw: unknown) => noteQuestions(at, isMapping(raw) ? raw.questions : undefined)
  return readOne<Service>(at, 'service', file, Service, broken)
}

function readMaterials(at: Reading, file: CatalogueFile): void {
  const raw = rawOf(at, file)
  if (raw === undefined) return
  if (!isMapping(raw) || Object.keys(raw).length === 0) {
    complain(at, file.path, [], 'write materials by their ids: m_some_paper: { … }', 'schema')
    return
  }
  for (const [id, value] of Object.entries(raw)) {
    const isNew = claim(at, 'material', id, file.path, [id])
    const goodId = Id.safeParse(id)
    if (!goodId.success)
      complain(at, file.path, [id], `"${id}": ${goodId.error.issues[0]?.message}`, 'schema')
    const material = validate<Material>(at, file.path, Material, value, [id])
    if (material && isNew) at.entries.materials.set(id, material)
  }
}

function readGroup(at: Reading, file: CatalogueFile): void {
  const group = readOne<FieldGroup>(at, 'group', file, FieldGroup, (raw) => noteFields(at, raw))
  if (!group) return
  const fields = Object.entries(group.fields).filter(([id]) =>
    claim(at, 'field', id, file.path, ['fields', id]),
  )
  if (Object.keys(group.fields).length === 0) {
    complain(
      at,
      file.path,
      ['fields'],
      'the section has no fields; write one or delete the file',
      'empty-category',
    )
  }
  at.entries.groups.push({ ...group, fields: Object.fromEntries(fields) })
}

function readQuestions(at: Reading, file: CatalogueFile): void {
  const raw = rawOf(at, file)
  if (raw === undefined) return
  const questions = validate(at, file.path, QuestionList, raw)
  if (!questions) noteQuestions(at, raw)
  for (const [index, question] of (questions ?? []).entries()) {
    const isNew = claim(at, 'question', question.id, file.path, [index, 'id'])
    if (isNew) at.entries.questions.set(question.id, question)
  }
}

function readCalendar(at: Reading, file: CatalogueFile): void {
  if (at.owners.has('calendar')) {
    const message = `there is a calendar in ${at.owners.get('calendar')}; keep one of the two`
    complain(at, file.path, [], message, 'calendar')
    return
  }
  at.owners.set('calendar', file.path)
  const parsed = parseCalendar(file.text)
  if (parsed.ok) at.entries.calendar = parsed.calendar
  else at.problems.push({ file: file.path, line: parsed.line, message: parsed.message, rule: 'calendar' })
}

function readDistrict(at: Reading, file: CatalogueFile): void {
  const raw = rawOf(at, file)
  at.owners.set('district', file.path)
  if (raw !== undefined) at.entries.district = validate<District>(at, file.path, District, raw)
}

function set<T extends { id: string }>(entries: Map<string, T>, entry: T | undefined): void {
  if (entry) entries.set(entry.id, entry)
}

const readers: Readonly<Record<string, (at: Reading, file: CatalogueFile) => void>> = {
  'district.yaml': readDistrict,
  'authorities/*.yaml': (at, file) =>
    set(at.entries.authorities, readOne<Authority>(at, 'authority', file, Authority)),
  'items/*.yaml': (at, file) => set(at.entries.items, readOne<Item>(at, 'item', file, Item)),
  'materials/*.yaml': readMaterials,
  'fields/*.yaml': readGroup,
  'questions/*.yaml': readQuestions,
  'letters/*.yaml': readLetter,
  'services/*.yaml': (at, file) => set(at.entries.services, readService(at, file)),
  'topics/*.yaml': (at, file) => set(at.entries.topics, readOne<Topic>(at, 'topic', file, Topic)),
  'calendars/*.csv': readCalendar,
}

/** `items/food/x.yaml` is of the kind `items/*.yaml`: folders inside a folder are free. */
function kindOfFile(path: string): string {
  const extension = path.slice(path.lastIndexOf('.'))
  return path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/*${extension}` : path
}

function emptyEntries(): Entries {
  const known = Object.fromEntries(Object.keys(folders).map((kind) => [kind, new Set<string>()]))
  return {
    district: undefined,
    calendar: undefined,
    authorities: new Map(),
    items: new Map(),
    materials: new Map(),
    groups: [],
    questions: new Map(),
    services: new Map(),
    letters: new Map(),
    topics: new Map(),
    known: known as Record<EntryKind, Set<string>>,
  }
}

function missing(at: Reading): void {
  const needed = [
    ['district', 'district.yaml'],
    ['calendar', 'calendars/cn.csv'],
  ] as const
  for (const [kind, file] of needed) {
    if (at.owners.has(kind)) continue
    at.problems.push({ file, line: 1, message: `${file} is missing; write it`, rule: 'missing-file' })
  }
  missingLetters(at)
}

/** Reads all files in the order of their paths; everything that is wrong goes into `problems`. */
export function readEntries(
  files: readonly CatalogueFile[],
  locator: Locator,
  problems: CatalogueProblem[],
): Entries {
  const at: Reading = { entries: emptyEntries(), problems, locator, owners: new Map() }
  for (const file of files) {
    const read = readers[kindOfFile(file.path)]
    if (read) read(at, file)
    else {
      const message = `no file is expected here; files are ${Object.keys(readers).join(', ')}`
      problems.push({ file: file.path, line: 1, message, rule: 'unknown-file' })
    }
  }
  missing(at)
  at.entries.groups.sort((a, b) => a.order - b.order)
  return at.entries
}
