import { describe, expect, it } from 'vitest'
import type { Plan } from '../../compose/plan.ts'
import { statusOf } from '../case.ts'
import {
  accept,
  conclude,
  file,
  grant,
  on,
  plainCalendar,
  refusal,
  type Story,
  walk,
} from '../journey.fixture.ts'
import { tasksOf } from '../tasks.ts'
import { dueCommands } from '../timekeeping.ts'
import { agreed, problemOf, promisingPlan, submitted, wish, wishing } from './promises.fixture.ts'

const plan = promisingPlan()

function accepted(handling = wish({ commitments: ['p_fire'] }), of: Plan = plan): Story {
  return walk(submitted(of, handling), [['clerk', accept]])
}

describe('R-CMT-2: a promise can be taken back before the decision', () => {
  it('by the applicant; then the ordinary limit begins that day', () => {
    const later = on(accepted(), '2026-12-01')
    const back = walk(later, [['applicant', { type: 'withdraw_commitment', item: 'p_fire', note: '' }]])
    expect(back.case.due?.parts.p_fire).toEqual({ legal: '2026-12-29', effective: '2026-12-29' })
    expect(back.events.at(-1)?.body).toMatchObject({ type: 'due_changed', because: 'withdraw_commitment' })
    expect(problemOf(back, 'applicant', { type: 'withdraw_commitment', item: 'p_fire', note: '' })).toBe(
      'command-not-allowed',
    )
  })

  it('not after it', () => {
    const decided = walk(accepted(), [['fire', grant('p_fire')]])
    expect(problemOf(decided, 'applicant', { type: 'withdraw_commitment', item: 'p_fire', note: '' })).toBe(
      'command-not-allowed',
    )
  })

  it('an approver who finds that it does not apply ends it with reasons', () => {
    const end = { type: 'end_commitment', item: 'p_fire', ground: 'third_party', reasons: '' } as const
    expect(problemOf(accepted(), 'fire', end)).toBe('reasons-missing')
    expect(problemOf(accepted(), 'food', { ...end, reasons: '影响邻里' })).toBe('forbidden')
    const story = walk(accepted(), [['fire', { ...end, reasons: '紧邻住户' }]])
    expect(story.case.endedCommitments).toMatchObject([{ item: 'p_fire', ground: 'third_party' }])
  })

  it('papers that the promise had replaced are owed, and the part cannot be granted without them', () => {
    const replacing = promisingPlan({}, {})
    const fire = replacing.law.items.p_fire
    if (!fire) throw new Error('no fire check')
    const own = {
      ...replacing,
      materials: replacing.materials.map((material) => ({
        ...material,
        members: material.members.map((member) => ({
          ...member,
          askedBy: member.askedBy.filter((asker) => asker.item === 'p_fire'),
        })),
      })),
      law: {
        ...replacing.law,
        items: {
          ...replacing.law.items,
          p_fire: { ...fire, commitment: { ...fire.commitment, replaces: ['m_lease'] } },
        },
      },
    }
    const start = submitted(own, wish({ commitments: ['p_fire'] }))
    const without = walk({ ...start, case: { ...start.case, files: [] } }, [['clerk', accept]])
    const back = walk(without, [['applicant', { type: 'withdraw_commitment', item: 'p_fire', note: '' }]])
    expect(back.case.owed).toMatchObject([{ material: 'm_lease', because: 'commitment_ended' }])
    expect(problemOf(back, 'fire', grant('p_fire'))).toBe('materials-missing')
    const handed = walk({ ...back, draft: back.draft && { ...back.draft, files: [file('f9', 'm_lease')] } }, [
      ['applicant', { type: 'hand_in_owed', material: 'm_lease' }],
    ])
    expect(problemOf(handed, 'fire', grant('p_fire'))).toBe('carried out')
  })
})

describe('a promise in place of a paper can be taken back too', () => {
  const promised = () => submitted(plan, wish({ promised: ['m_lease'] }))
  const back = { type: 'withdraw_promise', material: 'm_lease', note: '' } as const

  it('after acceptance the paper is owed from that day on', () => {
    const story = walk(promised(), [
      ['clerk', accept],
      ['applicant', back],
    ])
    expect(story.case.owed).toMatchObject([{ material: 'm_lease', due: '2026-12-21' }])
    expect(problemOf(story, 'applicant', back)).toBe('command-not-allowed')
    expect(problemOf(story, 'food', grant('p_food'))).toBe('materials-missing')
  })

  it('before acceptance it is told with it, however long that takes', () => {
    const waiting = walk(promised(), [['applicant', back]])
    expect(waiting.case.owed).toEqual([])
    const later = walk(on(waiting, '2026-11-27'), [['clerk', accept]])
    expect(later.case.owed).toMatchObject([{ material: 'm_lease', due: '2026-12-25' }])
  })

  it('not once an item that asks for it is decided', () => {
    const story = walk(promised(), [
      ['clerk', accept],
      ['fire', grant('p_fire')],
    ])
    expect(problemOf(story, 'applicant', back)).toBe('command-not-allowed')
  })
})

