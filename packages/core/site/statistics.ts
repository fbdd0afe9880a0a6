import { type Calendar, countWorkdays } from '../clock/calendar.ts'
import { toLocalDate } from '../clock/local-date.ts'

/** A concluded case, as far as figures need it. */
export interface Concluded {
  readonly acceptedOn: string
  readonly concludedAt: string
  readonly legalDue: string
  readonly promised: number
  readonly verifications: readonly ('kept' | 'failed' | null)[]
}

/** How long the handling took against the law's limit; working days from the day after acceptance, pauses included in both. */
export interface Speed {
  readonly cases: number
  readonly medianUsed: number
  readonly medianLegal: number
  /** Concluded on or before the legal due date. */
  readonly inTime: number
}

/** What became of promises; `open`: not verified yet. */
export interface Promises {
  readonly cases: number
  readonly kept: number
  readonly failed: number
  readonly open: number
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2
}

/** The speed of these cases; null where there are none: no figure is made of nothing. */
export function speedOf(calendar: Calendar, cases: readonly Concluded[]): Speed | null {
  if (cases.length === 0) return null
  const days = (from: string, to: string) => (from < to ? countWorkdays(calendar, from, to) : 0)
  return {
    cases: cases.length,
    medianUsed: median(cases.map((one) => days(one.acceptedOn, toLocalDate(one.concludedAt)))),
    medianLegal: median(cases.map((one) => days(one.acceptedOn, one.legalDue))),
    inTime: cases.filter((one) => toLocalDate(one.concludedAt) <= one.legalDue).length,
  }
}

/** What these cases promised, and what the verifications found. */
export function promisesOf(cases: readonly Concluded[]): Promises {
  const results = cases.flatMap((one) => one.verifications)
  const count = (result: 'kept' | 'failed' | null) => results.filter((one) => one === result).length
  return {
    cases: cases.filter((one) => one.promised > 0).length,
    kept: count('kept'),
    failed: count('failed'),
    open: count(null),
  }
}
