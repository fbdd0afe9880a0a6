import { creditGrounds } from '@xinban/core/case/credit'
import { addMonths } from '@xinban/core/clock/local-date'
import { applicantOf, type Fact, fieldOf, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate } from '../words.ts'
import { due } from './due.ts'
import { citedBasis, itemOf } from './items.ts'

/** 失信信息记录告知书: what was recorded of whom, how long it stands, and how it can be repaired or disputed (R-CMT-4, R-TOL-6, R-PEN-1). */
export interface CreditNoticeInput extends Sheet {
  readonly item: string
  readonly law: string | null
  readonly facts: readonly Fact[]
  readonly hints: readonly string[]
}

/** The data of the notice of the n-th credit record of a case. */
export function creditNoticeInput(source: PaperSource, n: number): CreditNoticeInput {
  const { case: theCase, plan } = source
  const record = due(theCase.credit[n - 1] ?? null, `credit record ${n}`)
  const { ground, from, until, barUntil, published } = record
  const item = itemOf(plan, record.item)
  const { repairAfterMonths, basis } = plan.law.supervision
  const { name, contact } = item.authority
  return {
    ...sheetOf('credit_notice', source, chineseDate(from), { from: item.authority }),
    item: item.name.zh,
    law: citedBasis(basis),
    facts: [
      ['记录对象', applicantOf(theCase)],
      ['统一社会信用代码', fieldOf(theCase, 'uscc')],
      ['涉及事项', item.name.zh],
      ['失信情形', creditGrounds[ground].zh],
      ['记录期限', `${chineseDate(from)}至${chineseDate(until)}`],
      ['是否公开', published ? '记录期限内公开' : '不公开'],
      ...(barUntil ? [['限制再次申请', `${chineseDate(barUntil)}以前，不得再次申请该事项`] as const] : []),
      ['可以申请修复的时间', `${chineseDate(addMonths(from, repairAfterMonths))}起`],
    ],
    hints: [
      '记录期限内、修复以前，不适用告知承诺和容缺办理，可以按普通方式申请办理。',
      `已经纠正失信行为的，可以自上列时间起向${name.zh}（${contact.phone}）申请信用修复；准予修复的，停止公开，恢复适用告知承诺和容缺办理。`,
      `认为记录有错误的，可以向${name.zh}提出异议并提供证据。`,
    ],
  }
}
