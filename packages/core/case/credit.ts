import type { Area } from '../compose/plan-law.ts'

/** Why a record was made: a promise that was false or not kept, papers not handed in, false papers, fraud. */
export const creditGrounds = {
  false_commitment: { zh: '承诺不实', en: 'The promise was false' },
  not_corrected: { zh: '未按期整改到位', en: 'Not put right in time' },
  not_handed_in: { zh: '承诺补交的材料逾期未补', en: 'Promised papers were not handed in' },
  false_papers: { zh: '提供虚假材料或者隐瞒有关情况', en: 'False papers or concealment' },
  fraud: { zh: '以欺骗、贿赂等不正当手段取得许可', en: 'Permit obtained by fraud or bribery' },
} as const
export type CreditGround = keyof typeof creditGrounds

/** An entry of an applicant's credit record. Dates are YYYY-MM-DD, first and last day included. */
export interface CreditRecord {
  /** Unique within its case: the item and the ground. */
  readonly key: string
  readonly item: string
  readonly ground: CreditGround
  readonly from: string
  readonly until: string
  /** The last day on which the same item, or one of its areas, cannot be applied for (R-PEN-1, R-PEN-2). */
  readonly barUntil: string | null
  readonly areas: readonly Area[]
  readonly published: boolean
  readonly repairedOn: string | null
}

/** True while a record stands against new promises (R-CMT-4): not repaired, not over. */
export function stands(record: CreditRecord, today: string): boolean {
  return record.repairedOn === null && record.from <= today && today <= record.until
}
