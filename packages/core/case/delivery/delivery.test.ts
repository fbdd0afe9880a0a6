import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { decide } from '../decide.ts'
import { situation } from '../journey.fixture.ts'
import { tasksOf } from '../tasks.ts'
import { carried, onDay, problemOf, type Tale, toldApplicant } from '../time/tale.fixture.ts'
import {
  choose,
  close,
  collect,
  delivered,
  grantedTale,
  postal,
  recall,
  returned,
  send,
  sent,
} from './delivery.fixture.ts'
import { deliveryItems, undelivered, waitingItems } from './items.ts'
import { normaliseCode, type PickUp } from './pick-up.ts'
import { deliveryOptions } from './words.ts'

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const kinds = ({ case: theCase, plan, calendar }: Tale) =>
  tasksOf(theCase, plan, calendar).map(({ kind }) => kind)
const window = { delivery_mode: deliveryOptions.window }
const electronic = { delivery_mode: deliveryOptions.electronic }

describe('what is delivered', () => {
  it('licence, certificates outside it, what the catalogue says, and originals', () => {
    const tale = carried(grantedTale(window), [['clerk', { type: 'keep_originals', what: '房产证 1 份' }]])
    const items = deliveryItems(tale.case, tale.plan)
    expect(ids(items)).toEqual(['licence', 'certificate:p_reg', 'seal_set', 'originals'])
    expect(items.find(({ id }) => id === 'seal_set')).toMatchObject({
      contents: '公章等',
      free: { yes: true },
    })
  })

  it('a refusal too, beside what was granted', () => {
    const tale = grantedTale(window, true)
    expect(ids(deliveryItems(tale.case, tale.plan))).toEqual(['certificate:p_reg', 'seal_set', 'refusal'])
  })

  it('of a plan from before the catalogue said so, the licence only', () => {
    const tale = grantedTale(window)
    const { delivery: _, ...old } = tale.plan
    expect(ids(deliveryItems(tale.case, old))).toEqual(['licence'])
  })

  it('an old hand-over without items was one of everything, also in states kept before', () => {
    const tale = grantedTale(window)
    const handOver = { on: '2026-11-24', method: 'window', receivedBy: '李晓梅' } as const
    const old = { ...tale.case, handOver, handOvers: [] }
    expect(undelivered(old, tale.plan)).toEqual([])
  })
})

describe('R-DEC-5: at the window', () => {
  it('piece by piece; the case closes when everything is handed over', () => {
    const first = carried(grantedTale(window), [['clerk', { ...collect, items: ['licence'] }]])
    expect(first.case.handOver).toMatchObject({ method: 'window' })
    expect(ids(waitingItems(first.case, first.plan))).toEqual(['certificate:p_reg', 'seal_set'])
    expect(problemOf(first, 'clerk', close)).toBe('conditions-open')
    expect(problemOf(first, 'clerk', { ...collect, items: ['licence'] })).toBe('command-not-allowed')
    const rest = carried(first, [['clerk', collect]])
    expect(rest.case.handOvers.map(({ items }) => items)).toEqual([
      ['licence'],
      ['certificate:p_reg', 'seal_set'],
    ])
    expect(problemOf(rest, 'clerk', collect)).toBe('command-not-allowed')
    carried(rest, [['clerk', close]])
  })

  it('who collects for somebody needs a mandate', () => {
    const agent: Command = { ...collect, collector: 'agent', receivedBy: '宋大鹏' }
    expect(problemOf(grantedTale(window), 'clerk', agent)).toBe('mandate-missing')
    const tale = carried(grantedTale(window), [['clerk', { ...agent, mandate: '授权委托书 2026-11-20' }]])
    expect(tale.case.handOvers[0]).toMatchObject({ mandate: '授权委托书 2026-11-20', proof: 'id' })
  })

  it.each<[PickUp, string]>([
    ['right', 'carried out'],
    ['wrong', 'pick-up-code'],
    ['none', 'pick-up-code'],
    ['expired', 'pick-up-code'],
    ['spent', 'pick-up-code'],
  ])('with a pick-up code that is %s: %s', (pickUp, expected) => {
    const tale = grantedTale(window)
    const decided = decide({ ...situation(tale, 'clerk'), pickUp }, {
      ...collect,
      type: 'hand_over',
      proof: 'code',
      code: 'ABCD2345',
    } as Command)
    expect(decided.ok ? 'carried out' : decided.problem.kind).toBe(expected)
  })

  it('a code is read as it was meant', () => {
    expect(normaliseCode(' abcd-２３４5 ')).toBe('ABCD2345')
  })
})

