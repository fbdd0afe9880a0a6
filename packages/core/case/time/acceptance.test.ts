import { describe, expect, it } from 'vitest'
import { statusOf } from '../case.ts'
import type { Command } from '../command.ts'
import { accept } from '../journey.fixture.ts'
import { hotelPlan } from '../plan.fixture.ts'
import { tasksOf } from '../tasks.ts'
import { dueCommands, nextWake } from '../timekeeping.ts'
import {
  acceptedOn,
  carried,
  cn,
  handedIn,
  lastOf,
  onDay,
  problemOf,
  type Tale,
  toldApplicant,
  withLawOf,
} from './tale.fixture.ts'

// 2026-09-21 is a Monday; Mid-Autumn Festival is 25–27 September, so the fifth working day after it is the 29th.
const received = '2026-09-21'
const marks: Command = { type: 'request_correction', marks: [{ kind: 'field', id: 'phone', note: '少一位' }] }
const refuse: Command = { type: 'refuse_acceptance', ground: 'not_required', reason: '不需许可' }
const submitted = () => handedIn(hotelPlan, received)

/** The tale on a day without what the law does by itself: as long as the judge has not come by. */
function before(tale: Tale, day: string): Tale {
  return { ...tale, at: `${day}T02:00:00.000Z` }
}

describe('R-TIM-0: the day of acceptance is not counted', () => {
  it('the first working day after it is day 1', () => {
    const tale = acceptedOn(hotelPlan, received)
    expect(tale.case.acceptance).toMatchObject({ accepted: true, on: received })
    expect(tale.case.due?.parts.p_food?.legal).toBe('2026-10-26')
  })

  it('acceptance late in the evening in Shanghai is still that day, after midnight the next', () => {
    const at = (instant: string) =>
      carried({ ...submitted(), at: instant }, [['clerk', accept]]).case.acceptance
    expect(at('2026-09-21T15:59:59.000Z')).toMatchObject({ on: '2026-09-21' })
    expect(at('2026-09-21T16:00:00.000Z')).toMatchObject({ on: '2026-09-22' })
  })
})

describe('R-ACC-1: an answer within five working days', () => {
  it('is the window’s task until then', () => {
    expect(tasksOf(submitted().case, hotelPlan, cn)).toMatchObject([{ kind: 'accept', due: '2026-09-29' }])
  })

  it('corrections and a refusal can be told on the fifth day, not after it', () => {
    for (const command of [marks, refuse]) {
      expect(problemOf(before(submitted(), '2026-09-29'), 'clerk', command)).toBe('carried out')
      expect(problemOf(before(submitted(), '2026-09-30'), 'clerk', command)).toBe('deemed-accepted')
    }
  })

  it('begins anew when the corrections are in', () => {
    const asked = carried(before(submitted(), '2026-09-29'), [['clerk', marks]])
    const draft = { ...asked.draft, form: { phone: '13900139000' } } as Tale['draft']
    const answered = carried({ ...before(asked, '2026-10-12'), draft }, [
      ['applicant', { type: 'answer_correction' }],
    ])
    expect(tasksOf(answered.case, hotelPlan, cn)).toMatchObject([{ kind: 'accept', due: '2026-10-19' }])
  })
})

