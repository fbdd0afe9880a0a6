import type { District, Item } from './schema.ts'
import type { CheckText, Span } from './schema-basics.ts'

/** How fast a promise about an item is decided on and verified, and what is verified. */
export interface CommitmentTerms {
  readonly decideWithin: Span
  readonly verifyWithin: Span
  readonly checklist: readonly CheckText[]
}

function spanOf({ amount, unit }: Span): Span {
  return { amount, unit }
}

/** The item's own terms where a source gives them, else the district's; the survey's checklist where it has none. */
export function commitmentTerms({ commitment, survey }: Item, { law }: District): CommitmentTerms {
  const { decideWithin, verifyWithin, checklist } = commitment
  return {
    decideWithin: spanOf(decideWithin ?? law.commitment.decideWithin),
    verifyWithin: spanOf(verifyWithin ?? law.commitment.verifyWithin),
    checklist: checklist.length > 0 ? checklist : survey.checklist,
  }
}
