import { pauseNames } from '@xinban/core/case/time/pauses'
import { countWorkdays } from '@xinban/core/clock/calendar'
import { previousDay } from '@xinban/core/clock/local-date'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate } from '../words.ts'
import { dateFacts, provisionalHint } from './dates.ts'
import { nthEvent } from './history.ts'
import { itemOf } from './items.ts'

/** 特别程序告知书: the days that are not counted, told in writing (R-DEC-3). */
export interface PauseNoticeInput extends Sheet {
  readonly service: string
  readonly item: string
  readonly procedure: string
  readonly facts: readonly Fact[]
  /** The dates of the item and of the whole, before and after. */
  readonly dates: readonly Fact[]
  readonly hints: readonly string[]
}

/** The data of a notice of a special procedure. */
export function pauseNoticeInput(source: PaperSource, n: number): PauseNoticeInput {
  const { events, plan, calendar } = source
  const { seq, body } = nthEvent(events, 'pause_started', n)
  const { kind, toldOn, from, until, reasons } = body
  const item = itemOf(plan, body.item)
  const procedure = pauseNames[kind].zh
  const days = countWorkdays(calendar, previousDay(from), until)
  const { atMost, basis } = plan.law.pauses[kind]
  const law = basis.level === 'seen' ? `（${basis.text}）` : ''
  return {
    ...sheetOf('pause_notice', source, chineseDate(toldOn), { from: item.authority }),
    service: serviceOf(plan),
    item: item.name.zh,
    procedure,
    facts: [
      ['事项', item.name.zh],
      ['特别程序', procedure],
      ['理由', reasons],
      ['所需时间', `${chineseDate(from)}至${chineseDate(until)}，首末两日在内，共${days}个工作日`],
    ],
    dates: dateFacts(source, seq, item.id),
    hints: [
      '上述时间不计入办理期限。提前结束的，自结束的次日起继续计算；到期尚未结束的，自到期的次日起继续计算。',
      `同一事项的${procedure}，不计入期限的时间累计不超过${atMost}个工作日${law}。`,
      ...(plan.items.length > 1 ? ['其他事项的办理和期限不因此停止；逐日的计算可以扫码查看。'] : []),
      ...provisionalHint(source, seq),
    ],
  }
}