describe('R-DEC-5: by post', () => {
  it('is asked for, sent, delivered: the hand-over happens by itself with the courier’s proof', () => {
    const issued = grantedTale(postal)
    expect(kinds(issued)).toEqual(['send_parcel'])
    const asked = carried(issued, [['clerk', send]])
    expect(asked.case.parcels).toMatchObject([
      { id: 'p1', items: ['licence', 'certificate:p_reg', 'seal_set'] },
    ])
    expect(kinds(asked)).toEqual(['parcel'])
    expect(problemOf(asked, 'clerk', send)).toBe('command-not-allowed')
    expect(problemOf(asked, 'system', delivered('p1'))).toBe('command-not-allowed')
    const moving = carried(asked, [['system', sent('p1')]])
    expect(toldApplicant(moving, asked.events.length)[0]?.subject.zh).toContain(
      '已寄出：演示快递，单号 DEMO-p1（演示',
    )
    expect(problemOf(moving, 'clerk', recall('p1'))).toBe('command-not-allowed')
    expect(problemOf(moving, 'applicant', choose('window'))).toBe('command-not-allowed')
    expect(problemOf(moving, 'clerk', close)).toBe('conditions-open')
    const there = carried(moving, [['system', delivered('p1')]])
    expect(there.case.handOvers).toMatchObject([
      { method: 'post', proof: 'courier', parcel: 'p1', on: '2026-11-26' },
    ])
    expect(toldApplicant(there, moving.events.length)).toHaveLength(1)
    expect(problemOf(there, 'system', delivered('p1'))).toBe('command-not-allowed')
    carried(there, [['clerk', close]])
  })

  it('one that comes back or is lost waits again; the window and the applicant are told', () => {
    const moving = carried(grantedTale(postal), [
      ['clerk', send],
      ['system', sent('p1')],
    ])
    for (const lost of [false, true]) {
      const back = carried(moving, [['system', returned('p1', lost)]])
      expect(kinds(back)).toEqual(['send_parcel'])
      expect(toldApplicant(back, moving.events.length)).toHaveLength(1)
      const again = carried(back, [['clerk', send]])
      expect(again.case.parcels.map(({ id, result }) => [id, result])).toEqual([
        ['p1', lost ? 'lost' : 'returned'],
        ['p2', null],
      ])
      const other = carried(back, [['applicant', choose('window')]])
      expect(kinds(other)).toEqual(['hand_over'])
    }
  })

  it('asked for and not taken yet, it can be recalled; then the way is free again', () => {
    const asked = carried(grantedTale(postal), [['clerk', send]])
    expect(problemOf(asked, 'clerk', { type: 'recall_parcel', parcel: 'p1', reasons: '' })).toBe(
      'reasons-missing',
    )
    const free = carried(asked, [
      ['clerk', recall('p1')],
      ['applicant', choose('window')],
      ['clerk', collect],
    ])
    expect(undelivered(free.case, free.plan)).toEqual([])
    expect(problemOf(free, 'system', sent('p1'))).toBe('command-not-allowed')
  })

  it('needs name, telephone and address; another way leaves them out of the case', () => {
    const tale = grantedTale(window)
    const bare = { ...choose('post'), receiverPhone: '12', receiverAddress: '' } as Command
    const decided = decide(situation(tale, 'applicant'), bare)
    expect(decided.ok ? [] : decided.problem.faults?.map(({ at }) => at)).toEqual([
      'receiver_phone',
      'receiver_address',
    ])
    const chosen = carried(tale, [['applicant', choose('post')]])
    expect(chosen.case.form).toMatchObject(postal)
    const back = carried(chosen, [['applicant', choose('window')]])
    expect(Object.keys(back.case.form)).not.toContain('receiver_address')
    expect(back.case.form.subject_name).toBe('海韵渔家饭店')
  })
})

describe('R-DEC-5: electronically', () => {
  it('counts when the applicant opens it; what is no file is collected at the window', () => {
    const tale = grantedTale(electronic)
    expect(kinds(tale)).toEqual(['hand_over', 'receive'])
    expect(problemOf(tale, 'clerk', { ...collect, method: 'electronic' })).toBe('electronic-not-agreed')
    const opened = carried(tale, [['applicant', { type: 'receive_electronically' }]])
    expect(opened.case.handOvers).toMatchObject([
      { items: ['licence'], proof: 'opened', receivedBy: '李晓梅' },
    ])
    expect(kinds(opened)).toEqual(['hand_over'])
    expect(problemOf(opened, 'applicant', { type: 'receive_electronically' })).toBe('command-not-allowed')
  })

  it('counts by itself where the applicant agreed before', () => {
    const tale = onDay(grantedTale({ ...electronic, agree_electronic_delivery: true }), '2026-11-23')
    expect(tale.case.handOvers).toMatchObject([{ proof: 'agreed', method: 'electronic', items: ['licence'] }])
  })
})
