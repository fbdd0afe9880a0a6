import type { Case } from '@xinban/core/case/case'
import type { CaseEvent } from '@xinban/core/case/event'
import type { FormData } from '@xinban/core/form/form-data'
import { type Keys, type SealedForm, seal } from './seal.ts'

/** A form as earlier versions kept it: its sensitive fields sealed one by one, the others in clear. */
export function earlierForm(keys: Keys, form: FormData, sensitive: readonly string[]): SealedForm {
  const fields = Object.entries(form).map(([id, value]) => [
    id,
    sensitive.includes(id) ? seal(keys, JSON.stringify(value)) : value,
  ])
  return Object.fromEntries(fields)
}

/** An event as earlier versions kept it: nothing sealed but the form’s telephone. */
export function earlierEvent(keys: Keys, { actor, body }: CaseEvent) {
  return { actor, body: 'form' in body ? { ...body, form: earlierForm(keys, body.form, ['phone']) } : body }
}

/** A state as earlier versions kept it. */
export function earlierState(keys: Keys, theCase: Case) {
  return { ...theCase, form: earlierForm(keys, theCase.form, ['phone']) }
}
