import type { Answers, PlanField } from '../compose/plan.ts'
import type { Fault } from '../problem.ts'
import { checkValue } from './check-value.ts'
import { requiredFault } from './field-fault.ts'
import { type Form, fieldsOf } from './fields-of.ts'
import type { FormData } from './form-data.ts'
import { visibleFields } from './visible.ts'

const CITIZEN_ID = '居民身份证'

/** True unless the field beside it (`…_id_type` for `…_id_no`) names another kind of document, or none yet. */
function isCitizenId(field: PlanField, visible: ReadonlySet<string>, data: FormData): boolean {
  const sibling = field.id.replace(/_no$/, '_type')
  return sibling === field.id || !visible.has(sibling) || data[sibling] === CITIZEN_ID
}

/**
 * Everything that is wrong with the shown fields, in the form's order, one fault per field at most; values of hidden
 * fields play no part. Codes: see `FieldFaultCode`. `today` is YYYY-MM-DD in Shanghai.
 */
export function validate(form: Form, answers: Answers, data: FormData, today: string): Fault[] {
  const visible = visibleFields(form, answers, data)
  return fieldsOf(form).flatMap((field) => {
    if (!visible.has(field.id)) return []
    const value = Object.hasOwn(data, field.id) ? data[field.id] : undefined
    if (value === undefined) return field.required ? [requiredFault(field)] : []
    return checkValue(field, value, isCitizenId(field, visible, data), today) ?? []
  })
}
