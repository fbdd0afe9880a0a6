import { Command } from '@xinban/core/case/command'
import { expect, test } from 'vitest'
import type { lawTexts } from '../messages/desk-law.ts'
import { commandFrom } from './command-from.ts'
import { typedFrom } from './typed.ts'

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

test('a condition is a row with a text; its own point stays beside it, empty rows are none', () => {
  const form = posted([
    ['type', 'grant'],
    ['item', 'p_food'],
    ['note', ''],
    ['condition', ' '],
    ['blocks', 'issue'],
    ['condition', '补装油烟净化器'],
    ['blocks', 'close'],
    ['condition', ''],
    ['blocks', 'hand_over'],
  ])
  expect(commandFrom(typedFrom(form))).toMatchObject({
    conditions: [{ text: '补装油烟净化器', blocks: 'close' }],
  })
})

test('a decision that nobody took is not sent as a no', () => {
  const form = posted([
    ['type', 'decide_extension'],
    ['item', 'p_food'],
    ['reasons', '需要再核'],
  ])
  expect(Command.safeParse(commandFrom(typedFrom(form))).success).toBe(false)
  form.append('granted', 'no')
  expect(commandFrom(typedFrom(form))).toMatchObject({ granted: false })
})

test('a type that the desk does not know stays what it is, and nothing of Object comes along', () => {
  expect(commandFrom(typedFrom(posted([['type', 'constructor']])))).toEqual({ type: 'constructor' })
})

const item: [string, string] = ['item', 'p_tobacco']
const reasons: [string, string] = ['reasons', '距离不足']
const filled: Record<keyof typeof lawTexts, [string, string][]> = {
  accept: [],
  request_correction: [],
  refuse_acceptance: [
    ['ground', 'not_competent'],
    ['reason', '属于市级'],
  ],
  record_preview: [item, ['ready', 'no'], ['note', '缺消防']],
  record_survey: [
    ['surveyor', 'a'],
    ['surveyor', 'b'],
  ],
  grant: [item, ['note', ''], ['condition', '补齐标识'], ['blocks', 'hand_over']],
  refuse: [item, reasons, ['falsePapers', 'on']],
  conclude: [['note', '']],
  start_pause: [item, reasons, ['kind', 'testing'], ['from', '2026-09-22'], ['until', '2026-09-30']],
  end_pause: [item, ['note', '合格']],
  offer_hearing: [item, reasons],
  request_hearing: [item, ['note', '邻居']],
  announce_hearing: [item, ['date', '2026-10-12'], ['place', '三楼会议室'], ['host', 'x']],
  record_hearing: [item, ['participants', '甲、乙'], ['record', '各方意见']],
  ask_extension: [item, reasons, ['days', '10']],
  decide_extension: [item, reasons, ['granted', 'yes']],
  ask_joint_extension: [reasons, ['days', '15']],
  decide_joint_extension: [reasons, ['granted', 'no']],
  end_commitment: [item, reasons, ['ground', 'third_party']],
  meet_condition: [
    ['condition', 'c1'],
    ['note', '已看到'],
  ],
  hand_over: [
    ['method', 'window'],
    ['receivedBy', '李晓梅'],
    ['note', ''],
    ['items', ''],
    ['items', 'licence'],
    ['proof', 'code'],
    ['code', 'ABCD2345'],
    ['collector', 'agent'],
    ['mandate', '授权委托书'],
  ],
  keep_originals: [['what', '房产证 1 份']],
  send_parcel: [],
  recall_parcel: [['parcel', 'p1'], reasons],
  parcel_returned: [['parcel', 'p1'], ['on', '2026-11-24'], ['lost', 'on'], reasons],
  close: [],
  record_verification: [
    item,
    ['verifier', 'a'],
    ['verifier', 'b'],
    ['checkpoint', 'k'],
    ['finding:k', 'passed'],
    ['result', 'kept'],
    ['correctBy', ''],
    ['note', ''],
  ],
  notify_revocation: [item, reasons, ['ground', 'fraud']],
  revoke: [item, reasons],
  drop_revocation: [item, reasons],
  repair_credit: [reasons, ['record', 'p_tobacco:fraud']],
  decide_renewal: [item, reasons, ['granted', 'yes']],
  suspend_permit: [item, reasons, ['from', '2026-12-01'], ['until', ''], ['basis', '某法第三十条']],
  lift_suspension: [item, reasons],
  decide_change: [item, reasons, ['granted', 'yes']],
  conclude_change: [reasons, ['granted', 'no']],
  cancel_permit: [item, reasons, ['ground', 'surrendered']],
}

test.each(Object.entries(filled))(
  'the form of %s is a command that the core knows, with every member of it',
  (type, entries) => {
    const command = commandFrom(typedFrom(posted([['type', type], ...entries])))
    const parsed = Command.safeParse(command)
    expect(parsed.error?.issues ?? []).toEqual([])
    expect(Object.keys(command).sort()).toEqual(Object.keys(parsed.data ?? {}).sort())
  },
)
