import type { Day } from './day.ts'

/** A length of time as the file writes it. */
export interface Span {
  readonly amount: number
  readonly unit: 'workday' | 'calendar_day' | 'month'
}

/** A published day off or working day. */
export interface PublishedDay {
  readonly type: 'holiday' | 'makeup_workday'
  readonly name: string
  readonly noticeYear: number
}

/** The published days, and the first and last year whose notice is known. */
export interface Calendar {
  readonly firstYear: number
  readonly lastYear: number
  readonly days: ReadonlyMap<Day, PublishedDay>
}

/** An item with its limits; what it needs comes before it in the list. */
export interface Item {
  readonly id: string
  readonly after: readonly string[]
  readonly legal: Span
  readonly promised: Span | null
  readonly onCommitment: Span | null
}

/** One event as it stands in the file; `day` is its `on` as a number. */
export interface FileEvent {
  readonly seq: number
  readonly on: string
  readonly day: Day
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly hash: string
}

/** A clock file that has everything it should have, with its result still to be checked. */
export interface ClockFile {
  readonly case: string
  readonly number: string | null
  readonly calendar: Calendar
  readonly joint: Span
  readonly lights: { readonly yellow: number; readonly red: number }
  readonly items: readonly Item[]
  readonly events: readonly FileEvent[]
  readonly head: string
  readonly asOf: Day
  /** What the file says came out. */
  readonly computed: Readonly<Record<string, unknown>>
}
