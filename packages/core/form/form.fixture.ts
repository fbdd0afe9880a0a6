import fc from 'fast-check'
import type { Tree } from '../catalogue/condition.ts'
import type { PlanField } from '../compose/plan.ts'
import type { Form } from './fields-of.ts'

/** A field for tests; text unless said otherwise. */
export function field(id: string, more: Partial<PlanField> = {}): PlanField {
  const name = { zh: `字段${id}`, en: `Field ${id}` }
  return { id, name, type: 'string', required: false, sensitive: false, askedBy: ['item'], ...more }
}

/** A form of one section. */
export function formOf(...fields: readonly PlanField[]): Form {
  return { sections: [{ id: 'all', title: { zh: '表', en: 'Form' }, fields }] }
}

/** A condition on a compiled tree. */
export function when(tree: Tree): { when: NonNullable<PlanField['when']> } {
  return { when: { feel: 'test', tree } }
}

/** The names of the fields of `anyForm`; `ask` is a question. */
export const names = ['a', 'b', 'c', 'd', 'e'] as const

const leaf = fc
  .constantFrom(...names, 'ask')
  .chain((name) =>
    fc.constantFrom<Tree>(
      { op: 'is', name },
      { op: 'eq', name, value: 'yes' },
      { op: 'ne', name, value: 'yes' },
      { op: 'eq', name, value: null },
    ),
  )

const tree: fc.Arbitrary<Tree> = fc.oneof(
  leaf,
  leaf.map((arg): Tree => ({ op: 'not', arg })),
  fc.tuple(leaf, leaf).map((args): Tree => ({ op: 'and', args })),
  fc.tuple(leaf, leaf).map((args): Tree => ({ op: 'or', args })),
)

/** Any form of five fields whose conditions name each other, the question `ask`, even themselves in circles. */
export const anyForm: fc.Arbitrary<Form> = fc
  .tuple(...names.map((id) => fc.tuple(fc.constant(id), fc.option(tree), fc.boolean())))
  .map((fields) =>
    formOf(...fields.map(([id, shown, required]) => field(id, { required, ...(shown && when(shown)) }))),
  )

/** Values for `anyForm`; each may be missing. */
export const anyData: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(...names),
  fc.constantFrom('yes', 'no', 'x'.repeat(201)),
)

/** Answers to the one question; it may be unanswered. */
export const anyAnswers = fc.record({ ask: fc.boolean() }, { requiredKeys: [] })