describe('R-TOL-3, R-TOL-11: papers that follow later', () => {
  it('a paper that was handed in with the application is not owed', () => {
    const story = wishing(plan, wish({ tolerated: ['m_lease'] }))
    const there = { ...story, draft: story.draft && { ...story.draft, files: [file('f1', 'm_lease')] } }
    const taken = walk(there, [
      ['applicant', agreed(there)],
      ['clerk', accept],
    ])
    expect(taken.case.owed).toEqual([])
  })

  it('a record of a case that counts as withdrawn can still be repaired', () => {
    const recording = promisingPlan({ tolerance: { ...plan.law.tolerance, record: true } })
    const start = accepted(wish({ tolerated: ['m_lease'] }), recording)
    const late = walk(on(start, '2026-12-18'), [['system', { type: 'expire_owed' }]])
    expect(statusOf(late.case)).toBe('withdrawn')
    const repair = { type: 'repair_credit', record: 'p_food:not_handed_in', reasons: '已补交' } as const
    expect(problemOf(on(late, '2027-06-01'), 'chief', repair)).toBe('carried out')
  })

  const tolerated = () => accepted(wish({ tolerated: ['m_lease'] }))
  const decided = () =>
    walk(tolerated(), [
      ['food', grant('p_food')],
      ['fire', grant('p_fire')],
      ['police', grant('p_hotel')],
    ])

  it('the date is told at acceptance, and the applicant has it as a task', () => {
    expect(tolerated().case.owed).toMatchObject([{ material: 'm_lease', due: '2026-12-17' }])
    const tasks = tasksOf(tolerated().case, plan, plainCalendar)
    expect(tasks).toContainEqual({
      key: 'hand_in:m_lease',
      kind: 'hand_in',
      item: null,
      role: 'applicant',
      authority: null,
      due: '2026-12-17',
      paused: [],
    })
  })

  it('no licence is issued before they are in', () => {
    expect(problemOf(decided(), 'chief', conclude)).toBe('conditions-open')
    const handed = walk(
      { ...decided(), draft: { form: {}, files: [file('f9', 'm_lease')], handling: wish({}) } },
      [['applicant', { type: 'hand_in_owed', material: 'm_lease' }]],
    )
    expect(handed.case.files.map((one) => one.id)).toContain('f9')
    expect(problemOf(handed, 'chief', conclude)).toBe('carried out')
  })

  it('unless the class of the item says otherwise', () => {
    const close = { toleratedBlocks: 'close' as const }
    const items = Object.entries(plan.law.items).map(([id, item]) => [id, { ...item, ...close }] as const)
    const lenient = promisingPlan({ items: Object.fromEntries(items) })
    const story = walk(accepted(wish({ tolerated: ['m_lease'] }), lenient), [
      ['food', grant('p_food')],
      ['fire', grant('p_fire')],
      ['police', grant('p_hotel')],
      ['chief', conclude],
      ['clerk', { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' }],
    ])
    expect(story.case.licence).not.toBeNull()
    expect(problemOf(story, 'clerk', { type: 'close' })).toBe('conditions-open')
  })

  it('a missed date ends what needs the paper; with nothing left the case counts as withdrawn', () => {
    const late = walk(on(decided(), '2026-12-18'), [['system', { type: 'expire_owed' }]])
    expect(statusOf(late.case)).toBe('withdrawn')
    expect(late.case.withdrawn).toMatchObject({ deemed: 'owed' })
    expect(problemOf(on(decided(), '2026-12-17'), 'system', { type: 'expire_owed' })).toBe('not-due')
  })

  it('a paper that only refused parts ask for is not owed any more, nor due for ever', () => {
    const onlyFood: Plan = {
      ...plan,
      materials: plan.materials.map((material) => ({
        ...material,
        members: material.members.map((member) => ({
          ...member,
          askedBy: member.askedBy.filter((asker) => asker.item === 'p_food'),
        })),
      })),
    }
    const refused = walk(accepted(wish({ tolerated: ['m_lease'] }), onlyFood), [['food', refusal('p_food')]])
    expect(tasksOf(refused.case, onlyFood, plainCalendar).map((task) => task.kind)).not.toContain('hand_in')
    expect(dueCommands(refused.case, onlyFood, plainCalendar, '2027-02-01')).toEqual([])
  })

  it('R-TOL-6: a missed date leaves a credit record where the district says so', () => {
    const { tolerance } = plan.law
    const recording = promisingPlan({ tolerance: { ...tolerance, record: true } })
    const start = accepted(wish({ tolerated: ['m_lease'] }), recording)
    const late = walk(on(start, '2026-12-18'), [['system', { type: 'expire_owed' }]])
    expect(late.case.credit).toMatchObject([{ ground: 'not_handed_in', from: '2026-12-18', barUntil: null }])
    const silent = walk(on(tolerated(), '2026-12-18'), [['system', { type: 'expire_owed' }]])
    expect(silent.case.credit).toEqual([])
  })

  it('where others can go on without it, they do', () => {
    const onlyFood: Plan = {
      ...plan,
      materials: plan.materials.map((material) => ({
        ...material,
        members: material.members.map((member) => ({
          ...member,
          askedBy: member.askedBy.filter((asker) => asker.item === 'p_food'),
        })),
      })),
    }
    const start = accepted(wish({ tolerated: ['m_lease'] }), onlyFood)
    const late = walk(on(start, '2026-12-18'), [['system', { type: 'expire_owed' }]])
    expect(late.case.parts.map((part) => part.decision)).toEqual(['lapsed', null, null])
    const done = walk(late, [
      ['fire', grant('p_fire')],
      ['police', refusal('p_hotel')],
      ['chief', conclude],
    ])
    expect(done.case.licence?.permits.map((permit) => permit.item)).toEqual(['p_fire'])
  })
})
