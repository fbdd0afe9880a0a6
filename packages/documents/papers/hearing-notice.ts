import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate, chineseDay } from '../words.ts'
import { answerTo, nthEvent } from './history.ts'
import { itemOf } from './items.ts'

/** 举行听证通知书: date, place, host, and the rights at the hearing (R-HEA-3). */
export interface HearingNoticeInput extends Sheet {
  readonly service: string
  readonly item: string
  /** The day and the place, set out between the lines. */
  readonly facts: readonly Fact[]
}

/** The data of a notice of a hearing. */
export function hearingNoticeInput(source: PaperSource, n: number): HearingNoticeInput {
  const { events, plan } = source
  const offered = nthEvent(events, 'hearing_offered', n)
  const { at, body } = answerTo(events, offered, 'hearing_announced')
  const item = itemOf(plan, body.item)
  return {
    ...sheetOf('hearing_notice', source, chineseDay(at), { from: item.authority }),
    service: serviceOf(plan),
    item: item.name.zh,
    facts: [
      ['事项', item.name.zh],
      ['听证的理由', offered.body.required ? `依法应当听证：${offered.body.reasons}` : offered.body.reasons],
      ['听证日期', chineseDate(body.date)],
      ['听证地点', body.place],
      ['主持人', body.host.name],
    ],
  }
}
