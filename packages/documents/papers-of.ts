import type { Case } from '@xinban/core/case/case'
import { type Kind, kinds } from './kinds.ts'
import { type PaperId, paperId } from './paper-id.ts'

/** The application as it was handed in, then as it was corrected: corrections are asked for once (R-ACC-3). */
function applications({ submittedAt, correction }: Case): boolean[] {
  return [submittedAt !== null, correction !== null && correction.answeredAt !== null]
}

/** One for each act of handing over; cases from before these were told apart have one. */
function slips({ handOver, handOvers, licence }: Case): boolean[] {
  return handOvers.length > 0 ? handOvers.map(() => true) : [handOver !== null && licence !== null]
}

function licences({ licence }: Case): boolean[] {
  return Array.from({ length: licence?.version ?? 0 }, () => true)
}

/** The pause of an offered hearing goes on as that of the hearing (R-HEA-4): no day is counted in between. */
function endedPauses({ pauses }: Case): boolean[] {
  const goesOn = (index: number) =>
    pauses.slice(index + 1).some(({ item, kind }) => kind === 'hearing' && item === pauses[index]?.item)
  return pauses.map(({ endedOn, kind }, index) => endedOn !== null && !(kind === 'hearing' && goesOn(index)))
}

/** For each kind: which of its papers the case should have, from the first on. */
const due: Readonly<Record<Kind, (theCase: Case) => readonly boolean[]>> = {
  receipt: (theCase) => [theCase.submittedAt !== null],
  application_form: applications,
  check_answers: applications,
  letter: (theCase) => theCase.letters.map(() => true),
  preview_opinion: (theCase) => theCase.preview.opinions.map(() => true),
  correction_notice: (theCase) => [theCase.correction !== null],
  acceptance_notice: (theCase) => [theCase.acceptance?.accepted === true],
  acceptance_refusal: (theCase) => [theCase.acceptance?.accepted === false],
  pause_notice: (theCase) => theCase.pauses.map(() => true),
  pause_end_notice: endedPauses,
  hearing_offer: (theCase) => theCase.hearings.map(() => true),
  hearing_notice: (theCase) => theCase.hearings.map((one) => one.announced !== null),
  extension_notice: (theCase) => theCase.extensions.map((one) => one.decided?.granted === true),
  commitment_end_notice: (theCase) => theCase.endedCommitments.map(() => true),
  owed_receipt: (theCase) => theCase.owed.map((one) => one.handedInOn !== null),
  survey_record: (theCase) => [theCase.survey !== null],
  part_withdrawal: (theCase) => theCase.parts.map((part) => part.missing !== undefined),
  withdrawal_notice: (theCase) => [theCase.withdrawn !== null && theCase.submittedAt !== null],
  grant_decision: (theCase) => [theCase.conclusion !== null && theCase.conclusion.outcome !== 'refused'],
  refusal: (theCase) => [
    theCase.conclusion !== null && theCase.parts.some((part) => part.decision === 'refused'),
  ],
  licence: licences,
  licence_copy: licences,
  hand_over_slip: slips,
  verification_record: (theCase) => theCase.verifications.map((one) => one.records.length > 0),
  correction_order: (theCase) => theCase.verifications.map((one) => one.correctBy !== null),
  recheck_record: (theCase) => theCase.verifications.map((one) => one.records.length > 1),
  revocation_notice: (theCase) => theCase.revocations.map(() => true),
  revocation_decision: (theCase) => theCase.revocations.map((one) => one.result !== null),
  renewal_decision: (theCase) => theCase.renewals.map((one) => one.result !== null),
  credit_notice: (theCase) => theCase.credit.map(() => true),
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
