import type { SessionView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import type { CommandType } from '@xinban/core/case/command'
import type { DeliveryView } from '@xinban/core/case/delivery/views'
import type { ClockExport } from '@xinban/core/case/time/clock-export'
import type { apiOf } from '../lib/api.ts'
import type { Named, People } from './action.ts'

type Api = ReturnType<typeof apiOf>

/** The path of a case in the API. */
export function casePath(id: string): string {
  return `/api/cases/${encodeURIComponent(id)}`
}

/** The people whom an action can name, where that action is possible. */
async function peopleFor(
  api: Api,
  view: CaseView,
  command: CommandType,
  kind: 'surveyors' | 'verifiers' | 'hosts',
): Promise<readonly Named[]> {
  if (!view.allowed.some((allowed) => allowed.command === command)) return []
  const found = await api.get<Record<string, Named[]>>(`/api/people/${kind}`)
  return found[kind] ?? []
}

/** Everything that the desk shows of a case: the case, its clock after acceptance, and whom one can name. */
export async function loadCase(
  api: Api,
  id: string,
): Promise<{ view: CaseView; clock: ClockExport | null; people: People; delivery: DeliveryView | null }> {
  const [view, session] = await Promise.all([
    api.get<CaseView>(casePath(id)),
    api.get<SessionView>('/api/session'),
  ])
  const [clock, delivery, surveyors, verifiers, hosts] = await Promise.all([
    view.acceptance?.accepted ? api.get<ClockExport>(`${casePath(id)}/clock`) : null,
    view.parcels.length > 0 ? api.get<DeliveryView>(`${casePath(id)}/delivery`) : null,
    peopleFor(api, view, 'record_survey', 'surveyors'),
    peopleFor(api, view, 'record_verification', 'verifiers'),
    peopleFor(api, view, 'announce_hearing', 'hosts'),
  ])
  return { view, clock, delivery, people: { me: session.person?.id ?? '', surveyors, verifiers, hosts } }
}
