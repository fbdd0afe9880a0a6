import { isLocalDate } from '@xinban/core/clock/local-date'

/** PostgreSQL reads other years another way, or not at all. */
const year = /^(?!0000)\d{4}-/

/** True for a date that PostgreSQL reads as we do. */
export function isDate(text: string): boolean {
  return isLocalDate(text) && year.test(text)
}

/** True for an instant as it stands in cursors. */
export function isInstant(text: string): boolean {
  const time = Date.parse(text)
  return year.test(text) && !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** True for a key of a task, message or record. */
export function isKey(text: string): boolean {
  return /^[\w:.-]+$/.test(text)
}
