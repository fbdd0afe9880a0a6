import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../clock/local-date.ts'
import type { Command } from '../command.ts'
import type { EventBody, Permit } from '../event.ts'
import type { Who } from '../journey.fixture.ts'
import { licenceStatus, permitStatus, stands } from '../licence-status.ts'
import { todayOf } from '../time/random-case.fixture.ts'
import { onDay, type Tale, tell } from '../time/tale.fixture.ts'
import { issued } from './life.fixture.ts'

const items = ['p_food', 'p_fire', 'p_hotel'] as const
type Item = (typeof items)[number]
const chiefs = { p_food: 'chief', p_fire: 'fireChief', p_hotel: 'policeChief' } as const
const approvers = { p_food: 'food', p_fire: 'fire', p_hotel: 'police' } as const
const reasons = '理由'

type Step = readonly [Who, Command]

/** What people might do about a permit on a day; many of these are refused, as they should be. */
function stepsOf(item: Item, today: string, days: number): Step[] {
  const [chief, approver] = [chiefs[item], approvers[item]]
  const basis = '依据'
  return [
    [chief, { type: 'suspend_permit', item, from: today, until: null, basis, reasons }],
    [chief, { type: 'suspend_permit', item, from: today, until: addDays(today, days), basis, reasons }],
    [chief, { type: 'lift_suspension', item, reasons }],
    ['applicant', { type: 'request_change', items: [item], facts: { holder: `海韵${days}` }, reasons }],
    [approver, { type: 'decide_change', item, granted: true, reasons }],
    [approver, { type: 'decide_change', item, granted: false, reasons }],
    ['chief', { type: 'conclude_change', granted: true, reasons }],
    ['applicant', { type: 'request_cancellation', items: [item], reasons }],
    [chief, { type: 'cancel_permit', item, ground: 'surrendered', reasons }],
    [chief, { type: 'cancel_permit', item, ground: 'not_renewed', reasons }],
    [chief, { type: 'notify_revocation', item, ground: 'unlawful', reasons }],
    ['applicant', { type: 'state_defence', item, text: reasons }],
    [chief, { type: 'revoke', item, reasons }],
    [chief, { type: 'drop_revocation', item, reasons }],
    ['applicant', { type: 'request_renewal', item, note: '' }],
    [approver, { type: 'decide_renewal', item, granted: true, reasons }],
    [approver, { type: 'decide_renewal', item, granted: false, reasons }],
  ]
}

const move = fc.record({
  item: fc.constantFrom(...items),
  step: fc.nat(16),
  days: fc.constantFrom(0, 0, 0, 0, 1, 5, 20, 90, 400),
})

/** The tale after each move that was carried out, the first one first; the law does its part every day. */
function lives(moves: readonly { item: Item; step: number; days: number }[]): Tale[] {
  const tales = [issued()]
  for (const { item, step, days } of moves) {
    const now = onDay(tales.at(-1) ?? issued(), addDays(todayOf(tales.at(-1) ?? issued()), days))
    const [who, command] = stepsOf(item, todayOf(now), days)[step] ?? []
    const next = who && command ? tell(now, who, command) : null
    tales.push(next ?? now)
  }
  return tales
}

const anyLife = fc.array(move, { minLength: 5, maxLength: 40 }).map(lives)

type Changed = Extract<EventBody, { type: 'licence_changed' }>
function versionsOf(tale: Tale): (Changed & { seq: number })[] {
  return tale.events.flatMap(({ seq, body }) => (body.type === 'licence_changed' ? [{ ...body, seq }] : []))
}

const perPermit: Readonly<Record<string, true>> = {
  permit_suspended: true,
  suspension_ended: true,
  permit_expired: true,
  permit_cancelled: true,
  permit_revoked: true,
  permit_renewed: true,
}

describe('the life of any licence', () => {
  it('keeps its number, and its versions count up by one', () => {
    fc.assert(
      fc.property(anyLife, (tales) => {
        const last = tales.at(-1)
        const versions = last ? versionsOf(last).map((one) => one.version) : []
        expect(versions).toEqual(versions.map((_, index) => index + 2))
        expect(last?.case.licence).toMatchObject({ number: 'N1', version: versions.length + 1 })
      }),
    )
  })

  it('a permit that ended never stands again, whatever comes after', () => {
    fc.assert(
      fc.property(anyLife, (tales) => {
        const ended = new Set<string>()
        for (const tale of tales)
          for (const permit of tale.case.licence?.permits ?? []) {
            if (!stands(permit)) ended.add(permit.item)
            const gone = ['revoked', 'cancelled', 'expired'].includes(permitStatus(permit, todayOf(tale)))
            expect(gone, `${permit.item} on ${todayOf(tale)}`).toBe(ended.has(permit.item))
          }
      }),
    )
  })

  it('R-COM-4: a version changes only the permits that its events name; the others stay as they were', () => {
    fc.assert(
      fc.property(anyLife, (tales) => {
        const tale = tales.at(-1)
        let before: readonly Permit[] = issued().case.licence?.permits ?? []
        let named: string[] = []
        for (const { body } of tale?.events ?? []) {
          if (perPermit[body.type] && 'item' in body && body.item !== null) named.push(body.item)
          if (body.type !== 'licence_changed') continue
          const others = (all: readonly Permit[]) => all.filter(({ item }) => !named.includes(item))
          expect(others(body.permits)).toEqual(others(before))
          expect(body.because === 'changed' || named.length > 0).toBe(true)
          before = body.permits
          named = []
        }
      }),
    )
  })

  it('the status of permits and of the whole is what the events say', () => {
    fc.assert(
      fc.property(anyLife, (tales) => {
        for (const tale of tales) {
          const { licence, suspensions } = tale.case
          if (!licence) throw new Error('there is a licence')
          const today = todayOf(tale)
          const said = (item: string, type: string) =>
            tale.events.some(({ body }) => body.type === type && 'item' in body && body.item === item)
          for (const permit of licence.permits) {
            const status = permitStatus(permit, today)
            expect(status === 'revoked').toBe(said(permit.item, 'permit_revoked'))
            if (status === 'cancelled') expect(said(permit.item, 'permit_cancelled')).toBe(true)
            if (status === 'expired') expect(said(permit.item, 'permit_expired')).toBe(true)
            const open = suspensions.some((one) => one.item === permit.item && one.endedOn === null)
            expect(status === 'suspended').toBe(open)
          }
          const statuses = licence.permits.map((permit) => permitStatus(permit, today))
          const whole = licenceStatus(licence, today)
          if (statuses.includes('valid')) expect(whole).toBe('valid')
          else if (statuses.includes('suspended')) expect(whole).toBe('suspended')
          else expect(statuses).toContain(whole)
        }
      }),
    )
  })
})