describe('R-ACC-2: silence accepts, on the day of receipt', () => {
  it('by itself on the day after the fifth', () => {
    expect(dueCommands(submitted().case, hotelPlan, cn, '2026-09-29')).toEqual([])
    expect(nextWake(submitted().case, hotelPlan, cn, '2026-09-29')).toBe('2026-09-30')
    const tale = onDay(submitted(), '2026-09-30')
    expect(tale.case.acceptance).toMatchObject({ accepted: true, on: received, deemed: true })
    expect(tale.case.due?.parts.p_food?.legal).toBe('2026-10-26')
    expect(tale.case.due?.legal).toBe('2026-11-23')
    expect(toldApplicant(tale).some(({ body }) => body.zh.includes('2026年11月23日'))).toBe(true)
  })

  it('also when the clerk accepts late, however late', () => {
    const tale = carried(before(submitted(), '2026-10-12'), [['clerk', accept]])
    expect(tale.case.acceptance).toMatchObject({ accepted: true, on: received, deemed: true })
    expect(tale.case.due?.parts.p_food?.legal).toBe('2026-10-26')
  })

  it('not while the fifth day lasts, nor on a weekend after four', () => {
    const friday = handedIn(hotelPlan, '2026-11-06')
    expect(problemOf(before(friday, '2026-11-13'), 'system', { type: 'deem_accepted' })).toBe('not-due')
    expect(problemOf(before(friday, '2026-11-14'), 'system', { type: 'deem_accepted' })).toBe('carried out')
    const monday = handedIn(hotelPlan, '2026-11-09')
    expect(problemOf(before(monday, '2026-11-15'), 'system', { type: 'deem_accepted' })).toBe('not-due')
  })

  it('counts from the day on which corrections came in', () => {
    const asked = carried(before(submitted(), '2026-09-22'), [['clerk', marks]])
    const draft = { ...asked.draft, form: { phone: '13900139000' } } as Tale['draft']
    const answered = carried({ ...before(asked, '2026-10-12'), draft }, [
      ['applicant', { type: 'answer_correction' }],
    ])
    expect(onDay(answered, '2026-10-20').case.acceptance).toMatchObject({ on: '2026-10-12', deemed: true })
  })

  it('nobody but the clock itself can call it', () => {
    expect(problemOf(before(submitted(), '2026-09-30'), 'clerk', { type: 'deem_accepted' })).toBe('forbidden')
  })
})

describe('R-ACC-3: corrections are asked for once', () => {
  it('a second notice is refused, in time or not', () => {
    const asked = carried(before(submitted(), '2026-09-22'), [['clerk', marks]])
    const draft = { ...asked.draft, form: { phone: '13900139000' } } as Tale['draft']
    const answered = carried({ ...before(asked, '2026-09-23'), draft }, [
      ['applicant', { type: 'answer_correction' }],
    ])
    expect(problemOf(before(answered, '2026-09-24'), 'clerk', marks)).toBe('second-correction')
    expect(problemOf(before(answered, '2026-11-24'), 'clerk', marks)).toBe('second-correction')
  })
})

describe('R-ACC-4: the applicant’s time for corrections', () => {
  const limited = withLawOf(hotelPlan, {
    correction: { within: { amount: 10, unit: 'workday' }, basis: null },
  })

  it('where the district sets none, nothing lapses', () => {
    const asked = carried(submitted(), [['clerk', marks]])
    expect(nextWake(asked.case, hotelPlan, cn, received)).toBeNull()
    expect(statusOf(onDay(asked, '2030-01-01').case)).toBe('correcting')
  })

  it('where it sets one, silence counts as withdrawn on the day after', () => {
    const asked = carried(handedIn(limited, received), [['clerk', marks]])
    expect(tasksOf(asked.case, limited, cn)).toMatchObject([{ kind: 'answer_correction', due: '2026-10-12' }])
    expect(nextWake(asked.case, limited, cn, '2026-10-12')).toBe('2026-10-13')
    expect(statusOf(onDay(asked, '2026-10-12').case)).toBe('correcting')
    const late = onDay(asked, '2026-10-13')
    expect(statusOf(late.case)).toBe('withdrawn')
    expect(lastOf(late, 'deemed_withdrawn')).toEqual({ type: 'deemed_withdrawn', because: 'correction' })
    expect(toldApplicant(late, asked.events.length)).toHaveLength(1)
  })

  it('an answer on the last day counts', () => {
    const asked = carried(handedIn(limited, received), [['clerk', marks]])
    const draft = { ...asked.draft, form: { phone: '13900139000' } } as Tale['draft']
    const answer: Command = { type: 'answer_correction' }
    expect(problemOf({ ...before(asked, '2026-10-12'), draft }, 'applicant', answer)).toBe('carried out')
  })
})
