import type { CaseView } from '@xinban/core/case/case-view'
import { rules } from '@xinban/core/case/rules'
import { expect, test } from 'vitest'
import { ruleNames } from '../messages/rules.ts'
import { forms } from './forms.tsx'
import { choicesOf, groupOf, isTurn } from './turn.ts'

const byStaff = rules.filter(({ by }) => by.some((role) => role !== 'applicant' && role !== 'system'))

test('every command that staff can give has a form, a group and the names of its articles', () => {
  for (const { command, basis } of byStaff) {
    expect(Object.keys(forms)).toContain(command)
    expect(Object.keys(groupOf)).toContain(command)
    for (const rule of basis) expect(Object.keys(ruleNames)).toContain(rule)
  }
})

const label = { zh: '', en: '' }
const view = {
  plan: { law: { items: { ordered: { hearing: 'required' }, other: { hearing: 'on_request' } } } },
  next: [],
  parts: [{ item: 'other' }, { item: 'ordered' }],
  verifications: [{ item: 'other', result: 'failed' }],
  revocations: [],
  cancellations: [{ item: 'other', cancelledOn: null }],
  allowed: [
    { command: 'offer_hearing', label, basis: [], about: ['ordered', 'other'] },
    { command: 'notify_revocation', label, basis: [], about: ['ordered', 'other'] },
    { command: 'suspend_permit', label, basis: [], about: ['ordered', 'other'] },
    { command: 'cancel_permit', label, basis: [], about: ['ordered', 'other'] },
    { command: 'close', label, basis: [], about: [] },
    { command: 'withdraw', label, basis: [], about: [] },
  ],
} as unknown as CaseView

test('what somebody waits for comes first; what is merely possible folds away', () => {
  const turn = choicesOf(view).filter((choice) => isTurn(view, choice))
  expect(turn.map(({ command, subject }) => `${command} ${subject}`)).toEqual([
    'notify_revocation other',
    'cancel_permit other',
    'offer_hearing ordered',
  ])
})

test('what only an applicant can do is not offered', () => {
  expect(choicesOf(view).some(({ command }) => (command as string) === 'withdraw')).toBe(false)
})
