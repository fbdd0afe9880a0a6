import type { Case } from '@xinban/core/case/case'
import { type Kind, kinds } from './kinds.ts'
import { type PaperId, paperId } from './paper-id.ts'

/** For each kind: which of its papers the case should have, from the first on. */
const due: Readonly<Record<Kind, (theCase: Case) => readonly boolean[]>> = {
  receipt: (theCase) => [theCase.submittedAt !== null],
  letter: (theCase) => theCase.letters.map(() => true),
  correction_notice: (theCase) => [theCase.correction !== null],
  acceptance_notice: (theCase) => [theCase.acceptance?.accepted === true],
  acceptance_refusal: (theCase) => [theCase.acceptance?.accepted === false],
  pause_notice: (theCase) => theCase.pauses.map(() => true),
  hearing_offer: (theCase) => theCase.hearings.map(() => true),
  hearing_notice: (theCase) => theCase.hearings.map((one) => one.announced !== null),
  extension_notice: (theCase) => theCase.extensions.map((one) => one.decided?.granted === true),
  owed_receipt: (theCase) => theCase.owed.map((one) => one.handedInOn !== null),
  refusal: (theCase) => [
    theCase.conclusion !== null && theCase.parts.some((part) => part.decision === 'refused'),
  ],
  licence: (theCase) => Array.from({ length: theCase.licence?.version ?? 0 }, () => true),
  hand_over_slip: (theCase) => [theCase.handOver !== null && theCase.licence !== null],
  verification_record: (theCase) => theCase.verifications.map((one) => one.records.length > 0),
  correction_order: (theCase) => theCase.verifications.map((one) => one.correctBy !== null),
  recheck_record: (theCase) => theCase.verifications.map((one) => one.records.length > 1),
  revocation_notice: (theCase) => theCase.revocations.map(() => true),
  revocation_decision: (theCase) => theCase.revocations.map((one) => one.result !== null),
  renewal_decision: (theCase) => theCase.renewals.map((one) => one.result !== null),
}

/**
 * The papers that a case should have by now (R-ACC-1, R-DEC-3, R-DEC-4). The lists of a case are only ever added to, so a
 * paper that was there stays, under the same identity.
 */
export function papersOf(theCase: Case): PaperId[] {
  return kinds.flatMap((kind) =>
    due[kind](theCase).flatMap((isDue, index) => (isDue ? [paperId(kind, index + 1)] : [])),
  )
}
