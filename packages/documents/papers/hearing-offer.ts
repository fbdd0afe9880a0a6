import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate, chineseDay } from '../words.ts'
import { nthEvent } from './history.ts'
import { itemOf } from './items.ts'

/** 听证告知书: the right to a hearing, or that one is ordered (R-HEA-1, R-HEA-2). */
export interface HearingOfferInput extends Sheet {
  readonly service: string
  readonly item: string
  /** A law orders the hearing: it takes place without a request. */
  readonly required: boolean
  readonly facts: readonly Fact[]
  readonly hints: readonly string[]
}

/** The data of an offer of a hearing. */
export function hearingOfferInput(source: PaperSource, n: number): HearingOfferInput {
  const { events, plan } = source
  const { at, body } = nthEvent(events, 'hearing_offered', n)
  const { required, requestBy, reasons } = body
  const item = itemOf(plan, body.item)
  const { requestWithin, holdWithin, noticeAhead } = plan.law.hearing
  const request: Fact = [
    '要求听证的期限',
    `${chineseDate(requestBy)}以前（告知之日起${requestWithin}个工作日）`,
  ]
  const right = [
    `要求听证的，可以扫码在网上提出，也可以到${plan.window.name.zh}提出；利害关系人可以到${plan.window.name.zh}提出。`,
    '逾期没有提出的，视为放弃要求听证的权利，依法继续审查。',
    `提出以后，在${holdWithin}个工作日内组织听证。`,
  ]
  const order = [`听证在${holdWithin}个工作日内举行，不需要另行申请；向社会公告，公开举行。`]
  return {
    ...sheetOf('hearing_offer', source, chineseDay(at), { from: item.authority }),
    service: serviceOf(plan),
    item: item.name.zh,
    required,
    facts: [
      ['事项', item.name.zh],
      ['实施机关', item.authority.name.zh],
      ['告知的理由', reasons],
      ...(required ? [] : [request]),
    ],
    hints: [
      ...(required ? order : right),
      `听证的时间、地点，在举行听证的${noticeAhead}个工作日以前另行通知。`,
      '申请人、利害关系人不承担组织听证的费用。',
      '听证所需时间不计入办理期限，另见特别程序告知书（行政许可法第四十五条）。',
    ],
  }
}
