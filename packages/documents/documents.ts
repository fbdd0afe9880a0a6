import type { Kind } from './kinds.ts'
import { type AcceptanceNoticeInput, acceptanceNoticeInput } from './papers/acceptance-notice.ts'
import { type AcceptanceRefusalInput, acceptanceRefusalInput } from './papers/acceptance-refusal.ts'
import { type CorrectionNoticeInput, correctionNoticeInput } from './papers/correction-notice.ts'
import { type LicenceInput, licenceInput } from './papers/licence.ts'
import { type ReceiptInput, receiptInput } from './papers/receipt.ts'
import { type RefusalInput, refusalInput } from './papers/refusal.ts'
import type { PaperSource } from './sheet.ts'
import { type Rendered, renderPdf } from './typst.ts'

export { missingGlyphs } from './glyphs.ts'
export { type Kind, kinds, papersOf, paperTitles } from './kinds.ts'
export { districtOf, type PaperSource } from './sheet.ts'
export type { Rendered } from './typst.ts'

/** What each paper's template is given. */
export interface PaperInputs {
  readonly receipt: ReceiptInput
  readonly acceptance_notice: AcceptanceNoticeInput
  readonly acceptance_refusal: AcceptanceRefusalInput
  readonly correction_notice: CorrectionNoticeInput
  readonly refusal: RefusalInput
  readonly licence: LicenceInput
}

const builders: { readonly [K in Kind]: (source: PaperSource) => PaperInputs[K] } = {
  receipt: receiptInput,
  acceptance_notice: acceptanceNoticeInput,
  acceptance_refusal: acceptanceRefusalInput,
  correction_notice: correctionNoticeInput,
  refusal: refusalInput,
  licence: licenceInput,
}

const renderers: { readonly [K in Kind]: (input: PaperInputs[K]) => Rendered } = {
  receipt: receiptPdf,
  acceptance_notice: acceptanceNoticePdf,
  acceptance_refusal: acceptanceRefusalPdf,
  correction_notice: correctionNoticePdf,
  refusal: refusalPdf,
  licence: licencePdf,
}

/** The data of a paper, from core's case and plan; pure. Throws for a paper that the case should not have yet. */
export function paperInput<K extends Kind>(kind: K, source: PaperSource): PaperInputs[K] {
  return builders[kind](source)
}

/** 收件回执 */
export function receiptPdf(input: ReceiptInput): Rendered {
  return renderPdf('receipt', input)
}

/** 受理通知书 (R-ACC-7) */
export function acceptanceNoticePdf(input: AcceptanceNoticeInput): Rendered {
  return renderPdf('acceptance-notice', input)
}

/** 不予受理通知书 (R-ACC-1) */
export function acceptanceRefusalPdf(input: AcceptanceRefusalInput): Rendered {
  return renderPdf('acceptance-refusal', input)
}

/** 补正告知书 (R-ACC-1, R-ACC-3) */
export function correctionNoticePdf(input: CorrectionNoticeInput): Rendered {
  return renderPdf('correction-notice', input)
}

/** 不予许可决定书 (R-DEC-4, R-COM-1) */
export function refusalPdf(input: RefusalInput): Rendered {
  return renderPdf('refusal', input)
}

/** 行业综合许可证 (R-COM-1) */
export function licencePdf(input: LicenceInput): Rendered {
  return renderPdf('licence', input)
}

/** From case to paper, with the characters that were printed as their code. */
export function renderPaper<K extends Kind>(kind: K, source: PaperSource): Rendered {
  return renderers[kind](builders[kind](source))
}

/** Starts the compiler and reads the fonts (some hundred milliseconds), so that the first paper is not slow. */
export function warmPapers(): void {
  renderPdf('warm', {})
}
