import type { Answers } from '../compose/plan.ts'
import { type Problem, problem } from '../problem.ts'
import type { Form } from './fields-of.ts'
import type { FormData } from './form-data.ts'
import { normaliseForm, type RawForm } from './normalise-form.ts'
import { prune } from './prune.ts'
import { validate } from './validate.ts'

/** The clean form, or what is wrong with it; `data` can be shown again in both cases. */
export type CheckedForm =
  | { readonly ok: true; readonly data: FormData }
  | { readonly ok: false; readonly problem: Problem; readonly data: FormData }

/**
 * The whole form as it came in, normalised, pruned and validated; the server and the browser call this same function.
 * Problem `form-invalid` with a fault per field. `today` is YYYY-MM-DD in Shanghai.
 */
export function checkForm(form: Form, answers: Answers, raw: RawForm, today: string): CheckedForm {
  const data = prune(form, answers, normaliseForm(form, raw))
  const faults = validate(form, answers, data, today)
  return faults.length === 0
    ? { ok: true, data }
    : { ok: false, problem: problem('form-invalid', { faults }), data }
}
