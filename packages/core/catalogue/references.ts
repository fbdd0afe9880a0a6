import { checkNames } from './check-names.ts'
import type { Condition } from './condition.ts'
import { namesOf } from './evaluate.ts'
import { parseFilledBy } from './filled-by.ts'
import type { EntryKind, Locator, Place } from './locate.ts'
import { suggestion } from './nearest.ts'
import type { Entries } from './read-entries.ts'
import type { District, Item, Material, Question, Service } from './schema.ts'
import type { CatalogueProblem, Keys } from './source.ts'
import { fieldVariable, questionVariable, type Variable } from './variable.ts'

interface Check {
  readonly entries: Entries
  readonly locator: Locator
  readonly problems: CatalogueProblem[]
  readonly shared: ReadonlyMap<string, Variable>
  /** By service: its own questions. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, Variable>>
  /** The own questions of all services. */
  readonly anyOwn: ReadonlyMap<string, Variable>
  /** By item: the services that contain it. */
  readonly users: ReadonlyMap<string, readonly string[]>
  readonly fields: ReadonlyMap<string, Variable>
  readonly fieldSets: ReadonlySet<string>
  readonly stepSets: ReadonlySet<string>
}

type Maps = readonly (ReadonlyMap<string, Variable> | undefined)[]

/** Complains at keys inside one entry. */
type At = (path: Keys, message: string, rule: string) => void

function atEntry(check: Check, kind: EntryKind, id: string): At {
  return (path, message, rule) => {
    const place = check.locator.placeOf(kind, id)
    complain(check, { file: place.file, path: [...place.path, ...path] }, message, rule)
  }
}

function complain({ problems, locator }: Check, place: Place, message: string, rule: string): void {
  problems.push({ file: place.file, line: locator.lineOf(place), message, rule })
}

function demand(at: At, what: string, known: ReadonlySet<string>, id: string, path: Keys): void {
  if (known.has(id)) return
  at(path, `there is no ${what} "${id}"${suggestion(id, known)}`, 'unknown-id')
}

/** Checks the names in a condition; a question that exists but is not valid itself is no second mistake. */
function checkCondition(
  check: Check,
  at: At,
  condition: Condition | undefined,
  path: Keys,
  maps: Maps,
): void {
  if (!condition) return
  const lookup = (name: string) => maps.find((map) => map?.has(name))?.get(name)
  const names = () => maps.flatMap((map) => [...(map?.keys() ?? [])])
  const broken = (name: string) => lookup(name) === undefined && isBroken(check, name)
  if (namesOf(condition.tree).some(broken)) return
  for (const fault of checkNames(condition.tree, lookup, names)) at(path, fault.message, fault.rule)
}

function isBroken({ entries, shared, anyOwn, fields }: Check, name: string): boolean {
  const valid = shared.has(name) || fields.has(name) || anyOwn.has(name)
  return !valid && (entries.known.question.has(name) || entries.known.field.has(name))
}

function checkItem(check: Check, item: Item): void {
  const { known, district } = check.entries
  const at = atEntry(check, 'item', item.id)
  const maps = [check.shared, ...(check.users.get(item.id) ?? []).map((service) => check.own.get(service))]
  demand(at, 'authority', known.authority, item.authority, ['authority'])
  if (item.supervisor) demand(at, 'authority', known.authority, item.supervisor, ['supervisor'])
  if (district) {
    demand(at, 'step set', check.stepSets, item.steps, ['steps'])
    for (const [index, id] of item.fieldSets.entries()) {
      demand(at, 'field set', check.fieldSets, id, ['fieldSets', index])
    }
  }
  for (const [index, id] of item.fields.entries()) demand(at, 'field', known.field, id, ['fields', index])
  for (const [index, id] of item.produces.entries())
    demand(at, 'material', known.material, id, ['produces', index])
  for (const [index, id] of item.excludes.entries()) {
    demand(at, 'item', known.item, id, ['excludes', index])
    if (id === item.id) at(['excludes', index], 'an item cannot exclude itself; leave it out', 'unknown-id')
  }
  for (const [index, use] of item.materials.entries()) {
    demand(at, 'material', known.material, use.material, ['materials', index, 'material'])
    checkCondition(check, at, use.when, ['materials', index, 'when'], maps)
  }
  checkCondition(check, at, item.survey.when, ['survey', 'when'], maps)
}

function checkService(check: Check, service: Service): void {
  const { known } = check.entries
  const at = atEntry(check, 'service', service.id)
  const maps = [check.own.get(service.id), check.shared]
  demand(at, 'authority', known.authority, service.lead, ['lead'])
  for (const [index, use] of service.items.entries()) {
    demand(at, 'item', known.item, use.item, ['items', index, 'item'])
    checkCondition(check, at, use.when, ['items', index, 'when'], maps)
  }
  const seen = new Set<string>()
  for (const [index, question] of service.questions.entries()) {
    checkCondition(check, at, question.when, ['questions', index, 'when'], maps)
    if (check.shared.has(question.id) || seen.has(question.id)) {
      const where = seen.has(question.id) ? 'this service has' : 'the shared list has'
      at(
        ['questions', index, 'id'],
        `${where} a question "${question.id}"; give one of the two another id`,
        'duplicate-id',
      )
    }
    seen.add(question.id)
  }
}

