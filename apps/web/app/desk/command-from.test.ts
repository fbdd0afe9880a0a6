import { Command } from '@xinban/core/case/command'
import { expect, test } from 'vitest'
import { commandFrom, typedFrom } from './command-from.ts'

function posted(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test('ticked marks carry their own notes; notes without a tick stay out', () => {
  const form = posted([
    ['type', 'request_correction'],
    ['mark', 'field:uscc'],
    ['note:field:uscc', '少一位'],
    ['note:field:subject_name', '没有勾选'],
    ['mark', 'material:lease'],
    ['note:material:lease', '看不清'],
  ])
  expect(commandFrom(typedFrom(form))).toEqual({
    type: 'request_correction',
    marks: [
      { kind: 'field', id: 'uscc', note: '少一位' },
      { kind: 'material', id: 'lease', note: '看不清' },
    ],
  })
})

test('a checkpoint without a finding is not sent as one', () => {
  const form = posted([
    ['type', 'record_survey'],
    ['surveyor', 'a'],
    ['surveyor', ''],
    ['checkpoint', 'door'],
    ['finding:door', 'failed'],
    ['finding-note:door', '太窄'],
    ['checkpoint', 'kitchen'],
    ['finding-note:kitchen', '忘了选'],
    ['note', ''],
  ])
  expect(commandFrom(typedFrom(form))).toEqual({
    type: 'record_survey',
    surveyors: ['a'],
    findings: [{ checkpoint: 'door', passed: false, note: '太窄' }],
    note: '',
  })
})

test.each([
  [['type', 'accept']],
  [
    ['type', 'refuse_acceptance'],
    ['ground', 'not_competent'],
    ['reason', '属于市级'],
  ],
  [
    ['type', 'grant'],
    ['item', 'p_tobacco'],
    ['note', ''],
  ],
  [
    ['type', 'refuse'],
    ['item', 'p_tobacco'],
    ['reasons', '距离不足'],
  ],
  [
    ['type', 'conclude'],
    ['note', ''],
  ],
] as [string, string][][])('the form of %j is a command that the core knows', (...entries) => {
  expect(Command.safeParse(commandFrom(typedFrom(posted(entries)))).success).toBe(true)
})
