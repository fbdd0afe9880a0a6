import type { Facts, Value } from '../catalogue/condition.ts'
import { holds, namesOf } from '../catalogue/evaluate.ts'
import type { Answers, PlanField } from '../compose/plan.ts'
import { type Form, fieldsOf } from './fields-of.ts'
import type { FormData, FormValue } from './form-data.ts'

/** A form value as a condition sees it; ranges and tables cannot be named in conditions. */
function toValue(value: FormValue | undefined): Value {
  if (value === undefined) return null
  if (typeof value !== 'object') return value
  if (!Array.isArray(value)) return null
  const texts = value.filter((one): one is string => typeof one === 'string')
  return texts.length === value.length ? texts : null
}

function own(data: FormData, id: string): FormValue | undefined {
  return Object.hasOwn(data, id) ? data[id] : undefined
}

/**
 * The fields that are shown: without a condition, or whose condition certainly holds over the answers and the values
 * of shown fields. A hidden field's value counts as absent. A field is decided once every field that its condition
 * names is decided, so the order of fields plays no part; fields that wait for a circle of each other stay hidden.
 */
export function visibleFields(form: Form, answers: Answers, data: FormData): Set<string> {
  const visible = new Set<string>()
  const facts: Record<string, Facts[string]> = {}
  let open = new Map(fieldsOf(form).map((field) => [field.id, field]))
  for (let before = -1; open.size !== before; ) {
    before = open.size
    const known = { ...facts, ...answers }
    const ready = [...open.values()].filter((field) => waitsForNone(field, open, answers))
    for (const field of ready) {
      if (!holds(field.when, known)) continue
      visible.add(field.id)
      facts[field.id] = toValue(own(data, field.id))
    }
    open = new Map([...open].filter(([, field]) => !ready.includes(field)))
  }
  return visible
}

function waitsForNone(field: PlanField, open: ReadonlyMap<string, PlanField>, answers: Answers): boolean {
  return (
    !field.when || namesOf(field.when.tree).every((name) => Object.hasOwn(answers, name) || !open.has(name))
  )
}
