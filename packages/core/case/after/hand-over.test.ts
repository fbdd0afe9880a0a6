import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { conclude, grant } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { tasksOf } from '../tasks.ts'
import { acceptedOn, carried, cn, days, onDay, problemOf } from '../time/tale.fixture.ts'
import { remindersOf } from '../timekeeping.ts'

const plan = planOf([
  { id: 'p_food', authority: 'bureau' },
  { id: 'p_fire', authority: 'fire', limits: { ...days(20), issueWithin: 5 } },
])
const handOver: Command = { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' }

function concluded(fire: Command = grant('p_fire')) {
  return carried(acceptedOn(plan, '2026-09-21'), [
    ['food', grant('p_food')],
    ['fire', fire],
    ['chief', conclude],
  ])
}
const refusal: Command = { type: 'refuse', item: 'p_fire', reasons: '条件不符', falsePapers: false }

describe('R-DEC-5: handed over within ten working days of the decision', () => {
  it('is the window’s task with that day; it stands on the licence’s event', () => {
    const tale = concluded(refusal)
    expect(tale.case.licence?.handOverBy).toBe('2026-10-12')
    expect(tasksOf(tale.case, plan, cn)).toMatchObject([
      { kind: 'hand_over', role: 'window_clerk', due: '2026-10-12' },
    ])
  })

  it('sooner where an item that was granted says so', () => {
    expect(concluded().case.licence?.handOverBy).toBe('2026-09-29')
  })

  it('who is late is reminded, and hands it over all the same', () => {
    const late = onDay(concluded(), '2026-09-30')
    const reminders = remindersOf(late.case, plan, cn, '2026-09-30')
    expect(reminders).toMatchObject([
      { key: 'light:hand_over:late:2026-09-29', to: { role: 'window_clerk' } },
    ])
    expect(problemOf(late, 'clerk', handOver)).toBe('carried out')
  })
})
