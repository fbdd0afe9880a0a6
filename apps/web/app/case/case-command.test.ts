import { Command } from '@xinban/core/case/command'
import { expect, test } from 'vitest'
import { applicantCommand, typedCommand } from './case-command.ts'

function posted(entries: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}

test.each([
  [{ type: 'withdraw', text: '' }],
  [{ type: 'hand_in_owed', about: 'm_lease' }],
  [{ type: 'complete_preview' }],
  [{ type: 'withdraw_commitment', about: 'p_fire_check', text: '' }],
  [{ type: 'request_hearing', about: 'p_food', text: '想说明情况' }],
  [{ type: 'state_defence', about: 'p_food', text: '已经改正' }],
  [{ type: 'request_renewal', about: 'p_food', text: '' }],
  [{ type: 'request_change', items: 'p_food', holder: '海韵大酒店', premises: ' ', text: '更名' }],
  [{ type: 'request_cancellation', items: 'p_food', text: '停业' }],
] as Record<string, string>[][])('the form of %j is a command that the core knows', (entries) => {
  expect(Command.safeParse(applicantCommand(typedCommand(posted(entries ?? {})))).success).toBe(true)
})

test('what a form does not name is empty', () => {
  expect(typedCommand(posted({ type: 'withdraw' }))).toEqual({
    type: 'withdraw',
    about: '',
    text: '',
    items: [],
    facts: { holder: '', legalRep: '', premises: '' },
  })
})

test('only the facts that were filled in are asked to be changed, for every permit that was ticked', () => {
  const form = posted({ type: 'request_change', holder: '海韵大酒店', premises: ' ', text: '更名' })
  form.append('items', 'p_food')
  form.append('items', 'p_sign')
  expect(applicantCommand(typedCommand(form))).toEqual({
    type: 'request_change',
    items: ['p_food', 'p_sign'],
    facts: { holder: '海韵大酒店' },
    reasons: '更名',
  })
})
