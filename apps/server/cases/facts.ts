import type { CaseFacts } from '@xinban/core/access/sees'
import { type Case, statusOf } from '@xinban/core/case/case'
import type { Plan } from '@xinban/core/compose/plan'

/** What a list needs to know of a case to say who may see it. */
export function factsOf(theCase: Case, plan: Plan): CaseFacts {
  return {
    applicant: theCase.applicant.id,
    status: statusOf(theCase),
    authorities: [...new Set(theCase.parts.map((part) => part.authority))],
    supervisors: [...new Set(theCase.verifications.map((one) => one.authority))],
    lead: plan.approval.lead,
    submitted: theCase.submittedAt !== null,
    surveyed: plan.survey !== null,
    recorded: theCase.credit.length > 0,
  }
}
