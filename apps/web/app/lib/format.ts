import type { Span, Text } from '@xinban/core/catalogue/schema'
import { sayDate } from '@xinban/core/clock/date-words'
import type { Language } from './language.ts'

const zone = 'Asia/Shanghai'

/** A calendar date (YYYY-MM-DD): 2026年3月5日, 5 March 2026. */
export function formatDate(date: string, language: Language): string {
  return sayDate(date)[language]
}

/** A date without its year, where the year is plain from what stands around it: 3月5日, 5 March. */
export function formatDay(date: string, language: Language): string {
  const full = formatDate(date, language)
  return language === 'zh' ? full.slice(full.indexOf('年') + 1) : full.replace(/ \d+$/, '')
}

/** The weekday of a date: 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** An instant (UTC) as Beijing time: 2026年3月5日 09:07. */
export function formatInstant(instant: string, language: Language): string {
  const local = new Date(instant).toLocaleString('sv-SE', { timeZone: zone })
  const [date = '', time = ''] = local.split(' ')
  return `${formatDate(date, language)} ${time.slice(0, 5)}`
}

/** A size in bytes: 812 KB, 2.4 MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** An amount of money in fen: ¥0.00. */
export function formatMoney(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`
}

const units: Record<Span['unit'], Text> = {
  workday: { zh: '个工作日', en: 'working days' },
  calendar_day: { zh: '个自然日', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
}

/** A length of time: 20 个工作日; on the spot for 0. */
export function formatSpan({ amount, unit }: Span): Text {
  if (amount === 0) return { zh: '当场办结', en: 'on the spot' }
  return { zh: `${amount} ${units[unit].zh}`, en: `${amount} ${units[unit].en}` }
}
