import { describe, expect, it } from 'vitest'
import { statusOf } from '../case.ts'
import { accept, file, on, opened } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { tasksOf } from '../tasks.ts'
import {
  carried,
  cn,
  days,
  lastOf,
  onDay,
  problemOf,
  type Tale,
  toldApplicant,
  withLawOf,
} from '../time/tale.fixture.ts'
import { remindersOf } from '../timekeeping.ts'
import { reminderDays } from './owed.ts'
import { ordinary } from './state.ts'

const start = '2026-09-21'

/** One item with these limits whose lease may follow; handed in without it. */
function withoutLease(legal: number, promised: number | null = null): Tale {
  const plan = planOf([{ id: 'p_food', authority: 'bureau', limits: days(legal, promised) }])
  const laws = Object.entries(plan.law.materials).map(([id, law]) => {
    return [id, { ...law, tolerated: { offered: true, why: null, level: 'proposal' } }] as const
  })
  const tolerant = withLawOf(plan, { materials: Object.fromEntries(laws) })
  const handling = { ...ordinary, tolerated: ['m_lease'] }
  const form = { subject_name: '海韵渔家饭店', phone: '13800138000' }
  const draft = { form, files: [], handling }
  const tale = { ...on(opened(tolerant), start), calendar: cn, draft }
  return carried(tale, [['applicant', { type: 'submit', committed: true, letters: [] }]])
}
const accepted = (legal: number, promised: number | null = null) =>
  carried(withoutLease(legal, promised), [['clerk', accept]])

describe('R-TOL-4, R-TOL-9: the date of a paper that follows', () => {
  it('the dossier’s example: a promise of ten days from 2026-09-21 leaves until 2026-10-09', () => {
    expect(accepted(20, 10).case.owed).toMatchObject([
      { material: 'm_lease', due: '2026-10-09', because: 'tolerated' },
    ])
  })

  it.each([
    ['a promise of three days: the first day', 20, 3, '2026-09-22'],
    ['shorter ones: the first day too, no paper is due before anybody could bring it', 20, 1, '2026-09-22'],
    ['no promise: two days before the legal limit', 20, null, '2026-10-22'],
    ['never more than twenty days', 45, 40, '2026-10-26'],
    ['twenty-two days: twenty of them', 45, 22, '2026-10-26'],
    ['twenty-one: nineteen', 45, 21, '2026-10-23'],
  ])('%s', (_name, legal, promised, date) => {
    expect(accepted(legal, promised).case.owed).toMatchObject([{ due: date }])
  })

  it('is reminded of every two working days and on the day itself', () => {
    const { case: theCase, plan } = accepted(20, 10)
    expect(reminderDays(theCase, plan, cn, '2026-10-09')).toEqual([
      '2026-09-23',
      '2026-09-28',
      '2026-09-30',
      '2026-10-09',
    ])
    const owed = remindersOf(theCase, plan, cn, '2026-09-28').filter((one) => one.key.startsWith('owed:'))
    expect(owed).toMatchObject([{ key: 'owed:m_lease:2026-09-28', to: { person: 'u1' } }])
  })
})

describe('R-TOL-11: the date is told, and what a missed one does', () => {
  it('is told at acceptance and is the applicant’s task', () => {
    const tale = accepted(20, 10)
    expect(lastOf(tale, 'papers_owed')?.papers).toMatchObject([{ material: 'm_lease', due: '2026-10-09' }])
    const told = toldApplicant(tale).map((one) => one.subject.zh)
    expect(told.join()).toMatch(/待补材料.*2026年10月9日/)
    const tasks = tasksOf(tale.case, tale.plan, cn)
    expect(tasks).toContainEqual(expect.objectContaining({ key: 'hand_in:m_lease', due: '2026-10-09' }))
  })

  it('silence of the authority does not use the applicant’s days up: they begin when the date is told', () => {
    const silent = onDay(withoutLease(20, 3), '2026-09-30')
    expect(silent.case.acceptance).toMatchObject({ on: start, deemed: true })
    expect(silent.case.owed).toMatchObject([{ due: '2026-10-08' }])
    expect(statusOf(silent.case)).toBe('accepted')
  })

  it('a paper on its last day counts; on the day after, the case counts as withdrawn', () => {
    const tale = accepted(20, 10)
    const hand = { type: 'hand_in_owed', material: 'm_lease' } as const
    const draft = { form: {}, files: [file('f9', 'm_lease')], handling: ordinary }
    expect(problemOf({ ...onDay(tale, '2026-10-09'), draft }, 'applicant', hand)).toBe('carried out')
    const late = onDay(tale, '2026-10-10')
    expect(statusOf(late.case)).toBe('withdrawn')
    expect(problemOf({ ...late, draft }, 'applicant', hand)).toBe('command-not-allowed')
  })
})
