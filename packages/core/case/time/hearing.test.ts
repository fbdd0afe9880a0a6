import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { grant, people, refusal } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { tasksOf } from '../tasks.ts'
import {
  acceptedOn,
  carried,
  cn,
  days,
  lastOf,
  onDay,
  problemOf,
  type Tale,
  toldApplicant,
  withItemLaw,
} from './tale.fixture.ts'

const plan = planOf([{ id: 'p_food', authority: 'bureau', limits: days(20) }])
const ordered = withItemLaw(plan, 'p_food', { hearing: 'required' })
const reasons = '涉及公共利益'

// Monday 2 November 2026; no holidays until the end of the year.
const start = '2026-11-02'
const offer: Command = { type: 'offer_hearing', item: 'p_food', reasons }
const request: Command = { type: 'request_hearing', item: 'p_food', note: '' }
const record: Command = {
  type: 'record_hearing',
  item: 'p_food',
  participants: '申请人、邻居',
  record: '笔录如下',
}
function announce(date: string, host: string = people.surveyor.id): Command {
  return { type: 'announce_hearing', item: 'p_food', date, place: '政务服务中心三楼', host }
}

const offered = (of = plan) => carried(acceptedOn(of, start), [['food', offer]])
const requested = () => carried(onDay(offered(), '2026-11-05'), [['applicant', request]])
const legal = (tale: Tale) => tale.case.due?.parts.p_food?.legal

describe('R-HEA-1: a hearing that a law orders', () => {
  it('comes before the decision, without anybody asking', () => {
    const tale = acceptedOn(ordered, start)
    expect(problemOf(tale, 'food', grant('p_food'))).toBe('hearing-missing')
    expect(problemOf(tale, 'food', refusal('p_food'))).toBe('hearing-missing')
    const told = offered(ordered)
    expect(problemOf(told, 'food', grant('p_food'))).toBe('hearing-open')
    expect(problemOf(onDay(told, '2026-12-20'), 'food', grant('p_food'))).toBe('hearing-open')
    expect(problemOf(told, 'applicant', request)).toBe('command-not-allowed')
  })

  it('is announced and held within its twenty working days', () => {
    const told = offered(ordered)
    expect(lastOf(told, 'pause_started')).toMatchObject({ from: '2026-11-03', until: '2026-11-30' })
    expect(problemOf(told, 'food', announce('2026-11-30'))).toBe('carried out')
    expect(problemOf(told, 'food', announce('2026-12-01'))).toBe('hearing-notice')
    expect(problemOf(told, 'food', announce('2999-01-01'))).toBe('hearing-notice')
  })
})

describe('a hearing that was forgotten until the limit had passed', () => {
  it('still takes place, and stops no clock: what is late stays late', () => {
    const late = onDay(acceptedOn(ordered, start), '2026-12-14')
    expect(legal(late)).toBe('2026-11-30')
    const told = carried(late, [['food', offer]])
    expect(legal(told)).toBe('2026-11-30')
    expect(told.case.pauses).toEqual([])
    const held = carried(onDay(carried(told, [['food', announce('2026-12-23')]]), '2026-12-23'), [
      ['food', record],
    ])
    expect(problemOf(held, 'food', grant('p_food'))).toBe('carried out')
  })

  it('nor does one that is asked for then', () => {
    const late = carried(onDay(acceptedOn(plan, start), '2026-12-14'), [['food', offer]])
    const asked = carried(onDay(late, '2026-12-15'), [['applicant', request]])
    expect(asked.case.pauses).toEqual([])
    expect(legal(asked)).toBe('2026-11-30')
    expect(problemOf(asked, 'food', grant('p_food'))).toBe('hearing-open')
  })
})

