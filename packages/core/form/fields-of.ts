import type { Plan, PlanField } from '../compose/plan.ts'

/** The one form of a plan. */
export type Form = Plan['form']

/** All fields of a form, in their order. */
export function fieldsOf(form: Form): PlanField[] {
  return form.sections.flatMap((section) => section.fields)
}
