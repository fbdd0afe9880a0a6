import type { Span } from '@xinban/core/catalogue/schema'
import { chineseDate } from '@xinban/core/clock/date-words'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { FormData } from '@xinban/core/form/form-data'

/** What stands where there is nothing to print. */
export const NOTHING = '—'

export { chineseDate }

/** The day in Shanghai of an instant, as 2026年11月23日. */
export function chineseDay(instant: string): string {
  return chineseDate(toLocalDate(instant))
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  timeStyle: 'short',
  hour12: false,
})

/** An instant as Shanghai reads it: 2026年11月23日 16:05. */
export function chineseMoment(instant: string): string {
  return `${chineseDay(instant)} ${clock.format(new Date(instant))}`
}

const units = { workday: '个工作日', calendar_day: '个自然日', month: '个月' } as const

/** A length of time: 20个工作日; nothing at all is 当场. */
export function spanText(span: Span): string {
  return span.amount === 0 ? '当场' : `${span.amount}${units[span.unit]}`
}

/** The text of a form field, trimmed; null if it is not filled in or is no single value. */
export function formText(form: FormData, id: string): string | null {
  const value = form[id]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A file's size: 12 字节, 340 KB, 2.5 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
