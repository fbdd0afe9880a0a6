import type { Kind } from './kinds.ts'
import { type PaperId, parsePaper } from './paper-id.ts'
import { type AcceptanceNoticeInput, acceptanceNoticeInput } from './papers/acceptance-notice.ts'
import { type AcceptanceRefusalInput, acceptanceRefusalInput } from './papers/acceptance-refusal.ts'
import { type ApplicationFormInput, applicationFormInput } from './papers/application-form.ts'
import { type CheckAnswersInput, checkAnswersInput } from './papers/check-answers.ts'
import { type CommitmentEndNoticeInput, commitmentEndNoticeInput } from './papers/commitment-end-notice.ts'
import { type CorrectionNoticeInput, correctionNoticeInput } from './papers/correction-notice.ts'
import { type CorrectionOrderInput, correctionOrderInput } from './papers/correction-order.ts'
import { type CreditNoticeInput, creditNoticeInput } from './papers/credit-notice.ts'
import { type ExtensionNoticeInput, extensionNoticeInput } from './papers/extension-notice.ts'
import { type GrantDecisionInput, grantDecisionInput } from './papers/grant-decision.ts'
import { type HandOverSlipInput, handOverSlipInput } from './papers/hand-over-slip.ts'
import { type HearingNoticeInput, hearingNoticeInput } from './papers/hearing-notice.ts'
import { type HearingOfferInput, hearingOfferInput } from './papers/hearing-offer.ts'
import { type LetterInput, letterInput } from './papers/letter.ts'
import { type LicenceInput, licenceCopyInput, licenceInput } from './papers/licence.ts'
import { type OwedReceiptInput, owedReceiptInput } from './papers/owed-receipt.ts'
import { type PauseEndNoticeInput, pauseEndNoticeInput } from './papers/pause-end-notice.ts'
import { type PauseNoticeInput, pauseNoticeInput } from './papers/pause-notice.ts'
import { type PreviewOpinionInput, previewOpinionInput } from './papers/preview-opinion.ts'
import { type ReceiptInput, receiptInput } from './papers/receipt.ts'
import { type RefusalInput, refusalInput } from './papers/refusal.ts'
import { type RenewalDecisionInput, renewalDecisionInput } from './papers/renewal-decision.ts'
import {
  type RevocationDecisionInput,
  type RevocationNoticeInput,
  revocationDecisionInput,
  revocationNoticeInput,
} from './papers/revocation.ts'
import { type SurveyRecordInput, surveyRecordInput } from './papers/survey-record.ts'
import {
  recheckRecordInput,
  type VerificationRecordInput,
  verificationRecordInput,
} from './papers/verification-record.ts'
import { partWithdrawalInput, type WithdrawalInput, withdrawalNoticeInput } from './papers/withdrawal.ts'
import type { Manuscript } from './press/manuscript.ts'
import type { PaperSource } from './sheet.ts'
import { type Rendered, renderPdf } from './typst.ts'

export { missingGlyphs } from './glyphs.ts'
export { type Kind, kinds, paperTitles, versionedKinds } from './kinds.ts'
export { type PaperId, paperName, paperPattern, parsePaper } from './paper-id.ts'
export { papersOf } from './papers-of.ts'
export { districtOf, type PaperSource } from './sheet.ts'
export type { Rendered } from './typst.ts'

