import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSpan, countWorkdays } from '../../clock/calendar.ts'
import { addDays, addMonths, daysBetween, nextDay, previousDay } from '../../clock/local-date.ts'
import type { Case, Part } from '../case.ts'
import { type CaseClock, clockOf, dueOf, type PartClock } from './case-clock.ts'
import { type ClockView, clockView, type PartLedger } from './clock-view.ts'
import { decidedOn, pausesOf } from './pause-days.ts'
import { calendarUntil, randomTale, type Tale, todayOf } from './random-case.fixture.ts'
import type { Pause } from './state.ts'

/** Random cases that were accepted, with whatever happened to them since; the same ones for every property. */
const pool = Array.from({ length: 240 }, (_, seed) => randomTale(seed + 9000, 24)).filter(
  (tale) => tale.case.acceptance?.accepted === true,
)

function check(
  property: (tale: Tale, draw: number) => void,
  of: (tale: Tale) => boolean = () => true,
  numRuns = 150,
): void {
  const some = fc.constantFrom(...pool.filter(of))
  fc.assert(fc.property(some, fc.nat(10_000), property), { numRuns })
}

function clock({ case: theCase, plan, calendar }: Tale): CaseClock {
  const found = clockOf(theCase, plan, calendar)
  if (!found) throw new Error('an accepted case has a clock')
  return found
}

function view({ case: theCase, plan, calendar }: Tale, today: string): ClockView {
  const found = clockView(theCase, plan, calendar, today)
  if (!found) throw new Error('an accepted case has a clock')
  return found
}

function withPauses(tale: Tale, pauses: readonly Pause[]): Tale {
  return { ...tale, case: { ...tale.case, pauses } }
}

/** The dates of a clock, and how many days each ledger counts: what nobody may move without an event. */
function outcome(tale: Tale) {
  const { parts, whole } = view(tale, todayOf(tale))
  const totals = [...parts, whole].map((one) => one.days.at(-1)?.total ?? 0)
  return { due: dueOf(clock(tale)), totals, joint: whole.joint, pauses: whole.pauses }
}

/** What is left of a pause: its first and last day. */
function rangeOf({ from, until, endedOn }: Pause): { from: string; to: string } {
  return { from, to: endedOn !== null && endedOn < until ? endedOn : until }
}

describe('pauses', () => {
  it('a pause written as two that follow each other changes no date and no total', () => {
    const isLong = (pause: Pause) => rangeOf(pause).from < rangeOf(pause).to
    check(
      (tale, draw) => {
        const long = tale.case.pauses.filter(isLong)
        const pause = long[draw % long.length] as Pause
        const { from, to } = rangeOf(pause)
        const middle = addDays(from, draw % daysBetween(from, to))
        const halves = [
          { ...pause, until: middle, endedOn: null },
          { ...pause, from: nextDay(middle) },
        ]
        const split = withPauses(
          tale,
          tale.case.pauses.flatMap((one) => (one === pause ? halves : [one])),
        )
        expect(outcome(split)).toEqual(outcome(tale))
      },
      (tale) => tale.case.pauses.some(isLong),
    )
  })

  it('the order in which pauses and extensions of different parts were told changes nothing', () => {
    check((tale) => {
      const items = tale.plan.items.map((item) => item.id)
      const byItem = (list: readonly string[]) =>
        list.flatMap((item) => tale.case.pauses.filter((pause) => pause.item === item))
      const extensions = [...tale.case.extensions].reverse()
      const turned = withPauses(tale, byItem([...items].reverse()))
      expect(outcome({ ...turned, case: { ...turned.case, extensions } })).toEqual(outcome(tale))
    })
  })

  it('the whole stands still exactly on the days on which every open part does', () => {
    check(
      (tale) => {
        const { pauses } = clock(tale).whole
        const last =
          tale.case.pauses
            .map((pause) => pause.until)
            .sort()
            .at(-1) ?? ''
        for (let date = clock(tale).from; date <= last; date = nextDay(date)) {
          const still = pauses.some(({ from, to }) => from <= date && date <= to)
          expect(still, date).toBe(allStill(tale.case, date))
        }
      },
      undefined,
      60,
    )
  })

  it('a pause of one part moves no other that does not need it (R-DEC-3)', () => {
    check((tale, draw) => {
      const quiet = withPauses(tale, [])
      const open = quiet.case.parts.filter((part) => part.decision === null)
      const paused = open[draw % Math.max(1, open.length)]
      fc.pre(paused !== undefined)
      const from = addDays(clock(tale).from, 1 + (draw % 20))
      const pause: Pause = {
        item: paused.item,
        kind: 'testing',
        toldOn: previousDay(from),
        from,
        until: addDays(from, draw % 60),
        endedOn: null,
        reasons: '',
      }
      const [before, after] = [clock(quiet), clock(withPauses(quiet, [pause]))]
      for (const part of open.filter((one) => !needs(quiet.case, one, paused.item)))
        expect(ofPart(after, part.item)).toEqual(ofPart(before, part.item))
    })
  })
})

function ofPart({ parts }: CaseClock, item: string): PartClock | undefined {
  return parts.find((part) => part.item === item)
}

/** True when a part is this item or needs its result, directly or through others. */
function needs(theCase: Case, part: Part, item: string): boolean {
  if (part.item === item) return true
  return part.after.some((id) => {
    const before = theCase.parts.find((one) => one.item === id)
    return before !== undefined && needs(theCase, before, item)
  })
}

