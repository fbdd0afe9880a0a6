import type { z } from 'zod'
import { suggestion } from './nearest.ts'
import type { Keys } from './source.ts'

type Schema = z.core.$ZodType
type Issue = z.core.$ZodIssue

/** What is wrong at which keys. */
export interface Fault {
  readonly path: Keys
  readonly message: string
}

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [ … ]',
  object: 'keys with values: { … }',
  record: 'ids with values: { … }',
}

function unwrap(schema: Schema): Schema {
  const { def } = schema as z.core.$ZodType & { def: { type: string; innerType?: Schema } }
  return def.innerType ? unwrap(def.innerType) : schema
}

/** The schema of the value at some keys. */
function schemaAt(schema: Schema, path: Keys): Schema | undefined {
  const [key, ...rest] = path
  const plain = unwrap(schema) as Schema & {
    shape?: Record<PropertyKey, Schema>
    def: { element?: Schema; valueType?: Schema }
  }
  if (key === undefined) return plain
  const child = plain.shape?.[key] ?? plain.def.element ?? plain.def.valueType
  return child && schemaAt(child, rest)
}

function valueAt(value: unknown, path: Keys): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

function nameOf(path: Keys): string {
  return path.length === 0 ? 'the file' : `"${path.map(String).join('.')}"`
}

function typeFault(path: Keys, expected: string, value: unknown): Fault {
  const wanted = words[expected] ?? expected
  if (value === undefined) return { path, message: `${nameOf(path)} is missing; write ${wanted}` }
  const quotes =
    expected === 'string' && typeof value !== 'object' ? ', in quotes if it looks like something else' : ''
  return { path, message: `${nameOf(path)} must be ${wanted}${quotes}, not ${JSON.stringify(value)}` }
}

function keyFaults(schema: Schema, path: Keys, keys: readonly string[]): Fault[] {
  const shape = (schemaAt(schema, path) as { shape?: object } | undefined)?.shape ?? {}
  const known = Object.keys(shape)
  return keys.map((key) => {
    const close = suggestion(key, known)
    return {
      path: [...path, key],
      message: `unknown key "${key}"${close || `; the keys here are ${known.join(', ')}`}`,
    }
  })
}

function faultsOfIssue(schema: Schema, value: unknown, issue: Issue): Fault[] {
  const { path } = issue
  const here = valueAt(value, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return keyFaults(schema, path, issue.keys)
    case 'invalid_type':
      return [typeFault(path, issue.expected, here)]
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      const close = typeof here === 'string' ? suggestion(here, allowed) : ''
      const found = here === undefined ? 'is missing' : `is ${JSON.stringify(here)}`
      return [{ path, message: `${nameOf(path)} ${found}; write one of ${allowed.join(', ')}${close}` }]
    }
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message: `${nameOf(path)}: ${message}` }))
    default:
      return [{ path, message: `${nameOf(path)}: ${issue.message}` }]
  }
}

/** Everything that a schema finds wrong with a value, in sentences that say what to write instead. */
export function faultsOf(schema: Schema, value: unknown, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(schema, value, issue))
}
