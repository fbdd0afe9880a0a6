import type { CaseFacts } from '@xinban/core/access/sees'
import { type Case, statusOf } from '@xinban/core/case/case'
import type { Plan } from '@xinban/core/compose/plan'

/** The authorities that supervise what was granted: the one the item was moved away from, else the item's own. */
function supervisorsOf(theCase: Case, plan: Plan): string[] {
  const granted = theCase.parts.filter((part) => part.decision === 'granted')
  const ids = granted.map((part) => {
    const supervisor = plan.items.find((item) => item.id === part.item)?.supervisor
    return supervisor?.id ?? part.authority
  })
  return [...new Set([...ids, ...theCase.verifications.map((one) => one.authority)])]
}

/** What a list needs to know of a case to say who may see it. */
export function factsOf(theCase: Case, plan: Plan): CaseFacts & { readonly supervisors: readonly string[] } {
  return {
    applicant: theCase.applicant.id,
    status: statusOf(theCase),
    authorities: [...new Set(theCase.parts.map((part) => part.authority))],
    supervisors: supervisorsOf(theCase, plan),
    lead: plan.approval.lead,
    submitted: theCase.submittedAt !== null,
    surveyed: plan.survey !== null,
  }
}
