import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import {
  accept,
  conclude,
  grant,
  on,
  people,
  plainCalendar,
  refusal,
  type Story,
  walk,
} from '../journey.fixture.ts'
import { problemOf, promisingPlan, submitted, wish } from '../promises/promises.fixture.ts'
import { tasksOf } from '../tasks.ts'
import { barsOn } from './credit-record.ts'

const plan = promisingPlan()

/** Granted on a promise and concluded on 23 November 2026: to be verified by 21 December. */
function concluded(): Story {
  return walk(submitted(plan, wish({ commitments: ['p_fire'] })), [
    ['clerk', accept],
    ['food', grant('p_food')],
    ['fire', grant('p_fire')],
    ['police', grant('p_hotel')],
    ['chief', conclude],
  ])
}

function verified(
  result: 'kept' | 'correct' | 'failed',
  more: Partial<Extract<Command, { type: 'record_verification' }>> = {},
): Command {
  return {
    type: 'record_verification',
    item: 'p_fire',
    verifiers: [people.supervisor.id, people.surveyor.id],
    findings: [
      { checkpoint: 'exits', passed: result === 'kept', note: result === 'kept' ? '' : '出口堆放杂物' },
    ],
    result,
    correctBy: null,
    note: result === 'kept' ? '' : '安全出口被占用',
    ...more,
  }
}

const notify: Command = {
  type: 'notify_revocation',
  item: 'p_fire',
  ground: 'false_commitment',
  reasons: '承诺与现场不符',
}
const revoke: Command = { type: 'revoke', item: 'p_fire', reasons: '整改期满仍不符合条件' }

describe('R-CMT-3: verification after approval', () => {
  it('begins with the conclusion, for the supervisor, with its own limit', () => {
    expect(concluded().case.verifications).toMatchObject([
      { item: 'p_fire', authority: 'fire', due: '2026-12-21', result: null },
    ])
    expect(tasksOf(concluded().case, plan, plainCalendar)).toContainEqual({
      key: 'verify:p_fire',
      kind: 'verify',
      item: 'p_fire',
      role: 'supervisor',
      authority: 'fire',
      due: '2026-12-21',
      paused: [],
    })
  })

  it('takes two people, a finding at every checkpoint, and a result that follows from them', () => {
    expect(problemOf(concluded(), 'fire', verified('kept'))).toBe('forbidden')
    expect(problemOf(concluded(), 'supervisor', verified('kept', { verifiers: ['u14'] }))).toBe(
      'one-surveyor',
    )
    expect(problemOf(concluded(), 'supervisor', verified('kept', { findings: [] }))).toBe(
      'findings-incomplete',
    )
    const wrong = [{ checkpoint: 'exits', passed: false, note: '堵塞' }]
    expect(problemOf(concluded(), 'supervisor', verified('kept', { findings: wrong }))).toBe(
      'verification-result',
    )
    expect(problemOf(concluded(), 'supervisor', verified('kept'))).toBe('carried out')
  })

  it('the time that was given is the holder’s; what was never ordered cannot be “not put right”', () => {
    const ordered = walk(concluded(), [['supervisor', verified('correct', { correctBy: '2026-12-04' })]])
    expect(problemOf(on(ordered, '2026-12-04'), 'supervisor', verified('failed'))).toBe('too-early')
    const failed = walk(on(ordered, '2026-12-05'), [['supervisor', verified('failed')]])
    const unmended: Command = { ...notify, ground: 'not_corrected' } as Command
    expect(problemOf(failed, 'fireChief', unmended)).toBe('carried out')
    const atOnce = walk(concluded(), [['supervisor', verified('failed')]])
    expect(problemOf(atOnce, 'fireChief', unmended)).toBe('verification-missing')
  })

  it('gives time to put things right once, within the district’s limit', () => {
    expect(problemOf(concluded(), 'supervisor', verified('correct'))).toBe('verification-days')
    expect(problemOf(concluded(), 'supervisor', verified('correct', { correctBy: '2027-06-01' }))).toBe(
      'verification-days',
    )
    const ordered = walk(concluded(), [['supervisor', verified('correct', { correctBy: '2026-12-04' })]])
    expect(ordered.case.verifications[0]).toMatchObject({ result: null, correctBy: '2026-12-04' })
    const again = verified('correct', { correctBy: '2026-12-08' })
    expect(problemOf(ordered, 'supervisor', again)).toBe('verification-corrected')
    expect(problemOf(ordered, 'supervisor', verified('kept'))).toBe('carried out')
  })
})

