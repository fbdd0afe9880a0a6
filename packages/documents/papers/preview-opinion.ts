import { paperNames } from '@xinban/core/case/names'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { itemOf } from './items.ts'

/** 容缺预审意见书: what an authority found of one item while a prerequisite is missing; no acceptance, no decision (R-TOL-7). */
export interface PreviewOpinionInput extends Sheet {
  readonly service: string
  readonly item: string
  readonly ready: boolean
  readonly facts: readonly Fact[]
  readonly hints: readonly string[]
}

/** The data of the n-th opinion. */
export function previewOpinionInput(source: PaperSource, n: number): PreviewOpinionInput {
  const { case: theCase, plan } = source
  const opinion = due(theCase.preview.opinions[n - 1] ?? null, `opinion ${n}`)
  const item = itemOf(plan, opinion.item)
  const missing = paperNames(plan, theCase.handling.preview).zh
  return {
    ...sheetOf('preview_opinion', source, chineseDay(opinion.at), { from: item.authority }),
    service: serviceOf(plan),
    item: item.name.zh,
    ready: opinion.ready,
    facts: [
      ['事项', item.name.zh],
      ['尚缺的前提材料', missing],
      ['预审结果', opinion.ready ? '除尚缺的前提材料外，没有发现其他问题' : '有问题需要处理'],
      ['预审意见', opinion.note || NOTHING],
    ],
    hints: [
      `补齐${missing}以后，可以扫码在网上提交，也可以到${plan.window.name.zh}提交；补齐之日视为收到申请材料之日。`,
      '预审不是受理，不计算办理期限；预审意见不是行政许可决定，受理以后依法审查并作出决定。',
    ],
  }
}