function checkMaterial(check: Check, id: string, material: Material): void {
  const at = atEntry(check, 'material', id)
  for (const [index, field] of material.yields.entries()) {
    demand(at, 'field', check.entries.known.field, field, ['yields', index])
  }
  const maps = [check.shared, check.anyOwn]
  checkCondition(check, at, material.register?.when, ['register', 'when'], maps)
}

function checkFiller(check: Check, at: At, filledBy: string): void {
  const filler = parseFilledBy(filledBy)
  const { known } = check.entries
  if (!filler)
    at(['filledBy'], `write "question <id>", "field <id>" or procedure, not "${filledBy}"`, 'wrong-type')
  if (filler?.kind === 'field') demand(at, 'field', known.field, filler.id, ['filledBy'])
  if (filler?.kind !== 'question') return
  demand(at, 'question', new Set([...known.question, ...check.anyOwn.keys()]), filler.id, ['filledBy'])
}

function checkFields(check: Check): void {
  const asked = new Map<string, Variable>()
  const filled = new Map<string, string>()
  for (const [id, field] of check.entries.groups.flatMap((group) => Object.entries(group.fields))) {
    if (field.filledBy === undefined) asked.set(id, fieldVariable(id, field))
    else filled.set(id, field.filledBy)
  }
  const maps = [check.shared, check.anyOwn, asked]
  for (const [id, field] of check.entries.groups.flatMap((group) => Object.entries(group.fields))) {
    const at = atEntry(check, 'field', id)
    if (field.filledBy !== undefined) checkFiller(check, at, field.filledBy)
    else if (check.shared.has(id)) {
      const message = `a question has the id "${id}" too; rename the field, or write filledBy: question ${id}`
      at([], message, 'duplicate-id')
    }
    const notAsked = namesOf(field.when?.tree ?? { op: 'constant', value: true }).find(
      (name) => filled.has(name) && !check.shared.has(name),
    )
    if (notAsked === undefined) checkCondition(check, at, field.when, ['when'], maps)
    else {
      const message = `"${notAsked}" is not asked in the form but filled by "${filled.get(notAsked)}"; name a question or a field that is asked`
      at(['when'], message, 'unknown-id')
    }
  }
}

function checkDistrict(check: Check, district: District): void {
  const { known, items } = check.entries
  const at: At = (path, message, rule) => complain(check, { file: 'district.yaml', path }, message, rule)
  demand(at, 'authority', known.authority, district.bureau, ['bureau'])
  for (const [set, fields] of Object.entries(district.fieldSets)) {
    for (const [index, id] of fields.entries())
      demand(at, 'field', known.field, id, ['fieldSets', set, index])
  }
  for (const [index, local] of district.localMaterials.entries()) {
    demand(at, 'item', known.item, local.item, ['localMaterials', index, 'item'])
    demand(at, 'material', known.material, local.material, ['localMaterials', index, 'material'])
    const item = items.get(local.item)
    if (!item || item.materials.some((use) => use.material === local.material && use.local)) continue
    const message = `${local.item} does not list ${local.material} with local: true; write it there or leave this out`
    at(['localMaterials', index], message, 'unknown-id')
  }
}

function usersOf(entries: Entries): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const service of entries.services.values()) {
    for (const { item } of service.items) {
      const known = users.get(item)
      if (known) known.push(service.id)
      else users.set(item, [service.id])
    }
  }
  return users
}

function variables(questions: Iterable<Question>): Map<string, Variable> {
  return new Map(Array.from(questions, (question) => [question.id, questionVariable(question)]))
}

/** Finds every id that is named but not there, and every condition that asks for what its names cannot have. */
export function checkReferences(entries: Entries, locator: Locator, problems: CatalogueProblem[]): void {
  const services = [...entries.services.values()]
  const fields = entries.groups.flatMap((group) => Object.entries(group.fields))
  const check: Check = {
    entries,
    locator,
    problems,
    shared: variables(entries.questions.values()),
    own: new Map(services.map((service) => [service.id, variables(service.questions)])),
    anyOwn: variables(services.flatMap((service) => service.questions)),
    users: usersOf(entries),
    fields: new Map(fields.map(([id, field]) => [id, fieldVariable(id, field)])),
    fieldSets: new Set(Object.keys(entries.district?.fieldSets ?? {})),
    stepSets: new Set(Object.keys(entries.district?.stepSets ?? {})),
  }
  if (entries.district) checkDistrict(check, entries.district)
  for (const [id, material] of entries.materials) checkMaterial(check, id, material)
  checkFields(check)
  for (const question of entries.questions.values()) {
    checkCondition(check, atEntry(check, 'question', question.id), question.when, ['when'], [check.shared])
  }
  for (const item of entries.items.values()) checkItem(check, item)
  for (const service of services) checkService(check, service)
}
