import type { DraftView } from '@xinban/core/api'
import type { PlanSection } from '@xinban/core/compose/plan'
import type { FormData as Form } from '@xinban/core/form/form-data'
import { normaliseForm } from '@xinban/core/form/normalise-form'
import { unflatten } from '@xinban/core/form/unflatten'
import { type ApiProblem, type Args, apiOf } from '../lib/api.ts'
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

/**
 * Keeps the form as the draft; null, or the problem that kept it from being stored. If the draft was stored in between
 * (saved by itself, or in another window), this later one counts.
 */
export async function saveDraft(
  args: Args,
  application: Application,
  form: Form,
): Promise<ApiProblem | null> {
  const path = `/api/cases/${application.view.id}/draft`
  const api = apiOf(args)
  const put = (version: number) => api.send<DraftView>(path, { method: 'PUT', json: { form, version } })
  const first = await put(application.version)
  if (first.ok) return null
  if (first.problem.kind !== 'conflict') return first.problem
  const { version } = await api.get<DraftView>(path)
  const second = await put(version)
  return second.ok ? null : second.problem
}
