import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { licenceFacts } from '../licence-facts.ts'
import { tasksOf } from '../tasks.ts'
import { carried, cn, lastOf, problemOf, toldApplicant } from '../time/tale.fixture.ts'
import { issued, plan } from './life.fixture.ts'

type Request = Extract<Command, { type: 'request_change' }>
function ask(more: Partial<Request> = {}): Command {
  return {
    type: 'request_change',
    items: ['p_food', 'p_fire'],
    facts: { holder: '海韵大酒店' },
    reasons: '名称变更登记',
    ...more,
  }
}
function agree(item: string, granted = true, reasons = ''): Command {
  return { type: 'decide_change', item, granted, reasons }
}
function finish(granted = true, reasons = ''): Command {
  return { type: 'conclude_change', granted, reasons }
}
const asked = () => carried(issued(), [['applicant', ask()]])
const agreed = () =>
  carried(asked(), [
    ['food', agree('p_food')],
    ['fire', agree('p_fire')],
  ])

describe('R-CHG-1: change of what the licence says', () => {
  it('is asked for by the holder, about permits that stand, with what is new and why', () => {
    expect(problemOf(issued(), 'stranger', ask())).toBe('forbidden')
    expect(problemOf(issued(), 'food', ask())).toBe('forbidden')
    expect(problemOf(issued(), 'applicant', ask({ items: [] }))).toBe('permits-missing')
    expect(problemOf(issued(), 'applicant', ask({ items: ['p_food', 'p_food'] }))).toBe('permits-missing')
    expect(problemOf(issued(), 'applicant', ask({ facts: {} }))).toBe('nothing-changes')
    expect(problemOf(issued(), 'applicant', ask({ facts: { holder: '海韵渔家饭店' } }))).toBe(
      'nothing-changes',
    )
    expect(problemOf(issued(), 'applicant', ask({ reasons: '' }))).toBe('reasons-missing')
    expect(problemOf(asked(), 'applicant', ask())).toBe('command-not-allowed')
  })

  it('another unified social credit code is another subject, not a change', () => {
    const facts = { holder: '海韵大酒店', uscc: '91371000MA3TESTX5R' }
    expect(problemOf(issued(), 'applicant', ask({ facts }))).toBe('other-subject')
  })

  it('is decided within twenty working days, and the holder is told by when', () => {
    expect(lastOf(asked(), 'change_requested')?.due).toBe('2026-03-30')
    expect(toldApplicant(asked(), issued().events.length)[0]?.body.zh).toContain('最晚2026年3月30日')
  })

  it('first by the authorities that it touches, then by the lead', () => {
    const tasks = (tale: ReturnType<typeof asked>) =>
      tasksOf(tale.case, plan, cn)
        .filter((task) => task.kind.includes('change'))
        .map((task) => [task.kind, task.role, task.authority, task.due])
    expect(tasks(asked())).toEqual([
      ['change', 'approver', 'bureau', '2026-03-30'],
      ['change', 'approver', 'fire', '2026-03-30'],
    ])
    expect(problemOf(asked(), 'police', agree('p_fire'))).toBe('forbidden')
    expect(problemOf(asked(), 'police', agree('p_hotel'))).toBe('command-not-allowed')
    expect(problemOf(asked(), 'chief', finish())).toBe('command-not-allowed')
    expect(tasks(agreed())).toEqual([['conclude_change', 'chief', 'bureau', '2026-03-30']])
    expect(problemOf(agreed(), 'fireChief', finish())).toBe('forbidden')
  })

  it('makes a new version with the new facts and the old permits', () => {
    const tale = carried(agreed(), [['chief', finish()]])
    expect(tale.case.licence).toMatchObject({
      number: 'N1',
      version: 2,
      permits: issued().case.licence?.permits,
    })
    expect(licenceFacts(tale.case).holder).toBe('海韵大酒店')
    expect(licenceFacts(issued().case).holder).toBe('海韵渔家饭店')
    expect(tale.case.form.subject_name).toBe('海韵渔家饭店')
    const later = carried(tale, [
      ['applicant', ask({ items: ['p_food'], facts: { legalRep: '王海' } })],
      ['food', agree('p_food')],
      ['chief', finish()],
    ])
    expect(licenceFacts(later.case)).toMatchObject({ holder: '海韵大酒店', legalRep: '王海' })
  })

  it('is refused in writing, by one authority or by the lead; then it can be asked for again', () => {
    expect(problemOf(asked(), 'fire', agree('p_fire', false))).toBe('reasons-missing')
    const refused = carried(asked(), [['fire', agree('p_fire', false, '场所不符')]])
    expect(refused.case.changes).toMatchObject([{ result: 'refused', refusedFor: 'p_fire' }])
    expect(refused.case.licence?.version).toBe(1)
    expect(problemOf(refused, 'food', agree('p_food'))).toBe('command-not-allowed')
    expect(problemOf(refused, 'applicant', ask())).toBe('carried out')
    const byLead = carried(agreed(), [['chief', finish(false, '材料不符')]])
    expect(byLead.case.changes).toMatchObject([{ result: 'refused', refusedFor: null }])
  })

  it('needs nobody’s word for a permit that ended meanwhile', () => {
    const cancel = { type: 'cancel_permit', item: 'p_fire', ground: 'dissolved', reasons: '停业' } as const
    const tale = carried(asked(), [
      ['food', agree('p_food')],
      ['fireChief', cancel],
    ])
    expect(problemOf(tale, 'chief', finish())).toBe('carried out')
  })
})
