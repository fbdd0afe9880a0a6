import type { Span, Text } from '../catalogue/schema.ts'

const units: Record<Span['unit'], Text> = {
  workday: { zh: '个工作日', en: ' working days' },
  calendar_day: { zh: '个自然日', en: ' calendar days' },
  month: { zh: '个月', en: ' months' },
}

/** A text in both languages. */
export function text(zh: string, en: string): Text {
  return { zh, en }
}

/** What stands where nobody has published a fact. */
export const UNKNOWN: Text = { zh: '未公布', en: 'not published' }

/** A length of time: 20个工作日; nothing at all is 当场. */
export function saySpan({ amount, unit }: Span): Text {
  if (amount === 0) return { zh: '当场', en: 'on the spot' }
  return { zh: `${amount}${units[unit].zh}`, en: `${amount}${units[unit].en}` }
}

/** An amount of money in fen: 不收费, 12.50元. */
export function sayMoney(fen: number): Text {
  const yuan = (fen / 100).toFixed(2)
  return fen === 0 ? { zh: '不收费', en: 'free of charge' } : { zh: `${yuan}元`, en: `${yuan} yuan` }
}

/** Texts one after another, with the list mark of each language. */
export function sayAll(texts: readonly Text[], marks: Text = { zh: '、', en: ', ' }): Text {
  return { zh: texts.map(({ zh }) => zh).join(marks.zh), en: texts.map(({ en }) => en).join(marks.en) }
}

/** A name in the quotation marks of each language. */
export function quoted({ zh, en }: Text): Text {
  return { zh: `“${zh}”`, en: `“${en}”` }
}
