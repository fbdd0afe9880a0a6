import { areaNames } from './law-words.ts'
import { type Bar, type Offer, offerUnless } from './offer.ts'
import type { Item, Text } from './schema.ts'

/** The areas of an item in words. */
export function areasInWords(item: Pick<Item, 'areas'>): Text {
  const names = item.areas.map(({ area }) => areaNames[area])
  return { zh: names.map((name) => name.zh).join('、'), en: names.map((name) => name.en).join(', ') }
}

/** True when the catalogue lets the item as a whole be decided on a promise, areas left aside. */
export function isPromiseMode({ commitment, class: { name } }: Item): boolean {
  return commitment.mode === 'full' || (commitment.mode === 'partial' && name === 'post_supervision')
}

/** True when the item lies in an excluded area and no law of its own provides for promises there. */
export function isExcluded({ areas, commitment }: Item): boolean {
  return areas.length > 0 && !commitment.ownBasis
}

const needless: Text = {
  zh: '备案事项，不需要以承诺代替审查',
  en: 'A filing needs no promise in place of an examination',
}
const unpublished: Text = {
  zh: '只有部分情形可以承诺，是哪些情形没有公布',
  en: 'Only some situations can be promised, and which ones is not published',
}

function barOf(item: Item): Bar | null {
  const { mode, note, level } = item.commitment
  const words = areasInWords(item)
  if (mode === 'not_needed') return { why: needless, level }
  if (mode === 'none') {
    const about = words.en ? `: it concerns ${words.en}` : ''
    return { why: { zh: note, en: `The catalogue excludes promises for this item${about}` }, level }
  }
  if (!isPromiseMode(item)) return { why: unpublished, level }
  if (!isExcluded(item)) return null
  const why = {
    zh: `涉及${words.zh}，不适用告知承诺`,
    en: `It concerns ${words.en}, where promises are excluded`,
  }
  return { why, level: item.areas[0]?.level ?? level }
}

/**
 * Whether the item can be approved on the applicant's promise: where the sources allow it fully, or in part and the
 * catalogue gives it the class of supervision after approval; never in an excluded area without a law of its
 * own.
 */
export function commitmentOffer(item: Item): Offer {
  const level = item.commitment.mode === 'full' ? item.commitment.level : item.class.level
  return offerUnless(barOf(item), level)
}
