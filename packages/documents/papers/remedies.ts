import type { Plan } from '@xinban/core/compose/plan'

/** What a person can do against a decision, and against whom (R-DEC-4, R-COM-1). */
export interface Remedies {
  /** Administrative reconsideration with its limit, as the catalogue states it; then respondent and reviewer. */
  readonly review: string
  readonly respondent: string
  readonly reviewer: string
  /** The lawsuit with its limit, as the catalogue states it; then the defendant. */
  readonly lawsuit: string
  readonly defendant: string
}

/** The remedies against a decision of this authority; the reviewer is named only where the catalogue knows it. */
export function remediesAgainst(
  plan: Plan,
  authority: { readonly name: string; readonly phone: string; readonly reviewedBy: string | null },
): Remedies {
  return {
    review: plan.notice.remedies.review.zh,
    respondent: authority.name,
    reviewer: authority.reviewedBy ?? `依法确定，可拨打${authority.phone}查询`,
    lawsuit: plan.notice.remedies.lawsuit.zh,
    defendant: authority.name,
  }
}
