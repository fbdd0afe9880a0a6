import type { ClockFile, Span } from './clock-file.ts'
import { type Day, write } from './day.ts'
import type { History, PausedDays } from './history.ts'
import { type Course, ledger, remaining } from './ledger.ts'
import type { Ended, Pair, Reached, Runner } from './runner.ts'
import { type Run, simulate } from './simulate.ts'

type Members = Record<string, unknown>

/** Days next to each other as one range. */
function ranges(days: readonly Day[]): PausedDays[] {
  const found: { kind: string; from: Day; to: Day }[] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last && last.to + 1 === day) last.to = day
    else found.push({ kind: 'all_parts', from: day, to: day })
  }
  return found
}

function later(dates: readonly Reached[], none: Day): Reached {
  return { day: Math.max(none, ...dates.map(({ day }) => day)), unsure: dates.some(({ unsure }) => unsure) }
}

function reached(end: Reached | null): Reached {
  if (end === null) throw new Error('the days went by without an end')
  return end
}

function lightOf({ yellow, red }: ClockFile['lights'], left: number): string {
  if (left < 0) return 'late'
  if (left <= red) return 'red'
  return left <= yellow ? 'yellow' : 'green'
}

/** What a ledger shows of a clock besides where it came from. */
function shown(file: ClockFile, course: Course, due: Pair<Reached>, stopped: Day | null): Members {
  const { asOf, lights } = file
  const left = (end: Reached) => (stopped === null ? remaining(course, asOf, end.day) : null)
  const limit = (end: Reached) => ({ due: write(end.day), provisional: end.unsure, remaining: left(end) })
  const aim = left(due.effective)
  return {
    legal: limit(due.legal),
    effective: limit(due.effective),
    light: aim === null ? null : lightOf(lights, aim),
    late: (stopped ?? asOf) > due.legal.day,
    pauses: course.pauses.map(({ kind, from, to }) => ({ kind, from: write(from), to: write(to) })),
    days: ledger(course, stopped ?? Math.max(asOf, due.legal.day)),
  }
}

function madeOf(span: Span, extension: number, { day, unsure, capped }: Ended): Members {
  return { span: { ...span }, extension, date: write(day), provisional: unsure, capped }
}

/** The longest that joint handling may take; where two limits end on that day, the file may name either. */
function jointOf(file: ClockFile, { together, runners }: Run): Members {
  const watches = [together, ...runners.map(({ alone }) => alone)]
  const last = Math.max(...watches.map(({ ended }) => ended ?? 0))
  const candidates = watches
    .filter(({ ended }) => ended === last)
    .map(({ span, extension, unsure }) => madeOf(span, extension, { day: last, unsure, capped: false }))
  const whole = file.computed.whole as { readonly joint?: Members } | undefined
  const named = JSON.stringify(whole?.joint?.span)
  return candidates.find((one) => JSON.stringify(one.span) === named) ?? (candidates[0] as Members)
}

function wholeOf(file: ClockFile, history: History, run: Run): Members {
  const { accepted, stopped } = history
  const pauses = ranges(run.stillDays)
  const course: Course = { calendar: file.calendar, accepted, start: accepted, unit: 'workday', pauses }
  const ends = (track: 'legal' | 'effective') => run.runners.map(({ planned }) => reached(planned[track]))
  const [legal, aim] = [later(ends('legal'), accepted), later(ends('effective'), accepted)]
  const due = { legal, effective: aim.day < legal.day ? aim : legal }
  return {
    ...shown(file, course, due, stopped),
    joint: jointOf(file, run),
    stoppedOn: stopped === null ? null : write(stopped),
  }
}

function partOf(file: ClockFile, history: History, runner: Runner): Members {
  const { item, needs, limit, real } = runner
  const { accepted, stopped, decided } = history
  const start = real.legal.begun ?? accepted
  const pauses = history.pauses.get(item.id) ?? []
  const course: Course = { calendar: file.calendar, accepted, start, unit: item.legal.unit, pauses }
  const ends = [stopped, decided.get(item.id)?.on ?? null].filter((day) => day !== null)
  const stoppedOn = ends.length > 0 ? Math.min(...ends) : null
  const [legal, effective] = [reached(limit.legal) as Ended, reached(limit.effective) as Ended]
  return {
    ...shown(file, course, { legal, effective }, stoppedOn),
    item: item.id,
    start: write(start),
    started: needs.every(({ granted }) => granted !== null),
    stoppedOn: stoppedOn === null ? null : write(stoppedOn),
    limits: {
      legal: madeOf(item.legal, real.legal.extension, legal),
      effective: madeOf(real.effective.span, real.effective.extension, effective),
    },
  }
}

/** What should have come out: the clock of the whole and of every part, from the calendar and the events alone. */
export function expectedClock(file: ClockFile, history: History): Members {
  const run = simulate(file, history)
  return {
    asOf: write(file.asOf),
    acceptedOn: write(history.accepted),
    whole: wholeOf(file, history, run),
    parts: run.runners.map((runner) => partOf(file, history, runner)),
  }
}
