import { areasInWords } from './commitment-offer.ts'
import type { Bar } from './offer.ts'
import type { District, Item, Material } from './schema.ts'
import { effectiveDays } from './spans.ts'

/** A paper and one item that asks for it. */
export interface Ask {
  readonly item: Item
  readonly material: Material
}

/** The marks of papers and classes are this project's own (the sources give none). */
const LEVEL = 'proposal' as const

function bar(zh: string, en: string): Bar {
  return { why: { zh, en }, level: LEVEL }
}

/**
 * What stands against handing a paper in later: it is a core paper, the item knows no tolerance (R-TOL-2), or the
 * item's limit leaves no day for it (R-TOL-9).
 */
export function toleranceBar({ item, material }: Ask, { law }: Pick<District, 'law'>): Bar | null {
  if (!material.tolerable) {
    return bar(
      `“${material.name.zh}”是主要材料，不能后补`,
      `“${material.name.en}” is a core paper and cannot follow later`,
    )
  }
  if (!item.tolerance) return bar(`“${item.name.zh}”不适用容缺`, `“${item.name.en}” takes no papers later`)
  const days = effectiveDays(item.limits)
  if (days > law.tolerance.before) return null
  return bar(
    `“${item.name.zh}”的时限是${days}个工作日，来不及后补`,
    `“${item.name.en}” is decided in ${days} working days, too soon for a paper to follow`,
  )
}

/** What stands against a promise in place of a proof: it is not such a proof, or the item's area excludes it (R-COM-6). */
export function promiseBar({ item, material }: Ask): Bar | null {
  if (!material.promisable) {
    return bar(
      `“${material.name.zh}”没有列为可以用承诺代替的证明`,
      `“${material.name.en}” is not listed as a proof that a promise can replace`,
    )
  }
  if (item.areas.length === 0) return null
  const words = areasInWords(item)
  return bar(
    `“${item.name.zh}”涉及${words.zh}，证明不能用承诺代替`,
    `“${item.name.en}” concerns ${words.en}, where no promise replaces a proof`,
  )
}

const previewKinds: readonly Material['kind'][] = ['licence', 'report', 'proof']

/**
 * What stands against a preview without the paper (R-TOL-7): it is no result that somebody else issues first
 * (licences, reports and proofs are), or an item that asks for it is not of the class 容缺预审.
 */
export function previewBar({ item, material }: Ask): Bar | null {
  if (!previewKinds.includes(material.kind)) {
    return bar(
      `“${material.name.zh}”不是须先取得的证照、报告或证明`,
      `“${material.name.en}” is no licence, report or proof that has to be obtained first`,
    )
  }
  if (item.class.name === 'tolerant_preview') return null
  return bar(`“${item.name.zh}”不适用容缺预审`, `“${item.name.en}” has no preview`)
}