function allStill(theCase: Case, date: string): boolean {
  const open = theCase.parts.filter((part) => (decidedOn(part) ?? '9999') >= date)
  const paused = (part: Part) =>
    pausesOf(theCase, part.item).some(({ from, to }) => from <= date && date <= to)
  const waits = (part: Part) =>
    part.after.some((id) => {
      const before = theCase.parts.find((one) => one.item === id)
      return before?.decision !== 'granted' || (decidedOn(before) ?? '9999') > date
    })
  return open.some(paused) && open.every((part) => paused(part) || waits(part))
}

describe('dates', () => {
  it('no limit ends before acceptance, nor before its part begins', () => {
    check((tale) => {
      const { from, whole, parts } = clock(tale)
      expect(whole.legal.date >= from && whole.effective.date >= from).toBe(true)
      for (const { start, legal, effective } of parts) {
        expect(start >= from && legal.date >= start && effective.date >= from).toBe(true)
      }
    })
  })

  it('what is aimed at is never later than what the law allows, for parts and whole', () => {
    check((tale) => {
      const { whole, parts } = clock(tale)
      for (const { legal, effective } of [whole, ...parts]) expect(effective.date <= legal.date).toBe(true)
    })
  })

  it('no part ends after the whole, unless what it needs was late', () => {
    check((tale) => {
      const { whole, parts } = clock(tale)
      const late = tale.case.parts.some(
        (part) =>
          part.decision === 'granted' &&
          (decidedOn(part) ?? '') > (ofPart(clock(tale), part.item)?.legal.date ?? ''),
      )
      fc.pre(!late)
      for (const { legal } of parts) expect(legal.date <= whole.legal.date).toBe(true)
    })
  })

  it('a date that is not provisional stays when the next years’ calendars are published', () => {
    check((tale) => {
      const now = clock(tale)
      const later = clock({ ...tale, calendar: calendarUntil(2026) })
      for (const part of now.parts) {
        if (!part.legal.provisional) expect(ofPart(later, part.item)?.legal).toEqual(part.legal)
        if (!part.effective.provisional) expect(ofPart(later, part.item)?.effective).toEqual(part.effective)
      }
      if (!now.whole.legal.provisional) expect(later.whole.legal).toEqual(now.whole.legal)
      if (!now.whole.effective.provisional) expect(later.whole.effective).toEqual(now.whole.effective)
    })
  })
})

/** The ledger of a part up to its legal date, as if nothing had stopped it. */
function fullLedger(tale: Tale, item: string): PartLedger | undefined {
  const open = tale.case.parts.map((part) => (part.item === item ? { ...part, decidedAt: null } : part))
  const running = { ...tale, case: { ...tale.case, parts: open, conclusion: null, withdrawn: null } }
  return view(running, clock(tale).from).parts.find((part) => part.item === item)
}

describe('the ledger', () => {
  it('has every day from acceptance on, once, in order, and goes up by one on each counted day', () => {
    check(
      (tale) => {
        for (const { days } of view(tale, todayOf(tale)).parts) {
          for (const [index, day] of days.entries()) {
            const before = days[index - 1]
            expect(day.date).toBe(before ? nextDay(before.date) : clock(tale).from)
            expect(day.total).toBe((before?.total ?? 0) + (day.counted ? 1 : 0))
          }
        }
      },
      undefined,
      60,
    )
  })

  it('on the last day of a limit in working days its total is the limit with its extension', () => {
    check((tale) => {
      for (const { item } of tale.case.parts) {
        const ledger = fullLedger(tale, item)
        const limit = ledger?.limits.legal
        if (!ledger || !limit || limit.capped || limit.span.unit !== 'workday') continue
        expect(ledger.days.find((day) => day.date === limit.date)?.total).toBe(
          limit.span.amount + limit.extension,
        )
      }
    })
  })

  it('on the last day of one in calendar days or months at least as many have gone by, and one day earlier not yet, or it was no working day', () => {
    check((tale) => {
      for (const { item } of tale.case.parts) {
        const ledger = fullLedger(tale, item)
        const limit = ledger?.limits.legal
        if (!ledger || !limit || limit.capped || limit.extension > 0 || limit.span.unit === 'workday')
          continue
        const { amount, unit } = limit.span
        const needed = unit === 'month' ? daysBetween(ledger.start, addMonths(ledger.start, amount)) : amount
        const last = ledger.days.findIndex((day) => day.date === limit.date)
        expect(ledger.days[last]?.total).toBeGreaterThanOrEqual(needed)
        const workday = ledger.days
          .slice(0, last)
          .findLast(
            (day) => day.counted && countWorkdays(tale.calendar, previousDay(day.date), day.date) === 1,
          )
        if (workday) expect(workday.total).toBeLessThan(needed)
      }
    })
  })

  it('counts what the calendar counts, on every day', () => {
    check((tale) => {
      for (const { days, start, pauses, limits } of view(tale, todayOf(tale)).parts) {
        if (limits.legal.span.unit !== 'workday') continue
        const last = days.at(-1)
        if (last) expect(last.total).toBe(countWorkdays(tale.calendar, start, last.date, pauses))
      }
    })
  })

  it('a limit without extension, cap or promise is what the calendar gives for its span', () => {
    check((tale) => {
      for (const { start, legal, pauses } of clock(tale).parts) {
        if (legal.capped || legal.extension > 0) continue
        expect(legal.date).toBe(addSpan(tale.calendar, start, legal.span, pauses).date)
      }
    })
  })
})
