import { z } from 'zod'
import type { Text } from '../catalogue/schema.ts'

/** A value in a dataset; lists are arrays in JSON and joined texts in CSV. */
export type Value = string | number | boolean | null | readonly string[]

/** The types of columns, as JSON has them. */
const types = {
  text: z.string(),
  optional: z.string().nullable(),
  date: z.iso.date(),
  'optional-date': z.iso.date().nullable(),
  integer: z.int(),
  'optional-integer': z.int().nullable(),
  boolean: z.boolean(),
  list: z.array(z.string()).readonly(),
} as const
export type ColumnType = keyof typeof types

/** One column of a dataset: its name, what it means, and how it is read from a row. */
export interface Column<R> {
  readonly name: string
  readonly type: ColumnType
  readonly text: Text
  readonly of: (row: R) => Value
}

/** The shape of a row in JSON. */
export function rowSchema(columns: readonly Column<never>[]) {
  return z.strictObject(Object.fromEntries(columns.map(({ name, type }) => [name, types[type]])))
}

/** A row in JSON. */
export function toRow<R>(columns: readonly Column<R>[], row: R): Record<string, Value> {
  return Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]))
}
