import { paperNames } from '@xinban/core/case/names'
import { openOwed } from '@xinban/core/case/promises/owed'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate } from '../words.ts'
import { due } from './due.ts'
import { itemNames } from './items.ts'

/** 容缺材料补齐确认: which owed paper came in when, and what is still owed (R-TOL-3, R-TOL-9). */
export interface OwedReceiptInput extends Sheet {
  readonly service: string
  readonly material: string
  readonly received: string
  readonly facts: readonly Fact[]
  readonly hints: readonly string[]
}

const titles = { tolerated: '容缺材料补齐确认', commitment_ended: '补交材料确认' } as const
const whys = {
  tolerated: '容缺办理，受理后补齐',
  commitment_ended: '转为普通方式办理，补交原由承诺代替的材料',
} as const

/** The data of a confirmation that an owed paper came in. */
export function owedReceiptInput(source: PaperSource, n: number): OwedReceiptInput {
  const { case: theCase, plan } = source
  const owed = due(theCase.owed[n - 1] ?? null, `owed paper ${n}`)
  const received = chineseDate(due(owed.handedInOn, `owed paper ${n}`))
  const material = paperNames(plan, [owed.material]).zh
  const files = theCase.files.filter((file) => file.material === owed.material).length
  const rest = openOwed(theCase).map(
    (one) => `${paperNames(plan, [one.material]).zh}（${chineseDate(one.due)}以前）`,
  )
  return {
    ...sheetOf('owed_receipt', source, received),
    title: titles[owed.because],
    service: serviceOf(plan),
    material,
    received,
    facts: [
      ['材料名称', material],
      ['补交的缘由', whys[owed.because]],
      ['用于事项', itemNames(plan, owed.items)],
      ['补齐期限', chineseDate(owed.due)],
      ['收到日期', `${received}，${files}份文件`],
    ],
    hints: [
      rest.length > 0
        ? `尚待补齐的材料：${rest.join('；')}。`
        : '需要补齐的材料已经全部收到，在剩余的期限内继续办理。',
      '本确认只证明收到材料，材料是否符合要求由实施机关审查。',
    ],
  }
}
