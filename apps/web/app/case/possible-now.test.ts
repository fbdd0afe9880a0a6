import type { CaseView } from '@xinban/core/case/case-view'
import { expect, test } from 'vitest'
import { possibleNow, possibleRequests } from './possible-now.ts'

function view(more: object): CaseView {
  const nothing = { hearings: [], renewalWindows: [], allowed: [] }
  return { ...nothing, ...more } as unknown as CaseView
}

const allowed = (command: string, ...about: string[]) => ({ command, about, label: {}, basis: [] })

test('what falls due comes first; what has a place of its own stays out', () => {
  const found = possibleNow(
    view({
      allowed: [
        allowed('withdraw'),
        allowed('withdraw_commitment', 'p_fire'),
        allowed('hand_in_owed', 'm_lease'),
        allowed('complete_preview'),
      ],
    }),
    '2026-11-26',
  )
  expect(found.map(({ command }) => command)).toEqual([
    'hand_in_owed',
    'complete_preview',
    'withdraw_commitment',
  ])
})

test('a hearing can be asked for until its last day, a renewal within its window', () => {
  const both = view({
    allowed: [allowed('request_hearing', 'p_food'), allowed('request_renewal', 'p_food', 'p_sign')],
    hearings: [{ item: 'p_food', requestBy: '2026-12-03' }],
    renewalWindows: [
      { item: 'p_food', from: '2026-12-01', to: '2026-12-31', until: '2027-01-31' },
      { item: 'p_sign', from: null, to: '2026-12-02', until: '2027-01-31' },
    ],
  })
  const on = (today: string) => possibleNow(both, today).map(({ command, about }) => [command, ...about])
  expect(on('2026-11-30')).toEqual([
    ['request_hearing', 'p_food'],
    ['request_renewal', 'p_sign'],
  ])
  expect(on('2026-12-03')).toEqual([
    ['request_hearing', 'p_food'],
    ['request_renewal', 'p_food'],
  ])
  expect(on('2027-01-01')).toEqual([])
})

test('what a holder can always ask for does not press', () => {
  const issued = view({ allowed: [allowed('request_cancellation'), allowed('request_change')] })
  expect(possibleNow(issued, '2026-11-26')).toEqual([])
  expect(possibleRequests(issued, '2026-11-26').map(({ command }) => command)).toEqual([
    'request_change',
    'request_cancellation',
  ])
})
