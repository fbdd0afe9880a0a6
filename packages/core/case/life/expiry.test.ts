import { describe, expect, it } from 'vitest'
import { permitOf } from '../after/licence-change.ts'
import type { Command } from '../command.ts'
import { licenceStatus } from '../licence-status.ts'
import { carried, cn, lastOf, onDay, problemOf, toldApplicant } from '../time/tale.fixture.ts'
import { dueCommands, nextWake } from '../timekeeping.ts'
import { issued, plan } from './life.fixture.ts'

const renew: Command = { type: 'request_renewal', item: 'p_food', note: '' }

describe('the end of validity (R-COM-3, R-COM-4)', () => {
  it('makes a new version on the day after, with that permit marked and the others as they were', () => {
    expect(nextWake(issued().case, plan, cn, '2027-02-28')).toBe('2027-03-02')
    expect(dueCommands(issued().case, plan, cn, '2027-03-01')).toEqual([])
    expect(problemOf(issued(), 'system', { type: 'mark_expired' })).toBe('not-due')
    const tale = onDay(issued(), '2027-03-02')
    expect(tale.case.licence).toMatchObject({ number: 'N1', version: 2, validUntil: '2028-03-01' })
    expect(permitOf(tale.case, 'p_food')).toMatchObject({ expiredOn: '2027-03-02' })
    expect(permitOf(tale.case, 'p_fire')).toEqual(permitOf(issued().case, 'p_fire'))
    expect(tale.case.licence && licenceStatus(tale.case.licence, '2027-03-02')).toBe('valid')
    expect(toldApplicant(tale, issued().events.length)[0]?.body.zh).toContain('有效期届满：p_food')
  })

  it('once, also after years of downtime: what ended by then stands in one version', () => {
    const tale = onDay(issued(), '2030-01-07')
    expect(tale.case.licence?.version).toBe(2)
    expect(permitOf(tale.case, 'p_food')?.expiredOn).toBe('2027-03-02')
    expect(permitOf(tale.case, 'p_fire')?.expiredOn).toBe('2028-03-02')
    expect(dueCommands(tale.case, plan, cn, '2030-01-07')).toEqual([])
  })

  it('does not touch what is being renewed: silence keeps it (R-REN-1)', () => {
    const tale = onDay(carried(onDay(issued(), '2026-12-01'), [['applicant', renew]]), '2027-03-02')
    expect(tale.case.licence?.version).toBe(2)
    expect(lastOf(tale, 'licence_changed')?.because).toBe('renewed')
    expect(permitOf(tale.case, 'p_food')).toMatchObject({ validUntil: '2028-03-01' })
    expect(permitOf(tale.case, 'p_food')?.expiredOn).toBeUndefined()
  })

  it('of every permit is the end of the whole licence', () => {
    const cancel = { type: 'cancel_permit', item: 'p_hotel', ground: 'dissolved', reasons: '停业' } as const
    const tale = onDay(carried(issued(), [['policeChief', cancel]]), '2028-03-02')
    expect(tale.case.licence && licenceStatus(tale.case.licence, '2028-03-02')).toBe('expired')
    expect(tale.case.licence?.validUntil).toBeNull()
  })
})
