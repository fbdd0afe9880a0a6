import type { CaseView } from '@xinban/core/case/case-view'
import type { Allowed } from '@xinban/core/case/decide'

/** What has a form at the top of the applicant's page, the most pressing first; handing in and withdrawing have places of their own. */
const pressing = [
  'hand_in_owed',
  'complete_preview',
  'state_defence',
  'request_hearing',
  'request_renewal',
  'withdraw_commitment',
  'withdraw_promise',
]

/** What a holder can ask for as long as the licence stands: nothing waits for it. */
const requests = ['request_change', 'request_cancellation']

/** True while the days for it are there: a hearing has a last day, a renewal its window. */
function inTime(view: CaseView, command: string, about: string, today: string): boolean {
  if (command === 'request_hearing') {
    const hearing = view.hearings.find((one) => one.item === about)
    return hearing !== undefined && today <= hearing.requestBy
  }
  if (command !== 'request_renewal') return true
  const window = view.renewalWindows.find((one) => one.item === about)
  return window !== undefined && (window.from === null || today >= window.from) && today <= window.to
}

type Possible = Pick<Allowed, 'command' | 'about'>

/** What the applicant can do today, out of what the state of the case allows. */
export function possibleNow(view: CaseView, today: string): Possible[] {
  return pick(pressing, view, today)
}

/** What the holder of a licence can ask for. */
export function possibleRequests(view: CaseView, today: string): Possible[] {
  return pick(requests, view, today)
}

function pick(names: readonly string[], view: CaseView, today: string): Possible[] {
  return names.flatMap((name): Possible[] => {
    const allowed = view.allowed.find(({ command }) => command === name)
    if (!allowed) return []
    if (allowed.about.length === 0) return [allowed]
    const about = allowed.about.filter((one) => inTime(view, name, one, today))
    return about.length > 0 ? [{ command: allowed.command, about }] : []
  })
}
