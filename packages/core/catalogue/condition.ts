import { z } from 'zod'
import { parseCondition } from './feel.ts'

/** A value that an answer or a form field can have in a condition. `null` and a missing name mean "not known". */
export type Value = string | number | boolean | null | readonly string[]

/** What conditions are evaluated against: ids of questions and of form fields, with their values. */
export type Facts = Readonly<Record<string, Value | undefined>>

/** A condition as data: what the browser evaluates, what the analyses read. No function text anywhere. */
export type Tree =
  | { readonly op: 'and' | 'or'; readonly args: readonly Tree[] }
  | { readonly op: 'not'; readonly arg: Tree }
  | { readonly op: 'is'; readonly name: string }
  | { readonly op: 'eq' | 'ne'; readonly name: string; readonly value: string | number | boolean | null }
  | { readonly op: 'lt' | 'le' | 'gt' | 'ge'; readonly name: string; readonly value: number }
  | { readonly op: 'in'; readonly name: string; readonly values: readonly (string | number)[] }
  | { readonly op: 'has'; readonly name: string; readonly value: string }
  | { readonly op: 'constant'; readonly value: boolean }

/** A condition: its FEEL source, as it stands in the catalogue, and its compiled tree. */
export interface Condition {
  readonly feel: string
  readonly tree: Tree
}

/**
 * A FEEL condition in a catalogue file, compiled while it is validated.
 * Subset: names, literals, `= != < <= > >=`, `in ("a", "b")` (two values or more), `list contains(name, "a")`, `not(…)`, `and`, `or`.
 */
export const Condition = z
  .string()
  .describe('A condition in FEEL, for example: sells_tobacco and food_scope in ("bulk", "made")')
  .transform((feel, context): Condition => {
    const parsed = parseCondition(feel)
    if (parsed.ok) return { feel, tree: parsed.tree }
    context.issues.push({ code: 'custom', message: parsed.message, input: feel })
    return z.NEVER
  })
