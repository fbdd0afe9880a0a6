import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { accept, on, opened } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { clockView } from '../time/clock-view.ts'
import {
  carried,
  cn,
  days,
  lastOf,
  onDay,
  type Tale,
  toldApplicant,
  withItemLaw,
} from '../time/tale.fixture.ts'
import { ordinary } from './state.ts'

const plan = planOf([
  { id: 'p_food', authority: 'bureau', limits: days(20, 15) },
  { id: 'p_fire', authority: 'fire', limits: days(20, 10) },
])
const law = plan.law.items.p_fire
if (!law) throw new Error('there is a fire check')
const promising = withItemLaw(plan, 'p_fire', {
  commitment: { ...law.commitment, offered: true, why: null, decideWithin: { amount: 1, unit: 'workday' } },
})
const withdraw: Command = { type: 'withdraw_commitment', item: 'p_fire', note: '' }
const end: Command = { type: 'end_commitment', item: 'p_fire', ground: 'third_party', reasons: '紧邻住户' }

function accepted(): Tale {
  const story = on(opened(promising), '2026-09-21')
  if (!story.draft) throw new Error('a story begins with a draft')
  const handling = { ...ordinary, commitments: ['p_fire'], noThirdParty: true }
  return carried({ ...story, calendar: cn, draft: { ...story.draft, handling } }, [
    ['applicant', { type: 'submit', committed: true, letters: [] }],
    ['clerk', accept],
  ])
}

describe('R-CMT-2: back to ordinary handling the ordinary limit begins anew', () => {
  it('on a promise its own short limit is aimed at, the legal one stays', () => {
    expect(accepted().case.due?.parts.p_fire).toEqual({ legal: '2026-10-26', effective: '2026-09-22' })
  })

  it('from the day on which the promise was taken back, promise and legal limit', () => {
    const back = carried(onDay(accepted(), '2026-09-24'), [['applicant', withdraw]])
    expect(back.case.due?.parts.p_fire).toEqual({ legal: '2026-10-29', effective: '2026-10-15' })
    expect(back.case.due?.parts.p_food).toEqual(accepted().case.due?.parts.p_food)
    expect(back.case.due?.legal).toBe('2026-10-29')
    expect(lastOf(back, 'due_changed')).toMatchObject({ because: 'withdraw_commitment' })
    const view = clockView(back.case, promising, cn, '2026-09-24')
    expect(view?.parts[1]?.days.at(-1)).toMatchObject({ date: '2026-10-29', total: 20 })
  })

  it('the same where the approver ends it; the applicant is told either way', () => {
    const today = onDay(accepted(), '2026-09-24')
    for (const [who, command] of [['applicant', withdraw] as const, ['fire', end] as const]) {
      const after = carried(today, [[who, command]])
      expect(after.case.due?.parts.p_fire?.legal).toBe('2026-10-29')
      const told = toldApplicant(after, today.events.length).map((one) => one.body.zh)
      expect(told.join()).toContain('2026年10月29日')
    }
  })

  it('taken back before acceptance, everything counts from acceptance', () => {
    const story = on(opened(promising), '2026-09-21')
    if (!story.draft) throw new Error('a story begins with a draft')
    const handling = { ...ordinary, commitments: ['p_fire'], noThirdParty: true }
    const tale = carried({ ...story, calendar: cn, draft: { ...story.draft, handling } }, [
      ['applicant', { type: 'submit', committed: true, letters: [] }],
      ['applicant', withdraw],
      ['clerk', accept],
    ])
    expect(tale.case.due?.parts.p_fire).toEqual({ legal: '2026-10-26', effective: '2026-10-12' })
  })
})
