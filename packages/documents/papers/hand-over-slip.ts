import { handOverMethods } from '@xinban/core/case/after/words'
import { applicantOf, type Fact, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'

/** 送达回证: what was handed to whom, when and how (R-DEC-5). */
export interface HandOverSlipInput extends Sheet {
  readonly facts: readonly Fact[]
}

/** The data of a slip of handing over. */
export function handOverSlipInput(source: PaperSource): HandOverSlipInput {
  const { case: theCase, events, plan } = source
  const { on, method, receivedBy } = due(theCase.handOver, 'hand-over')
  const licence = due(theCase.licence, 'licence')
  const [handedOver] = eventsOf(events, 'handed_over')
  return {
    ...sheetOf('hand_over_slip', source, chineseDate(on)),
    facts: [
      ['受送达人', applicantOf(theCase)],
      ['送达文书', `${plan.licence.name.zh}（证号：${licence.number}，第${licence.version}版）`],
      ['送达机关', source.district.bureau.name],
      ['送达方式', handOverMethods[method].zh],
      ['送达期限', licence.handOverBy ? `${chineseDate(licence.handOverBy)}以前` : NOTHING],
      ['送达日期', chineseDate(on)],
      ['收件人', receivedBy],
      ['备注', handedOver?.body.note || NOTHING],
    ],
  }
}
