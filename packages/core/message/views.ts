import type { Text } from '../catalogue/schema.ts'

/** One row of GET /api/messages: a message for the signed-in person or one of their roles. */
export interface MessageRow {
  readonly id: string
  readonly case: string
  /** The case's number; null before submission. */
  readonly number: string | null
  readonly subject: Text
  readonly body: Text
  readonly createdAt: string
  /** When the first of those it is for read it; null while nobody has. */
  readonly readAt: string | null
}

/** GET /api/messages: newest first; `unread` counts beyond this page, up to 100: that many or more. */
export interface MessagesView {
  readonly messages: readonly MessageRow[]
  readonly unread: number
  readonly next: string | null
}

/** One row of GET /api/outbox: a message on its way out of the house by one channel. */
export interface DeliveryRow {
  readonly message: string
  readonly case: string
  readonly number: string | null
  readonly subject: Text
  readonly channel: 'mail' | 'sms'
  readonly state: 'asked' | 'answered' | 'failed'
  readonly attempts: number
  /** Masked: 138****8000, l***@example.cn; null before the first try, and where the case has none. */
  readonly address: string | null
  /** Why nothing was sent although nothing failed, as in a demo. */
  readonly note: string | null
  /** Why the last try failed. */
  readonly error: string | null
  readonly askedAt: string
  readonly answeredAt: string | null
}

/** GET /api/time: the day that this server lives in, and whether a demo was moved there. POST takes `{to}` or `{days}`. */
export interface TimeView {
  /** YYYY-MM-DD, in Shanghai. */
  readonly today: string
  /** True when the clock of a demo is ahead of real time. */
  readonly moved: boolean
  /** After a POST: false when cases were still being judged as the answer was given. */
  readonly judged?: boolean
}

/** One row of GET /api/credit: a published record that stands today. Dates are YYYY-MM-DD. */
export interface CreditRow {
  readonly holder: string
  readonly item: Text
  readonly ground: Text
  readonly from: string
  readonly until: string
}
