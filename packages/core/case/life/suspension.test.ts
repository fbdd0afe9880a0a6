import { describe, expect, it } from 'vitest'
import { permitOf } from '../after/licence-change.ts'
import type { Command } from '../command.ts'
import { licenceStatus, permitStatus } from '../licence-status.ts'
import { carried, cn, lastOf, onDay, problemOf, toldApplicant } from '../time/tale.fixture.ts'
import { dueCommands, nextWake } from '../timekeeping.ts'
import { issued, plan, suspend } from './life.fixture.ts'

const lift: Command = { type: 'lift_suspension', item: 'p_fire', reasons: '已恢复' }
const suspended = () => carried(issued(), [['fireChief', suspend()]])

describe('suspension of a permit (R-COM-4)', () => {
  it('is the business of the chief of its authority, with reasons and a basis', () => {
    expect(problemOf(issued(), 'chief', suspend())).toBe('forbidden')
    expect(problemOf(issued(), 'fire', suspend())).toBe('forbidden')
    expect(problemOf(issued(), 'applicant', suspend())).toBe('forbidden')
    expect(problemOf(issued(), 'fireChief', suspend({ reasons: '' }))).toBe('reasons-missing')
    expect(problemOf(issued(), 'fireChief', suspend({ basis: '' }))).toBe('reasons-missing')
    expect(problemOf(issued(), 'fireChief', suspend({ from: '2026-03-01' }))).toBe('suspension-days')
    expect(problemOf(issued(), 'fireChief', suspend({ until: '2026-03-01' }))).toBe('suspension-days')
    expect(problemOf(issued(), 'fireChief', suspend())).toBe('carried out')
  })

  it('makes a new version; the permit is not valid, the others are', () => {
    const { licence } = suspended().case
    expect(licence).toMatchObject({ number: 'N1', version: 2 })
    expect(licence?.permits.map((one) => permitStatus(one, '2026-03-02'))).toEqual([
      'valid',
      'suspended',
      'valid',
    ])
    expect(licence && licenceStatus(licence, '2026-03-02')).toBe('valid')
    expect(lastOf(suspended(), 'licence_changed')?.because).toBe('suspended')
    expect(toldApplicant(suspended(), issued().events.length)[0]?.body.zh).toContain('暂停许可：p_fire')
    expect(problemOf(suspended(), 'fireChief', suspend())).toBe('command-not-allowed')
  })

  it('is lifted with reasons, by the same chief, in a new version', () => {
    expect(problemOf(suspended(), 'fireChief', { ...lift, reasons: '' } as Command)).toBe('reasons-missing')
    expect(problemOf(suspended(), 'chief', lift)).toBe('forbidden')
    expect(problemOf(issued(), 'fireChief', lift)).toBe('command-not-allowed')
    const lifted = carried(onDay(suspended(), '2026-03-09'), [['fireChief', lift]])
    expect(lifted.case.licence?.version).toBe(3)
    expect(permitOf(lifted.case, 'p_fire')).toEqual(permitOf(issued().case, 'p_fire'))
    expect(lifted.case.suspensions).toMatchObject([{ endedOn: '2026-03-09', endReasons: '已恢复' }])
  })

  it('with a last day ends by itself on the day after, once', () => {
    const until = '2026-03-31'
    const tale = carried(issued(), [['fireChief', suspend({ until })]])
    expect(problemOf(tale, 'system', { type: 'end_suspension', item: 'p_fire' })).toBe('not-due')
    expect(dueCommands(tale.case, plan, cn, until)).toEqual([])
    expect(nextWake(tale.case, plan, cn, '2026-03-20')).toBe('2026-04-01')
    const late = onDay(tale, '2026-04-10')
    expect(late.case.licence).toMatchObject({ version: 3 })
    expect(lastOf(late, 'suspension_ended')).toMatchObject({ on: '2026-04-01', lifted: false })
    expect(permitOf(late.case, 'p_fire')?.suspended).toBeUndefined()
    expect(dueCommands(late.case, plan, cn, '2026-04-10')).toEqual([])
  })

  it('ends with the permit itself', () => {
    const cancel = { type: 'cancel_permit', item: 'p_fire', ground: 'dissolved', reasons: '已注销' } as const
    const gone = carried(suspended(), [['fireChief', cancel]])
    expect(gone.case.suspensions).toMatchObject([{ endedOn: '2026-03-02' }])
    expect(problemOf(gone, 'fireChief', lift)).toBe('command-not-allowed')
  })
})
