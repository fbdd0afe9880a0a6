import { describe, expect, it } from 'vitest'
import { permitOf } from '../after/licence-change.ts'
import type { Command } from '../command.ts'
import { licenceStatus, permitStatus } from '../licence-status.ts'
import { tasksOf } from '../tasks.ts'
import { carried, cn, lastOf, onDay, problemOf, type Tale } from '../time/tale.fixture.ts'
import { issued, plan } from './life.fixture.ts'
import { type CancellationGround, cancellationGrounds } from './words.ts'

function ask(...items: string[]): Command {
  return { type: 'request_cancellation', items, reasons: '停止营业' }
}
function cancel(ground: CancellationGround, item = 'p_fire', reasons = '经核实'): Command {
  return { type: 'cancel_permit', item, ground, reasons }
}
const asked = () => carried(issued(), [['applicant', ask('p_food', 'p_fire', 'p_hotel')]])
const groundsPossible = (tale: Tale) =>
  Object.keys(cancellationGrounds).filter(
    (ground) => problemOf(tale, 'fireChief', cancel(ground as CancellationGround)) === 'carried out',
  )

describe('R-REV-3: cancellation', () => {
  it('is asked for by the holder, for one permit or all, with reasons', () => {
    expect(problemOf(issued(), 'stranger', ask('p_food'))).toBe('forbidden')
    expect(problemOf(issued(), 'chief', ask('p_food'))).toBe('forbidden')
    expect(problemOf(issued(), 'applicant', ask())).toBe('permits-missing')
    expect(problemOf(issued(), 'applicant', ask('p_food', 'p_food'))).toBe('permits-missing')
    expect(problemOf(issued(), 'applicant', ask('p_tobacco'))).toBe('permits-missing')
    const silent = { ...ask('p_food'), reasons: '' } as Command
    expect(problemOf(issued(), 'applicant', silent)).toBe('reasons-missing')
    expect(problemOf(asked(), 'applicant', ask('p_food'))).toBe('permits-missing')
  })

  it('is done by the chief of each authority; then the whole is cancelled', () => {
    const tasks = tasksOf(asked().case, plan, cn).filter((task) => task.kind === 'cancellation')
    expect(tasks.map((task) => task.authority)).toEqual(['bureau', 'fire', 'police'])
    expect(problemOf(asked(), 'chief', cancel('surrendered'))).toBe('forbidden')
    expect(problemOf(asked(), 'fireChief', cancel('surrendered', 'p_fire', ''))).toBe('reasons-missing')
    const one = carried(asked(), [['fireChief', cancel('surrendered')]])
    expect(one.case.licence?.version).toBe(2)
    expect(one.case.licence && licenceStatus(one.case.licence, '2026-03-02')).toBe('valid')
    expect(permitOf(one.case, 'p_food')).toEqual(permitOf(issued().case, 'p_food'))
    const all = carried(one, [
      ['chief', cancel('surrendered', 'p_food')],
      ['policeChief', cancel('surrendered', 'p_hotel')],
    ])
    expect(all.case.licence).toMatchObject({ number: 'N1', version: 4, validUntil: null })
    expect(all.case.licence && licenceStatus(all.case.licence, '2026-03-02')).toBe('cancelled')
    expect(lastOf(all, 'licence_changed')?.because).toBe('cancelled')
    expect(tasksOf(all.case, plan, cn).some((task) => task.kind === 'cancellation')).toBe(false)
  })

  it('goes by the six cases of the law; nobody surrenders for the holder', () => {
    expect(groundsPossible(issued())).toEqual(['person', 'dissolved', 'taken_back', 'force_majeure', 'other'])
    expect(groundsPossible(asked())).toContain('surrendered')
    expect(groundsPossible(onDay(issued(), '2028-03-02'))).toEqual(['not_renewed'])
  })

  it('what ended stays ended: expired becomes cancelled, revoked stays revoked', () => {
    const expired = carried(onDay(issued(), '2028-03-02'), [['fireChief', cancel('not_renewed')]])
    const permit = permitOf(expired.case, 'p_fire')
    expect(permit && permitStatus(permit, '2028-03-02')).toBe('cancelled')
    expect(problemOf(expired, 'fireChief', cancel('not_renewed'))).toBe('command-not-allowed')
  })

  it('waits while the permit is being revoked: giving it up is no way out', () => {
    const notify: Command = { type: 'notify_revocation', item: 'p_fire', ground: 'fraud', reasons: '伪造' }
    const told = carried(issued(), [['fireChief', notify]])
    expect(problemOf(told, 'applicant', ask('p_fire'))).toBe('permits-missing')
    expect(problemOf(told, 'fireChief', cancel('dissolved'))).toBe('command-not-allowed')
    const drop: Command = { type: 'drop_revocation', item: 'p_fire', reasons: '查无实据' }
    expect(problemOf(carried(told, [['fireChief', drop]]), 'applicant', ask('p_fire'))).toBe('carried out')
  })

  it('what was asked for holds up the closing', () => {
    const handed = (tale: Tale) =>
      carried(tale, [['clerk', { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' }]])
    expect(problemOf(handed(issued()), 'clerk', { type: 'close' })).toBe('carried out')
    expect(problemOf(handed(asked()), 'clerk', { type: 'close' })).toBe('conditions-open')
  })
})
