import type { Case } from '@xinban/core/case/case'

/** The papers of a case, in the order in which they come. */
export const kinds = [
  'receipt',
  'acceptance_notice',
  'acceptance_refusal',
  'correction_notice',
  'refusal',
  'licence',
] as const
export type Kind = (typeof kinds)[number]

/** What each paper is called; the licence's own name stands in the catalogue and is printed from there. */
export const paperTitles: Readonly<Record<Kind, string>> = {
  receipt: '收件回执',
  acceptance_notice: '受理通知书',
  acceptance_refusal: '不予受理通知书',
  correction_notice: '补正告知书',
  refusal: '不予许可决定书',
  licence: '行业综合许可证',
}

const due: Readonly<Record<Kind, (theCase: Case) => boolean>> = {
  receipt: (theCase) => theCase.submittedAt !== null,
  acceptance_notice: (theCase) => theCase.acceptance?.accepted === true,
  acceptance_refusal: (theCase) => theCase.acceptance?.accepted === false,
  correction_notice: (theCase) => theCase.correction !== null,
  refusal: (theCase) =>
    theCase.conclusion !== null && theCase.parts.some((part) => part.decision === 'refused'),
  licence: (theCase) => theCase.licence !== null,
}

/** The papers that a case should have by now (R-ACC-1: acceptance and its refusal are in writing; R-DEC-4). */
export function papersOf(theCase: Case): Kind[] {
  return kinds.filter((kind) => due[kind](theCase))
}
