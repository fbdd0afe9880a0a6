import type { DraftView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import type { FormData } from '@xinban/core/form/form-data'
import type { TimeView } from '@xinban/core/message/views'
import { redirect } from 'react-router'
import { type Args, apiOf } from '../lib/api.ts'

/** An application while it can be filled in: the case, and the draft over what was handed in before. */
export interface Application {
  readonly view: CaseView
  readonly form: FormData
  readonly version: number
  readonly files: DraftView['files']
  readonly handling: DraftView['handling']
  /** YYYY-MM-DD in Shanghai, by the server’s clock: that of a demo may be ahead. */
  readonly today: string
}

/** Loads an application; one that cannot be changed any more is shown as a case. */
export async function loadApplication(args: Args, id: string): Promise<Application> {
  const api = apiOf(args)
  const path = `/api/cases/${encodeURIComponent(id)}`
  const view = await api.get<CaseView>(path)
  if (!view.mine) throw redirect(`/desk/${view.id}`)
  if (view.status !== 'draft' && view.status !== 'correcting') throw redirect(`/cases/${view.id}`)
  const [draft, time] = await Promise.all([
    api.get<DraftView>(`${path}/draft`),
    api.get<TimeView>('/api/time'),
  ])
  return {
    view,
    form: draft.version > 0 ? draft.form : view.form,
    version: draft.version,
    files: draft.files,
    handling: view.status === 'draft' ? draft.handling : view.handling,
    today: time.today,
  }
}
