import type { PlanSection } from '@xinban/core/compose/plan'
import type { FormData as Form } from '@xinban/core/form/form-data'
import { normaliseForm } from '@xinban/core/form/normalise-form'
import { unflatten } from '@xinban/core/form/unflatten'
import type { Application } from './application.ts'
import { mayChange } from './marks.ts'
import { textsOf } from './texts-of.ts'

/** The whole form with what was posted for one section; a field that was posted empty is empty. */
export function withSection(application: Application, section: PlanSection, posted: FormData): Form {
  const { view, form } = application
  const ids = new Set(section.fields.filter(({ id }) => mayChange(view, id)).map(({ id }) => id))
  const raw = unflatten(textsOf(posted).filter(([name]) => ids.has(name.split('.')[0] ?? '')))
  const rest = Object.fromEntries(Object.entries(form).filter(([id]) => !ids.has(id)))
  return normaliseForm(view.plan.form, { ...rest, ...raw })
}
