import { type RefusalGround, refusalGrounds } from '@xinban/core/case/event'
import { type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDay } from '../words.ts'
import { due } from './due.ts'
import { type Remedies, remediesAgainst } from './remedies.ts'

/** 不予受理通知书: ground, reason and remedies (R-ACC-1). */
export interface AcceptanceRefusalInput extends Sheet {
  readonly service: string
  readonly items: readonly string[]
  readonly received: string
  readonly ground: string
  readonly law: string
  readonly reason: string
  readonly remedies: Remedies
}

const laws: Readonly<Record<RefusalGround, string>> = {
  not_required: '《中华人民共和国行政许可法》第三十二条第一款第一项',
  not_competent: '《中华人民共和国行政许可法》第三十二条第一款第二项',
}

/** The data of a refusal of acceptance. */
export function acceptanceRefusalInput(source: PaperSource): AcceptanceRefusalInput {
  const { case: theCase, plan, district } = source
  const { acceptance } = theCase
  const refused = due(acceptance?.accepted === false ? acceptance : null, 'refusal of acceptance')
  return {
    ...sheetOf('acceptance_refusal', source, chineseDay(refused.at)),
    service: serviceOf(plan),
    items: plan.items.map((item) => item.name.zh),
    received: chineseDay(due(theCase.submittedAt, 'submission')),
    ground: refusalGrounds[refused.ground].zh,
    law: laws[refused.ground],
    reason: refused.reason,
    remedies: remediesAgainst(plan, district.bureau),
  }
}
