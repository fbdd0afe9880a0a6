import type { z } from 'zod'
import type { EntryKind, Locator } from './locate.ts'
import type { Entries } from './read-entries.ts'
import { faultsOf } from './schema-message.ts'
import { type CatalogueFile, type CatalogueProblem, type Keys, parseYaml } from './source.ts'

/** What reading works with: the entries and problems so far. */
export interface Reading {
  readonly entries: Entries
  readonly problems: CatalogueProblem[]
  readonly locator: Locator
  /** `kind id` → the file in which it was first found. */
  readonly owners: Map<string, string>
}

type Schema<T> = z.ZodType<T>

/** Adds a problem at keys in a file. */
export function complain(at: Reading, file: string, path: Keys, message: string, rule: string): void {
  at.problems.push({ file, line: at.locator.lineOf({ file, path }), message, rule })
}

/** A file's value as it stands there; `undefined`, with a problem, where it cannot be read or is empty. */
export function rawOf(at: Reading, file: CatalogueFile): unknown {
  const parsed = parseYaml(file)
  if (!parsed.ok) {
    at.problems.push(parsed.problem)
    return undefined
  }
  if (parsed.value !== undefined && parsed.value !== null) return parsed.value
  complain(at, file.path, [], 'the file is empty; write an entry or delete the file', 'empty-category')
  return undefined
}

/** The value as its schema has it; `undefined`, with problems, where it does not fit. */
export function validate<T>(
  at: Reading,
  file: string,
  schema: Schema<T>,
  raw: unknown,
  below: Keys = [],
): T | undefined {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  for (const fault of faultsOf(schema, raw, parsed.error)) {
    complain(at, file, [...below, ...fault.path], fault.message, 'schema')
  }
  return undefined
}

/** Notes an id as known; false, with a problem, where another entry has it already. */
export function claim(at: Reading, kind: EntryKind, id: string, file: string, path: Keys): boolean {
  at.entries.known[kind].add(id)
  const owner = at.owners.get(`${kind} ${id}`)
  at.owners.set(`${kind} ${id}`, owner ?? file)
  if (owner === undefined) return true
  const message = `the ${kind} "${id}" is already defined in ${owner}; give one of the two another id`
  complain(at, file, path, message, 'duplicate-id')
  return false
}

/** Reads a file that holds one entry, whose id is the file's name; `broken` notes the ids in an entry that is not valid. */
export function readOne<T extends { id: string }>(
  at: Reading,
  kind: EntryKind,
  file: CatalogueFile,
  schema: Schema<T>,
  broken: (raw: unknown) => void = () => {},
): T | undefined {
  const stem = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '')
  const raw = rawOf(at, file)
  const entry = raw === undefined ? undefined : validate(at, file.path, schema, raw)
  if (!entry) {
    at.entries.known[kind].add(stem)
    broken(raw)
    return undefined
  }
  if (entry.id !== stem) {
    const message = `the id is "${entry.id}" but the file is named ${stem}.yaml; write id: ${stem} or rename the file`
    complain(at, file.path, ['id'], message, 'file-name')
  }
  return claim(at, kind, entry.id, file.path, ['id']) ? entry : undefined
}

/** Whether a value has keys. */
export function isMapping(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}
