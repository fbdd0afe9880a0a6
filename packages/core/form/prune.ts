import type { Answers } from '../compose/plan.ts'
import { type Form, fieldsOf } from './fields-of.ts'
import type { FormData } from './form-data.ts'
import { visibleFields } from './visible.ts'

/** The form without values of hidden or unknown fields, in the form's order. Pruning twice changes nothing more. */
export function prune(form: Form, answers: Answers, data: FormData): FormData {
  const visible = visibleFields(form, answers, data)
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ id }) => {
      const value = visible.has(id) && Object.hasOwn(data, id) ? data[id] : undefined
      return value === undefined ? [] : [[id, value]]
    }),
  )
}