describe('a promise in place of a paper', () => {
  it('is verified like one in place of an examination, for every item that asks for the paper', () => {
    const story = walk(submitted(plan, wish({ promised: ['m_lease'] })), [
      ['clerk', accept],
      ['food', grant('p_food')],
      ['fire', grant('p_fire')],
      ['police', grant('p_hotel')],
      ['chief', conclude],
    ])
    expect(story.case.verifications.map((one) => one.item)).toEqual(['p_food', 'p_fire', 'p_hotel'])
    expect(story.case.owed).toEqual([])
  })
})

describe('R-REV-1: revocation hears the holder', () => {
  const failed = () => walk(concluded(), [['supervisor', verified('failed')]])
  const notified = () => walk(failed(), [['fireChief', notify]])

  it('a broken promise has to be found first', () => {
    expect(problemOf(concluded(), 'fireChief', notify)).toBe('verification-missing')
    expect(problemOf(failed(), 'fireChief', notify)).toBe('carried out')
    expect(problemOf(failed(), 'chief', notify)).toBe('forbidden')
  })

  it('waits for the defence, or for its last day', () => {
    expect(notified().case.revocations[0]).toMatchObject({ defendBy: '2026-11-30' })
    expect(problemOf(on(notified(), '2026-11-30'), 'fireChief', revoke)).toBe('defence-open')
    expect(problemOf(on(notified(), '2026-12-01'), 'fireChief', revoke)).toBe('carried out')
    const heard = walk(notified(), [
      ['applicant', { type: 'state_defence', item: 'p_fire', text: '已清理出口' }],
    ])
    expect(problemOf(heard, 'fireChief', revoke)).toBe('carried out')
  })

  it('R-COM-4: makes a new version of the licence; the other permits stand', () => {
    const story = walk(on(notified(), '2026-12-01'), [['fireChief', revoke]])
    expect(story.case.licence).toMatchObject({ number: 'N1', version: 2 })
    expect(story.case.licence?.permits.map((one) => [one.item, one.revokedOn])).toEqual([
      ['p_food', undefined],
      ['p_fire', '2026-12-01'],
      ['p_hotel', undefined],
    ])
    expect(story.case.licence?.validUntil).toBe('2031-11-22')
    expect(problemOf(story, 'fireChief', notify)).toBe('command-not-allowed')
  })

  it('can be dropped with reasons; then the permit stands', () => {
    const story = walk(notified(), [
      ['fireChief', { type: 'drop_revocation', item: 'p_fire', reasons: '已整改' }],
    ])
    expect(story.case.revocations[0]?.result).toBe('dropped')
    expect(story.case.licence?.version).toBe(1)
    expect(story.case.credit).toEqual([])
  })

  it('R-CMT-4: leaves a credit record, which can be repaired after its months', () => {
    const story = walk(on(notified(), '2026-12-01'), [['fireChief', revoke]])
    expect(story.case.credit).toMatchObject([
      {
        key: 'p_fire:false_commitment',
        from: '2026-12-01',
        until: '2027-12-01',
        barUntil: null,
        repairedOn: null,
      },
    ])
    const repair = { type: 'repair_credit', record: 'p_fire:false_commitment', reasons: '已改正' } as const
    expect(problemOf(on(story, '2027-02-28'), 'fireChief', repair)).toBe('too-early')
    const repaired = walk(on(story, '2027-03-01'), [['fireChief', repair]])
    expect(repaired.case.credit[0]?.repairedOn).toBe('2027-03-01')
    expect(problemOf(repaired, 'fireChief', repair)).toBe('command-not-allowed')
  })
})

