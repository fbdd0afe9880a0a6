import type { Condition } from './condition.ts'
import type { Field, Question } from './schema.ts'

/** What a name in a condition stands for, whether question or field. */
export interface Variable {
  readonly id: string
  readonly type: 'yes_no' | 'one_of' | 'many_of' | 'number' | 'text'
  /** The values that an option of `one_of` or `many_of` has in conditions. */
  readonly values: readonly string[]
  readonly min: number | undefined
  readonly max: number | undefined
  /** Shown only while this holds; hidden, it has no value. */
  readonly when: Condition | undefined
  /** False where it can be left open although it is shown. */
  readonly required: boolean
}

/** Finds what a name stands for; `undefined` where it is not known. */
export type Lookup = (name: string) => Variable | undefined

/** A question as a variable of conditions. */
export function questionVariable(question: Question): Variable {
  const { id, type, min, max, when, options = [] } = question
  return { id, type, min, max, when, values: options.map((option) => option.value), required: true }
}

const types: Readonly<Partial<Record<Field['type'], Variable['type']>>> = {
  bool: 'yes_no',
  enum: 'one_of',
  multi: 'many_of',
  int: 'number',
  decimal: 'number',
}

/** A field as a variable of conditions: the value of an option is its Chinese text. */
export function fieldVariable(id: string, field: Field): Variable {
  const { min, max, when, required, options = [] } = field
  const values = options.map((option) => option.zh)
  return { id, type: types[field.type] ?? 'text', min, max, when, values, required }
}
