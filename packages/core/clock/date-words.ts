import type { Text } from '../catalogue/schema.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date YYYY-MM-DD in words: 2026年3月5日, 5 March 2026. */
export function sayDate(date: string): Text {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${months[month - 1]} ${year}` }
}

/** A date YYYY-MM-DD as 2026年3月5日. */
export function chineseDate(date: string): string {
  return sayDate(date).zh
}

/** A line with every date in it in words; in Chinese without spaces around it. */
export function datesInWords({ zh, en }: Text): Text {
  return {
    zh: zh.replace(/ ?(\d{4}-\d{2}-\d{2}) ?/g, (_found, date: string) => chineseDate(date)),
    en: en.replace(/\d{4}-\d{2}-\d{2}/g, (date) => sayDate(date).en),
  }
}
