import { describe, expect, it } from 'vitest'
import { sayDate } from '../../clock/date-words.ts'
import { addDays } from '../../clock/local-date.ts'
import { type Case, statusOf } from '../case.ts'
import { messagesOf } from '../case-messages.ts'
import type { Command } from '../command.ts'
import type { CaseEvent, Due } from '../event.ts'
import { evolve } from '../evolve.ts'
import { people } from '../journey.fixture.ts'
import { dueCommands } from '../timekeeping.ts'
import { clockOf, dueOf } from './case-clock.ts'
import { beginTale, goOn, judged, type Tale, tell, todayOf } from './random-case.fixture.ts'
import { drawFrom } from './random-plan.fixture.ts'

/** The same tale after each of its steps. */
function chapters(seed: number, steps = 24): Tale[] {
  const draw = drawFrom(seed)
  const found = [beginTale(draw)]
  for (let index = 0; index < steps; index += 1) found.push(goOn(draw, found.at(-1) as Tale))
  return found
}

const all = Array.from({ length: 120 }, (_, seed) => chapters(seed + 5000))

interface Move {
  readonly event: CaseEvent
  readonly before: Due | null
  readonly after: Case
}

/** Every event of a history after which the case tells other dates. */
function moves(tale: Tale): Move[] {
  const found: Move[] = []
  let state: Case | null = null
  for (const event of tale.events) {
    const after = evolve('c1', state, event)
    if (after.due !== (state?.due ?? null)) found.push({ event, before: state?.due ?? null, after })
    state = after
  }
  return found
}

describe('a date already told is never made worse silently', () => {
  it('the dates of a running case are at every moment those of its clock', () => {
    for (const tale of all.flat()) {
      const { case: theCase, plan, calendar } = tale
      const running = ['accepted', 'ready'].includes(statusOf(theCase))
      // A calendar that was published on the way moves dates when the judge comes by.
      if (!running || dueCommands(theCase, plan, calendar, todayOf(tale)).some(isCalendar)) continue
      const clock = clockOf(theCase, plan, calendar)
      expect(theCase.due).toEqual(clock && dueOf(clock))
    }
  })

  it('they change by acceptance and by events that say from what, to what and why', () => {
    for (const { event, before, after } of all.flatMap((tales) => moves(tales.at(-1) as Tale))) {
      if (event.body.type === 'accepted') continue
      if (event.body.type !== 'due_changed') throw new Error(`${event.body.type} moved a date`)
      expect(event.body.before).toEqual({ legal: before?.legal, effective: before?.effective })
      expect(event.body.due).toEqual(after.due)
      expect(event.body.due).not.toEqual(before)
      expect(event.body.because).not.toBe('')
    }
  })

  it('the applicant is told the new dates of the whole each time, also of what they did themselves', () => {
    let told = 0
    for (const tale of all.map((tales) => tales.at(-1) as Tale)) {
      for (const { event, before, after } of moves(tale)) {
        const { due } = after
        if (!due || (before?.legal === due.legal && before.effective === due.effective)) continue
        const messages = messagesOf(after, tale.plan, [event])
        const mine = messages.filter(({ to }) => 'person' in to && to.person === people.applicant.id)
        expect(mine).toHaveLength(1)
        for (const language of ['zh', 'en'] as const) {
          expect(mine[0]?.body[language]).toContain(sayDate(due.legal)[language])
          expect(mine[0]?.body[language]).toContain(sayDate(due.effective)[language])
        }
        told += 1
      }
    }
    expect(told).toBeGreaterThan(100)
  })

  it('days that only go by move nothing', () => {
    for (const tales of all) {
      const tale = judged(tales.at(-1) as Tale)
      if (statusOf(tale.case) !== 'accepted') continue
      const later = { ...tale, at: `${Number(tale.at.slice(0, 4)) + 1}${tale.at.slice(4)}` }
      expect(clockOf(later.case, later.plan, later.calendar)).toEqual(
        clockOf(tale.case, tale.plan, tale.calendar),
      )
    }
  })
})

function isCalendar(command: Command): boolean {
  return command.type === 'apply_calendar'
}

describe('the order of commands that do not touch each other', () => {
  const reasons = '情况复杂'

  it('two parts told of a pause on one day, in either order, have the same dates', () => {
    let tried = 0
    for (const tales of all) {
      for (const tale of tales.slice(2, 8)) {
        const today = todayOf(tale)
        const pauses = tale.case.parts.map(({ item, authority }, index) => {
          const from = addDays(today, 1 + index)
          const command: Command = {
            type: 'start_pause',
            item,
            kind: 'testing',
            from,
            until: addDays(from, 5 + index),
            reasons,
          }
          const who = ({ bureau: 'food', fire: 'fire', police: 'police' } as const)[authority as 'fire']
          return [who, command] as const
        })
        const possible = pauses.filter(([who, command]) => tell(tale, who, command) !== null)
        const there = run(tale, possible)
        const back = run(tale, [...possible].reverse())
        expect(back?.case.due).toEqual(there?.case.due)
        if (possible.length > 1) tried += 1
      }
    }
    expect(tried).toBeGreaterThan(20)
  })
})

function run(tale: Tale, steps: readonly (readonly ['food' | 'fire' | 'police', Command])[]): Tale | null {
  return steps.reduce<Tale | null>((now, [who, command]) => now && tell(now, who, command), tale)
}
