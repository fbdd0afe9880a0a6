import { expect, it } from 'vitest'
import { cnCalendar } from '../clock/calendar.fixture.ts'
import { type Concluded, promisesOf, speedOf } from './statistics.ts'

const calendar = cnCalendar()
const one: Concluded = {
  acceptedOn: '2026-11-23',
  concludedAt: '2026-11-26T10:00:00.000Z',
  legalDue: '2026-12-21',
  promised: 0,
  verifications: [],
}

it('no figure is made of nothing', () => {
  expect(speedOf(calendar, [])).toBeNull()
  expect(promisesOf([])).toEqual({ cases: 0, kept: 0, failed: 0, open: 0 })
})

it('counts working days from the day after acceptance; the evening in UTC is the next day here', () => {
  expect(speedOf(calendar, [one])).toEqual({ cases: 1, medianUsed: 3, medianLegal: 20, inTime: 1 })
  const night = { ...one, concludedAt: '2026-11-26T17:00:00.000Z' }
  expect(speedOf(calendar, [night])?.medianUsed).toBe(4)
  const sameDay = { ...one, concludedAt: '2026-11-23T03:00:00.000Z' }
  expect(speedOf(calendar, [sameDay, one, night])?.medianUsed).toBe(3)
  expect(speedOf(calendar, [sameDay, one])?.medianUsed).toBe(1.5)
  const late = { ...one, concludedAt: '2026-12-22T02:00:00.000Z' }
  expect(speedOf(calendar, [one, late])?.inTime).toBe(1)
})

it('counts cases with a promise, and what each verification found', () => {
  const promised = { ...one, promised: 2, verifications: ['kept', 'failed', null] as const }
  expect(promisesOf([one, promised, promised])).toEqual({ cases: 2, kept: 2, failed: 2, open: 2 })
})
