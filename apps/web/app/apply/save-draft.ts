import type { DraftView } from '@xinban/core/api'
import type { Handling } from '@xinban/core/case/promises/events'
import type { FormData } from '@xinban/core/form/form-data'
import { type ApiProblem, type Args, apiOf } from '../lib/api.ts'
import type { Application } from './application.ts'

/** What is kept of an application; what is left out stays as it is. */
interface Kept {
  readonly form?: FormData
  readonly handling?: Handling
}

/**
 * Keeps a part of the draft; null, or the problem that kept it from being stored. If the draft was stored in between
 * (saved by itself, or in another window), this later part counts and the other one stays.
 */
export async function saveDraft(
  args: Args,
  application: Pick<Application, 'view' | 'form' | 'version'>,
  kept: Kept,
): Promise<ApiProblem | null> {
  const path = `/api/cases/${application.view.id}/draft`
  const api = apiOf(args)
  const put = (version: number, form: FormData) =>
    api.send<DraftView>(path, { method: 'PUT', json: { form, ...kept, version } })
  const first = await put(application.version, application.form)
  if (first.ok) return null
  if (first.problem.kind !== 'conflict') return first.problem
  const { version, form } = await api.get<DraftView>(path)
  const second = await put(version, form)
  return second.ok ? null : second.problem
}