/** What each paper's template is given. */
export interface PaperInputs {
  readonly receipt: ReceiptInput
  readonly application_form: ApplicationFormInput
  readonly check_answers: CheckAnswersInput
  readonly letter: LetterInput
  readonly preview_opinion: PreviewOpinionInput
  readonly correction_notice: CorrectionNoticeInput
  readonly acceptance_notice: AcceptanceNoticeInput
  readonly acceptance_refusal: AcceptanceRefusalInput
  readonly pause_notice: PauseNoticeInput
  readonly pause_end_notice: PauseEndNoticeInput
  readonly hearing_offer: HearingOfferInput
  readonly hearing_notice: HearingNoticeInput
  readonly extension_notice: ExtensionNoticeInput
  readonly commitment_end_notice: CommitmentEndNoticeInput
  readonly owed_receipt: OwedReceiptInput
  readonly survey_record: SurveyRecordInput
  readonly part_withdrawal: WithdrawalInput
  readonly withdrawal_notice: WithdrawalInput
  readonly grant_decision: GrantDecisionInput
  readonly refusal: RefusalInput
  readonly licence: LicenceInput
  readonly licence_copy: LicenceInput
  readonly hand_over_slip: HandOverSlipInput
  readonly verification_record: VerificationRecordInput
  readonly correction_order: CorrectionOrderInput
  readonly recheck_record: VerificationRecordInput
  readonly revocation_notice: RevocationNoticeInput
  readonly revocation_decision: RevocationDecisionInput
  readonly renewal_decision: RenewalDecisionInput
  readonly credit_notice: CreditNoticeInput
}

const builders: { readonly [K in Kind]: (source: PaperSource, n: number) => PaperInputs[K] } = {
  receipt: receiptInput,
  application_form: applicationFormInput,
  check_answers: checkAnswersInput,
  letter: letterInput,
  preview_opinion: previewOpinionInput,
  correction_notice: correctionNoticeInput,
  acceptance_notice: acceptanceNoticeInput,
  acceptance_refusal: acceptanceRefusalInput,
  pause_notice: pauseNoticeInput,
  pause_end_notice: pauseEndNoticeInput,
  hearing_offer: hearingOfferInput,
  hearing_notice: hearingNoticeInput,
  extension_notice: extensionNoticeInput,
  commitment_end_notice: commitmentEndNoticeInput,
  owed_receipt: owedReceiptInput,
  survey_record: surveyRecordInput,
  part_withdrawal: partWithdrawalInput,
  withdrawal_notice: withdrawalNoticeInput,
  grant_decision: grantDecisionInput,
  refusal: refusalInput,
  licence: licenceInput,
  licence_copy: licenceCopyInput,
  hand_over_slip: handOverSlipInput,
  verification_record: verificationRecordInput,
  correction_order: correctionOrderInput,
  recheck_record: recheckRecordInput,
  revocation_notice: revocationNoticeInput,
  revocation_decision: revocationDecisionInput,
  renewal_decision: renewalDecisionInput,
  credit_notice: creditNoticeInput,
}

/** A kind's template where it is not named after the kind. */
const templates: Partial<Record<Kind, string>> = {
  recheck_record: 'verification-record',
  part_withdrawal: 'withdrawal-notice',
}

/**
 * The data of a paper, from core's case and plan; pure. `n` counts the papers of a kind, or the licence's versions.
 * Throws for a paper that the case should not have yet.
 */
export function paperInput<K extends Kind>(kind: K, source: PaperSource, n = 1): PaperInputs[K] {
  return builders[kind](source, n)
}

/** The template of a kind, without its ending. */
export function templateOf(kind: Kind): string {
  return templates[kind] ?? kind.replaceAll('_', '-')
}

/** From a paper's data to the paper. */
export function inputPdf<K extends Kind>(kind: K, input: PaperInputs[K]): Rendered {
  return renderPdf(templateOf(kind), input)
}

/** 行业综合许可证 (R-COM-1) */
export function licencePdf(input: LicenceInput): Rendered {
  return inputPdf('licence', input)
}

/** What has to be printed for a paper of a case; pure. Throws for a paper that the case should not have yet. */
export function paperManuscript(paper: PaperId, source: PaperSource): Manuscript {
  const parsed = parsePaper(paper)
  if (!parsed) throw new Error(`there is no paper ${paper}`)
  return { template: templateOf(parsed.kind), data: paperInput(parsed.kind, source, parsed.n) }
}

/** From case to paper, with the characters that were printed as their code. */
export function renderPaper(paper: PaperId, source: PaperSource): Rendered {
  const { template, data } = paperManuscript(paper, source)
  return renderPdf(template, data)
}

/** Starts the compiler and reads the fonts (some hundred milliseconds), so that the first paper is not slow. */
export function warmPapers(): void {
  renderPdf('warm', {})
}
