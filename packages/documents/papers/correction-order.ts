import { type Fact, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate } from '../words.ts'
import { due } from './due.ts'
import { commitmentLaw } from './items.ts'
import { type Remedies, remediesAgainst } from './remedies.ts'
import { lookOf } from './verification.ts'

/** 责令限期整改通知书: what was not as promised, and by when it has to be put right (R-CMT-3). */
export interface CorrectionOrderInput extends Sheet {
  readonly item: string
  readonly permit: string
  readonly checked: string
  readonly correctBy: string
  /** The laws that the commitment rests on. */
  readonly laws: readonly string[]
  readonly facts: readonly Fact[]
  readonly findings: readonly { readonly text: string; readonly note: string }[]
  readonly remedies: Remedies
}

/** The data of an order to put right. */
export function correctionOrderInput(source: PaperSource, n: number): CorrectionOrderInput {
  const { plan } = source
  const look = lookOf(source, n, 1)
  const { record, authority } = look
  const correctBy = chineseDate(due(look.verification.correctBy, 'order'))
  const { name, contact, reviewedBy } = authority
  return {
    ...sheetOf('correction_order', source, chineseDate(record.on), { from: authority }),
    item: look.item.name.zh,
    permit: look.permit,
    checked: chineseDate(record.on),
    correctBy,
    laws: commitmentLaw(plan),
    facts: [
      ['核查人员', look.verifiers],
      ['整改要求', record.note],
      ['整改期限', `${correctBy}以前`],
    ],
    findings: look.findings.filter((finding) => !finding.passed),
    remedies: remediesAgainst(plan, { name: name.zh, phone: contact.phone, reviewedBy }),
  }
}
