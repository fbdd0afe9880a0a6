import type { LedgerPause } from '../../clock/ledger.ts'
import { nextDay, toLocalDate } from '../../clock/local-date.ts'
import type { Case, Part } from '../case.ts'
import type { Pause } from './state.ts'

/** The days that a pause takes out: to the told end, or to the day on which it ended earlier. */
export function daysOf({ kind, from, until, endedOn }: Pause): LedgerPause[] {
  const to = endedOn !== null && endedOn < until ? endedOn : until
  return from <= to ? [{ kind, from, to }] : []
}

/** The paused days of a part. */
export function pausesOf(theCase: Case, item: string): LedgerPause[] {
  return theCase.pauses.filter((pause) => pause.item === item).flatMap(daysOf)
}

/** The pause of a part that has not ended by this day; it may begin tomorrow. */
export function openPause(theCase: Case, item: string, today: string): Pause | undefined {
  return theCase.pauses.find((pause) => pause.item === item && pause.endedOn === null && today <= pause.until)
}

/** The day of a part's decision in Shanghai; null while it is open. */
export function decidedOn(part: Part): string | null {
  return part.decidedAt && toLocalDate(part.decidedAt)
}

function isPaused(theCase: Case, item: string, date: string): boolean {
  return pausesOf(theCase, item).some((range) => range.from <= date && date <= range.to)
}

/** True when a part cannot be worked on: paused, or waiting for one that is not granted by that day. */
function standsStill(theCase: Case, part: Part, date: string): boolean {
  const waits = part.after.some((id) => {
    const before = theCase.parts.find((one) => one.item === id)
    const on = before?.decision === 'granted' ? decidedOn(before) : null
    return on === null || on > date
  })
  return waits || isPaused(theCase, part.item, date)
}

/** The days of all ranges, each once, in their order. */
function daysIn(ranges: readonly LedgerPause[]): string[] {
  const days = new Set<string>()
  for (const { from, to } of ranges) for (let date = from; date <= to; date = nextDay(date)) days.add(date)
  return [...days].sort()
}

/**
 * Days on which the whole stood still: every part that was open that day was paused or waited for one that was. A pause
 * of one part does not excuse the others (R-DEC-3).
 */
export function wholePauses(theCase: Case): LedgerPause[] {
  const ranges = theCase.parts.flatMap((part) => pausesOf(theCase, part.item))
  const found: LedgerPause[] = []
  for (const date of daysIn(ranges)) {
    const open = theCase.parts.filter((part) => {
      const on = decidedOn(part)
      return on === null || on >= date
    })
    const paused = open.some((part) => isPaused(theCase, part.item, date))
    if (!paused || !open.every((part) => standsStill(theCase, part, date))) continue
    const before = found.at(-1)
    if (before && nextDay(before.to) === date) found[found.length - 1] = { ...before, to: date }
    else found.push({ kind: 'all_parts', from: date, to: date })
  }
  return found
}
