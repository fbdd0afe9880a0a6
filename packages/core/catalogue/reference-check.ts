import { checkNames } from './check-names.ts'
import type { Condition } from './condition.ts'
import { namesOf } from './evaluate.ts'
import type { EntryKind, Locator } from './locate.ts'
import { suggestion } from './nearest.ts'
import type { Entries } from './read-entries.ts'
import type { Question } from './schema.ts'
import type { CatalogueProblem, Keys } from './source.ts'
import { fieldVariable, questionVariable, type Variable } from './variable.ts'

type Variables = ReadonlyMap<string, Variable>

/** What references are checked against. */
export interface Check {
  readonly entries: Entries
  readonly locator: Locator
  readonly problems: CatalogueProblem[]
  /** The shared questions. */
  readonly shared: Variables
  /** By service: its own questions. */
  readonly own: ReadonlyMap<string, Variables>
  /** The own questions of all services. */
  readonly anyOwn: Variables
  readonly fields: Variables
  /** By item: the services that contain it. */
  readonly users: ReadonlyMap<string, readonly string[]>
  readonly fieldSets: ReadonlySet<string>
  readonly stepSets: ReadonlySet<string>
}

/** Complains at keys inside one entry. */
export type At = (path: Keys, message: string, rule: string) => void

/** Complaints about one entry. */
export function atEntry({ locator, problems }: Check, kind: EntryKind, id: string): At {
  return (path, message, rule) => {
    const place = locator.placeOf(kind, id)
    const line = locator.lineOf({ file: place.file, path: [...place.path, ...path] })
    problems.push({ file: place.file, line, message, rule })
  }
}

/** Complains where an id is not known. */
export function demand(at: At, what: string, known: ReadonlySet<string>, id: string, path: Keys): void {
  if (known.has(id)) return
  at(path, `there is no ${what} "${id}"${suggestion(id, known)}`, 'unknown-id')
}

function isBroken({ entries, shared, anyOwn, fields }: Check, name: string): boolean {
  const valid = shared.has(name) || fields.has(name) || anyOwn.has(name)
  return !valid && (entries.known.question.has(name) || entries.known.field.has(name))
}

/**
 * Checks the names and values in a condition, which may name what is in `maps` (the first one counts). A question that
 * is there but not valid itself is no second mistake.
 */
export function checkCondition(
  check: Check,
  at: At,
  condition: Condition | undefined,
  path: Keys,
  maps: readonly (Variables | undefined)[],
): void {
  if (!condition || namesOf(condition.tree).some((name) => isBroken(check, name))) return
  const lookup = (name: string) => maps.find((map) => map?.has(name))?.get(name)
  const names = () => maps.flatMap((map) => [...(map?.keys() ?? [])])
  for (const fault of checkNames(condition.tree, lookup, names)) at(path, fault.message, fault.rule)
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

/** Prepares the check of all references. */
export function prepareCheck(entries: Entries, locator: Locator, problems: CatalogueProblem[]): Check {
  const services = [...entries.services.values()]
  const fields = entries.groups.flatMap((group) => Object.entries(group.fields))
  return {
    entries,
    locator,
    problems,
    shared: variables(entries.questions.values()),
    own: new Map(services.map((service) => [service.id, variables(service.questions)])),
    anyOwn: variables(services.flatMap((service) => service.questions)),
    fields: new Map(fields.map(([id, field]) => [id, fieldVariable(id, field)])),
    users: usersOf(entries),
    fieldSets: new Set(Object.keys(entries.district?.fieldSets ?? {})),
    stepSets: new Set(Object.keys(entries.district?.stepSets ?? {})),
  }
}
