import { itemName } from '@xinban/core/case/names'
import { clockOf } from '@xinban/core/case/time/case-clock'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDay, spanText } from '../words.ts'
import { dateFacts, moved, provisionalHint } from './dates.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'
import { itemOf } from './items.ts'

/** 延长办理期限告知书: the reasons, who approved it and the new date (R-DEC-1, R-DEC-2). */
export interface ExtensionNoticeInput extends Sheet {
  readonly service: string
  /** The item; null: the whole of joint handling. */
  readonly item: string | null
  readonly days: number
  /** For the whole: the limit of joint handling. */
  readonly joint: string | null
  readonly facts: readonly Fact[]
  readonly dates: readonly Fact[]
  readonly hints: readonly string[]
}

/** The end of joint handling without and with the extension; the dates of the items may end sooner and stay. */
function jointFacts({ case: theCase, plan, calendar }: PaperSource): Fact[] {
  const without = { ...theCase, extensions: theCase.extensions.filter((one) => one.item !== null) }
  const [before, now] = [without, theCase].map((one) => clockOf(one, plan, calendar)?.whole.joint.date)
  return before && now ? [['联合办理期限', moved(before, now)]] : []
}

/** The data of a notice of an extension that was granted. */
export function extensionNoticeInput(source: PaperSource, n: number): ExtensionNoticeInput {
  const { case: theCase, events, plan } = source
  const extension = due(theCase.extensions[n - 1] ?? null, `extension ${n}`)
  const { days, item } = extension
  const granted = eventsOf(events, 'extension_decided').find(({ body }) => body.item === item && body.granted)
  const { seq, at, body } = due(granted ?? null, 'granted extension')
  const from = item === null ? plan.notice.lead : itemOf(plan, item).authority
  const by = item === null ? '本级人民政府负责人' : `${from.name.zh}负责人`
  return {
    ...sheetOf('extension_notice', source, chineseDay(at), { from }),
    service: serviceOf(plan),
    item: item === null ? null : itemName(plan, item).zh,
    days,
    joint: item === null ? spanText(plan.limits.joint) : null,
    facts: [
      ['延长的范围', item === null ? '联合办理的期限' : itemName(plan, item).zh],
      ['延长的理由', extension.reasons],
      ['延长的时间', `${days}个工作日`],
      ['批准', `${chineseDay(at)}，${by}\n${body.reasons}`],
    ],
    dates: [...(item === null ? jointFacts(source) : []), ...dateFacts(source, seq, item)],
    hints: [
      item === null ? '联合办理的期限只延长一次。' : '同一事项的期限只延长一次。',
      '对延长办理期限有意见的，可以向监督电话反映。',
      ...provisionalHint(source, seq),
    ],
  }
}
