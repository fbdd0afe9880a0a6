import type { CaseView } from '@xinban/core/case/case-view'
import type { Allowed } from '@xinban/core/case/decide'

/** What has a form on the applicant's page, the most pressing first; handing in and withdrawing have places of their own. */
const shown = [
  'hand_in_owed',
  'complete_preview',
  'state_defence',
  'request_hearing',
  'request_renewal',
  'withdraw_commitment',
  'withdraw_promise',
  'request_change',
  'request_cancellation',
]

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

/** What the applicant can do today, out of what the state of the case allows. */
export function possibleNow(view: CaseView, today: string): Pick<Allowed, 'command' | 'about'>[] {
  return shown.flatMap((name): Pick<Allowed, 'command' | 'about'>[] => {
    const allowed = view.allowed.find(({ command }) => command === name)
    if (!allowed) return []
    if (allowed.about.length === 0) return [allowed]
    const about = allowed.about.filter((one) => inTime(view, name, one, today))
    return about.length > 0 ? [{ command: allowed.command, about }] : []
  })
}