describe('R-HEA-2: a hearing on request', () => {
  it('can be asked for within five working days of the notice; until then nothing is decided', () => {
    expect(lastOf(offered(), 'hearing_offered')).toMatchObject({ requestBy: '2026-11-09', required: false })
    expect(problemOf(onDay(offered(), '2026-11-09'), 'applicant', request)).toBe('carried out')
    expect(problemOf(onDay(offered(), '2026-11-10'), 'applicant', request)).toBe('hearing-late')
    expect(problemOf(onDay(offered(), '2026-11-09'), 'food', grant('p_food'))).toBe('hearing-open')
    expect(problemOf(onDay(offered(), '2026-11-10'), 'food', grant('p_food'))).toBe('carried out')
  })

  it('an interested party asks at the window (R-EXA-3); nobody else’s approver can', () => {
    expect(problemOf(offered(), 'clerk', request)).toBe('carried out')
    expect(problemOf(offered(), 'stranger', request)).toBe('forbidden')
    expect(problemOf(offered(), 'food', request)).toBe('forbidden')
  })

  it('is held within twenty working days of the request, and is somebody’s task until then', () => {
    expect(lastOf(requested(), 'hearing_requested')).toMatchObject({ holdBy: '2026-12-03' })
    expect(tasksOf(requested().case, plan, cn)).toContainEqual(
      expect.objectContaining({ kind: 'hearing', role: 'approver', authority: 'bureau', due: '2026-12-03' }),
    )
    expect(problemOf(requested(), 'food', announce('2026-12-03'))).toBe('carried out')
    expect(problemOf(requested(), 'food', announce('2026-12-04'))).toBe('hearing-notice')
    expect(problemOf(requested(), 'food', grant('p_food'))).toBe('hearing-open')
  })

  it('is offered once, with reasons', () => {
    expect(problemOf(acceptedOn(plan, start), 'food', { ...offer, reasons: '' })).toBe('reasons-missing')
    expect(problemOf(onDay(offered(), '2026-11-20'), 'food', offer)).toBe('command-not-allowed')
  })
})

describe('R-HEA-3: notice, host and record', () => {
  it('seven working days lie between notice and hearing, and the applicant is told', () => {
    expect(problemOf(requested(), 'food', announce('2026-11-13'))).toBe('hearing-notice')
    const announced = carried(requested(), [['food', announce('2026-11-16')]])
    const [message] = toldApplicant(announced, requested().events.length)
    expect(message?.body.zh).toContain('2026年11月16日，政务服务中心三楼')
  })

  it('who presided does not decide, a colleague does', () => {
    const held = carried(onDay(carried(requested(), [['food', announce('2026-11-16')]]), '2026-11-16'), [
      ['food', record],
    ])
    const hearings = held.case.hearings.map((one) => ({
      ...one,
      announced: one.announced && { ...one.announced, host: people.food.id },
    }))
    expect(problemOf(held, 'food', grant('p_food'))).toBe('carried out')
    expect(problemOf({ ...held, case: { ...held.case, hearings } }, 'food', grant('p_food'))).toBe(
      'hearing-host',
    )
  })

  it('who examines the case does not preside', () => {
    expect(problemOf(requested(), 'food', announce('2026-11-16', people.food.id))).toBe('hearing-host')
    expect(problemOf(requested(), 'food', announce('2026-11-16', 'nobody'))).toBe('hearing-host')
  })

  it('the decision waits for the record', () => {
    const announced = carried(requested(), [['food', announce('2026-11-16')]])
    expect(problemOf(announced, 'food', record)).toBe('not-due')
    const day = onDay(announced, '2026-11-16')
    expect(problemOf(day, 'food', grant('p_food'))).toBe('hearing-open')
    expect(problemOf(day, 'food', { ...record, record: '' })).toBe('reasons-missing')
    const held = carried(day, [['food', record]])
    expect(problemOf(held, 'food', grant('p_food'))).toBe('carried out')
    expect(problemOf(requested(), 'food', record)).toBe('command-not-allowed')
  })

  it('an authority that is late with its notice still holds it, on the first day that the notice allows', () => {
    for (const tale of [requested(), offered(ordered)]) {
      const late = onDay(tale, '2026-12-14')
      expect(problemOf(late, 'food', announce('2026-12-23'))).toBe('carried out')
      expect(problemOf(late, 'food', announce('2026-12-24'))).toBe('hearing-notice')
    }
  })
})

describe('R-HEA-4: the days of a hearing are not counted', () => {
  it('five for the request, and no more where nobody asks', () => {
    expect(legal(acceptedOn(plan, start))).toBe('2026-11-30')
    expect(legal(offered())).toBe('2026-12-07')
    expect(legal(onDay(offered(), '2026-11-30'))).toBe('2026-12-07')
  })

  it('from the request to the last day for holding it, or to its record', () => {
    // 3–5 November for the request, 6 November to 3 December for the hearing: 23 working days.
    expect(legal(requested())).toBe('2026-12-31')
    const announced = carried(requested(), [['food', announce('2026-11-16')]])
    const held = carried(onDay(announced, '2026-11-16'), [['food', record]])
    // 3–16 November: ten working days.
    expect(legal(held)).toBe('2026-12-14')
    expect(lastOf(held, 'due_changed')).toMatchObject({ because: 'record_hearing' })
  })

  it('a hearing that is held late stops nothing: the told days are over', () => {
    const late = carried(onDay(requested(), '2026-12-14'), [['food', announce('2026-12-23')]])
    expect(legal(late)).toBe('2026-12-31')
    expect(legal(carried(onDay(late, '2026-12-23'), [['food', record]]))).toBe('2026-12-31')
  })
})