describe('R-PEN-1, R-PEN-2: bars on applying again', () => {
  it('false papers: a year, where safety, health, life or property is touched', () => {
    const accepted = walk(submitted(plan, wish({})), [['clerk', accept]])
    const story = walk(accepted, [['fire', { ...refusal('p_fire'), falsePapers: true } as Command]])
    expect(story.case.credit).toMatchObject([{ ground: 'false_papers', barUntil: '2027-11-23' }])
    const food = walk(accepted, [['food', { ...refusal('p_food'), falsePapers: true } as Command]])
    expect(food.case.credit).toMatchObject([{ ground: 'false_papers', barUntil: null }])
  })

  it('fraud: three years', () => {
    const fraud: Command = {
      type: 'notify_revocation',
      item: 'p_fire',
      ground: 'fraud',
      reasons: '伪造检测报告',
    }
    const notified = walk(concluded(), [['fireChief', fraud]])
    const story = walk(on(notified, '2026-12-01'), [['fireChief', revoke]])
    expect(story.case.credit).toMatchObject([{ ground: 'fraud', barUntil: '2029-12-01' }])
  })

  it('the bar holds for the item and its area, to its last day, and a repair does not lift it', () => {
    const accepted = walk(submitted(plan, wish({})), [['clerk', accept]])
    const [record] = walk(accepted, [['fire', { ...refusal('p_fire'), falsePapers: true } as Command]]).case
      .credit
    if (!record) throw new Error('no record')
    const bars = (items: string[], day: string, more = {}) =>
      barsOn(plan, items, [{ ...record, ...more }], day).length
    expect(bars(['p_fire'], '2027-11-23')).toBe(1)
    expect(bars(['p_fire'], '2027-11-24')).toBe(0)
    expect(bars(['p_food'], '2027-01-04')).toBe(0)
    expect(bars(['p_fire'], '2027-01-04', { repairedOn: '2027-01-01' })).toBe(1)
  })
})

describe('R-DEC-5: the licence is handed over once, where there is one', () => {
  const over: Command = { type: 'hand_over', method: 'post', receivedBy: '李晓梅', note: '' }

  it('within ten working days of the decision', () => {
    expect(concluded().case.licence?.handOverBy).toBe('2026-12-07')
    const handed = walk(concluded(), [['clerk', over]])
    expect(handed.case.handOver).toEqual({ on: '2026-11-23', method: 'post', receivedBy: '李晓梅' })
    expect(problemOf(handed, 'clerk', over)).toBe('command-not-allowed')
  })

  it('not where everything was refused', () => {
    const story = walk(submitted(plan, wish({})), [
      ['clerk', accept],
      ['food', refusal('p_food')],
      ['fire', refusal('p_fire')],
      ['chief', conclude],
    ])
    expect(problemOf(story, 'clerk', over)).toBe('command-not-allowed')
    expect(problemOf(story, 'clerk', { type: 'close' })).toBe('carried out')
    const closed = walk(story, [['clerk', { type: 'close' }]])
    expect(problemOf(closed, 'clerk', { type: 'close' })).toBe('command-not-allowed')
  })
})

describe('conditions of approval', () => {
  const withCondition = (blocks: 'issue' | 'hand_over' | 'close') =>
    walk(submitted(plan, wish({})), [
      ['clerk', accept],
      ['food', { type: 'grant', item: 'p_food', note: '', conditions: [{ text: '补装油烟净化器', blocks }] }],
      ['fire', grant('p_fire')],
      ['police', grant('p_hotel')],
    ])
  const met: Command = { type: 'meet_condition', condition: 'c1', note: '已安装，照片见附件' }

  it('hold up issuing until its own authority confirms them', () => {
    expect(problemOf(withCondition('issue'), 'chief', conclude)).toBe('conditions-open')
    expect(problemOf(withCondition('issue'), 'fire', met)).toBe('forbidden')
    expect(problemOf(walk(withCondition('issue'), [['food', met]]), 'chief', conclude)).toBe('carried out')
  })

  it('or only the handing over, or the closing', () => {
    const over: Command = { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' }
    const issued = walk(withCondition('hand_over'), [['chief', conclude]])
    expect(problemOf(issued, 'clerk', over)).toBe('conditions-open')
    const handed = walk(withCondition('close'), [
      ['chief', conclude],
      ['clerk', over],
    ])
    expect(problemOf(handed, 'clerk', { type: 'close' })).toBe('conditions-open')
    expect(problemOf(walk(handed, [['food', met]]), 'clerk', { type: 'close' })).toBe('carried out')
  })
})
