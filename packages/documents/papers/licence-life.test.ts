import type { Command } from '@xinban/core/case/command'
import type { Who } from '@xinban/core/case/journey.fixture'
import { issued, plan, suspend } from '@xinban/core/case/life/life.fixture'
import { carried, onDay, type Tale } from '@xinban/core/case/time/tale.fixture'
import { describe, expect, it } from 'vitest'
import { paperInput } from '../documents.ts'
import { sourceAround } from './sample.fixture.ts'

type Step = readonly [Who, Command]
const change: readonly Step[] = [
  [
    'applicant',
    { type: 'request_change', items: ['p_food'], facts: { holder: '海韵大酒店' }, reasons: '更名' },
  ],
  ['food', { type: 'decide_change', item: 'p_food', granted: true, reasons: '' }],
  ['chief', { type: 'conclude_change', granted: true, reasons: '' }],
]
const cancel: Step = [
  'policeChief',
  { type: 'cancel_permit', item: 'p_hotel', ground: 'dissolved', reasons: '停业' },
]

function licenceOf(tale: Tale) {
  return paperInput('licence', sourceAround(tale.events, plan), tale.case.licence?.version ?? 0)
}

describe('the licence through its life (R-COM-4)', () => {
  it('says which permit is suspended, without striking it out', () => {
    const paper = licenceOf(carried(issued(), [['fireChief', suspend({ until: '2026-03-31' })]]))
    expect(paper.permits.map(({ ended, suspended }) => [ended, suspended])).toEqual([
      [false, false],
      [false, true],
      [false, false],
    ])
    expect(paper.permits[1]?.validity).toBe('2026年3月2日\n至2026年3月31日暂停')
    expect(paper.notes[0]).toContain('因许可暂停更新')
  })

  it('strikes out what was cancelled or has expired, with the day', () => {
    const paper = licenceOf(onDay(carried(issued(), [cancel]), '2027-03-02'))
    expect(paper.permits.map(({ status, ended }) => [status, ended])).toEqual([
      ['2027年3月1日届满', true],
      ['有效', false],
      ['2026年3月2日注销', true],
    ])
    expect(Object.fromEntries(paper.facts).有效期).toContain('至2028年3月1日')
  })

  it('bears the new facts from that version on, records them once, and is addressed to the new name', () => {
    const tale = carried(issued(), change)
    const before = licenceOf(issued())
    expect(Object.fromEntries(before.facts).经营主体名称).toBe('海韵渔家饭店')
    const paper = licenceOf(carried(tale, [cancel]))
    expect(Object.fromEntries(paper.facts).经营主体名称).toBe('海韵大酒店')
    expect(paper.applicant).toBe('海韵大酒店')
    expect(paper.records.map(({ what }) => what)).toEqual([
      '首次颁发',
      '变更。经营主体名称：海韵大酒店',
      '注销。p_hotel：2026年3月2日注销',
    ])
  })
})
