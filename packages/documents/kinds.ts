/** The kinds of papers, in the order in which they come. */
export const kinds = [
  'receipt',
  'letter',
  'correction_notice',
  'acceptance_notice',
  'acceptance_refusal',
  'pause_notice',
  'hearing_offer',
  'hearing_notice',
  'extension_notice',
  'owed_receipt',
  'refusal',
  'licence',
  'hand_over_slip',
  'verification_record',
  'correction_order',
  'recheck_record',
  'revocation_notice',
  'revocation_decision',
  'renewal_decision',
] as const
export type Kind = (typeof kinds)[number]

/** Kinds of which a case has one for each entry of a list; the others it has once, and the licence in versions. */
export const numberedKinds = [
  'letter',
  'pause_notice',
  'hearing_offer',
  'hearing_notice',
  'extension_notice',
  'owed_receipt',
  'verification_record',
  'correction_order',
  'recheck_record',
  'revocation_notice',
  'revocation_decision',
  'renewal_decision',
] as const satisfies readonly Kind[]
export type NumberedKind = (typeof numberedKinds)[number]

/** What each paper is called; a letter and the licence bear names of their own, which are printed from case and plan. */
export const paperTitles: Readonly<Record<Kind, string>> = {
  receipt: '收件回执',
  letter: '告知承诺书',
  correction_notice: '补正告知书',
  acceptance_notice: '受理通知书',
  acceptance_refusal: '不予受理通知书',
  pause_notice: '特别程序告知书',
  hearing_offer: '听证告知书',
  hearing_notice: '举行听证通知书',
  extension_notice: '延长办理期限告知书',
  owed_receipt: '容缺材料补齐确认',
  refusal: '不予许可决定书',
  licence: '行业综合许可证',
  hand_over_slip: '送达回证',
  verification_record: '批后核查记录',
  correction_order: '责令限期整改通知书',
  recheck_record: '整改复查记录',
  revocation_notice: '撤销许可事先告知书',
  revocation_decision: '撤销许可决定书',
  renewal_decision: '延续许可决定书',
}
