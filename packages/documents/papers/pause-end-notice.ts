import { pauseNames } from '@xinban/core/case/time/pauses'
import { nextDay } from '@xinban/core/clock/local-date'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate } from '../words.ts'
import { dateFacts, provisionalHint } from './dates.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'
import { itemOf } from './items.ts'

/** 特别程序结束告知书: a special procedure ended before its day; the days count again (R-DEC-3). */
export interface PauseEndNoticeInput extends Sheet {
  readonly service: string
  readonly item: string
  readonly procedure: string
  readonly facts: readonly Fact[]
  /** The dates of the item and of the whole, before and after. */
  readonly dates: readonly Fact[]
  readonly hints: readonly string[]
}

/** The data of a notice that the n-th special procedure ended. */
export function pauseEndNoticeInput(source: PaperSource, n: number): PauseEndNoticeInput {
  const { case: theCase, events, plan } = source
  const pause = due(theCase.pauses[n - 1] ?? null, `pause ${n}`)
  const endedOn = due(pause.endedOn, `end of pause ${n}`)
  const ended = eventsOf(events, 'pause_ended').findLast(({ body }) => body.item === pause.item)
  const { seq, body } = due(ended ?? null, `end of pause ${n}`)
  const item = itemOf(plan, pause.item)
  const procedure = pauseNames[pause.kind].zh
  return {
    ...sheetOf('pause_end_notice', source, chineseDate(endedOn), { from: item.authority }),
    service: serviceOf(plan),
    item: item.name.zh,
    procedure,
    facts: [
      ['事项', item.name.zh],
      ['特别程序', procedure],
      ['原告知的时间', `${chineseDate(pause.from)}至${chineseDate(pause.until)}`],
      ['结束日期', chineseDate(endedOn)],
      ...(body.note ? [['说明', body.note] as const] : []),
    ],
    dates: dateFacts(source, seq, item.id),
    hints: [
      endedOn < pause.from
        ? '特别程序没有开始，不扣除时间，办理期限照常计算。'
        : `自${chineseDate(nextDay(endedOn))}起，办理期限继续计算；逐日的计算可以扫码查看。`,
      ...provisionalHint(source, seq),
    ],
  }
}
