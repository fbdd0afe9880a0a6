import type { ClockFile } from './clock-file.ts'
import { type Day, lastDay } from './day.ts'
import type { History } from './history.ts'
import { kindOfDay } from './kind-of-day.ts'
import { type Ended, type Reached, type Runner, runnersOf, type Track } from './runner.ts'
import { bad } from './shape.ts'
import { begin, type Seen, type Stopwatch, show, stopwatch } from './stopwatch.ts'

const MOST_DAYS = 40 * 366

/** Everything that the days have shown. */
export interface Run {
  readonly together: Stopwatch
  readonly runners: readonly Runner[]
  /** Days on which every part that was open stood still. */
  readonly stillDays: readonly Day[]
}

/** True when a part is in a procedure whose days are not counted (R-DEC-3). */
export function isPaused({ pauses }: History, item: string, day: Day): boolean {
  return pauses.get(item)?.some(({ from, to }) => from <= day && day <= to) ?? false
}

/** True when nobody could work on the case: each open part is paused, or has no result yet that it needs. */
function allStill(runners: readonly Runner[], history: History, day: Day): boolean {
  const open = runners.filter(({ item }) => (history.decided.get(item.id)?.on ?? day) >= day)
  const waits = ({ needs }: Runner) => needs.some(({ granted }) => granted === null || granted > day)
  const paused = open.filter(({ item }) => isPaused(history, item.id, day))
  return paused.length > 0 && open.every((runner) => paused.includes(runner) || waits(runner))
}

/** The result that another part needs is there, or should be: whichever comes first. */
function releasedPlan({ granted, planned }: Runner, track: Track, day: Day): boolean {
  return (granted !== null && granted <= day) || planned[track] !== null
}

/** True when a planned begin may still move. */
function unsurePlan({ granted, planned }: Runner, track: Track): boolean {
  const end = planned[track]
  if (end === null || !end.unsure) return false
  return granted === null || granted > end.day
}

/** The joint limit, or a longer one that a law gives to the item or to one it needs, is over. */
function capOf({ alone, needs }: Runner, together: Stopwatch, day: Day): Reached | null {
  if (together.ended === null || alone.ended === null || needs.some(({ cap }) => cap === null)) return null
  const last = [together, alone].some(({ ended, unsure }) => ended === day && unsure)
  return { day, unsure: last || needs.some(({ cap }) => cap?.day === day && cap.unsure) }
}

function goPlan(runner: Runner, track: Track, seen: Seen): void {
  const { day } = seen
  const watch = runner.plan[track]
  if (runner.planned[track] !== null) return
  if (
    watch.begun === null &&
    day >= runner.from &&
    runner.needs.every((one) => releasedPlan(one, track, day))
  )
    begin(
      watch,
      day,
      runner.needs.some((one) => unsurePlan(one, track)),
    )
  show(watch, seen)
  const byLaw = track === 'effective' ? runner.planned.legal : null
  if (byLaw) runner.planned[track] = byLaw
  else if (watch.ended !== null) runner.planned[track] = { day, unsure: watch.beganUnsure || watch.unsure }
  else if (runner.cap) runner.planned[track] = { day, unsure: runner.cap.unsure }
}

/** As it is: what was granted counts from its grant, however late; what was not, from its planned end. */
function goReal(runner: Runner, track: Track, seen: Seen): void {
  const { day } = seen
  const watch = runner.real[track]
  if (runner.limit[track] !== null) return
  const there = ({ granted, planned }: Runner) =>
    granted === null ? planned[track] !== null : granted <= day
  if (watch.begun === null && day >= runner.from && runner.needs.every(there))
    begin(
      watch,
      day,
      runner.needs.some(({ granted, planned }) => granted === null && planned[track]?.unsure),
    )
  show(watch, seen)
  const byLaw = track === 'effective' ? runner.limit.legal : null
  if (byLaw) runner.limit[track] = byLaw
  else if (watch.begun !== null) runner.limit[track] = endOf(watch, runner.cap, day)
}

function endOf(watch: Stopwatch, cap: Reached | null, day: Day): Ended | null {
  if (watch.ended !== null) return { day, unsure: watch.beganUnsure || watch.unsure, capped: false }
  return cap && { day, unsure: watch.beganUnsure || cap.unsure, capped: true }
}

/** Lets the days go by from acceptance until every limit is over and no pause is left. */
export function simulate({ calendar, items, joint }: ClockFile, history: History): Run {
  const runners = runnersOf(items, history)
  const together = stopwatch(joint, history.extensions.get(null) ?? 0)
  const stillDays: Day[] = []
  const lastPause = Math.max(0, ...[...history.pauses.values()].flat().map(({ to }) => to))
  const isOver = (day: Day) =>
    together.ended !== null &&
    day > lastPause &&
    runners.every(
      ({ limit, planned }) => limit.legal && limit.effective && planned.legal && planned.effective,
    )
  begin(together, history.accepted, false)
  for (let day = history.accepted; !isOver(day); day += 1) {
    if (day - history.accepted > MOST_DAYS || day > lastDay) bad('limits', 'run on for over 40 years')
    const kind = kindOfDay(calendar, day)
    const still = allStill(runners, history, day)
    if (still) stillDays.push(day)
    show(together, { ...kind, day, still })
    for (const runner of runners) {
      const seen = { ...kind, day, still: isPaused(history, runner.item.id, day) }
      if (day === runner.from) begin(runner.alone, day, false)
      show(runner.alone, seen)
      runner.cap ??= capOf(runner, together, day)
      for (const track of ['legal', 'effective'] as const) {
        goPlan(runner, track, seen)
        goReal(runner, track, seen)
      }
    }
  }
  return { together, runners, stillDays }
}
