import type { EndedCommitment } from '@xinban/core/case/promises/state'
import { commitmentEndGrounds } from '@xinban/core/case/promises/words'
import { type BlockPoint, classNames } from '@xinban/core/catalogue/law-words'
import type { Text } from '@xinban/core/catalogue/schema'

export { classNames }

/** Why a promise ended. */
export const endGrounds: Readonly<Record<EndedCommitment['ground'], Text>> = {
  ...commitmentEndGrounds,
  withdrawn: { zh: '申请人撤回承诺', en: 'The applicant took the promise back' },
}

/** What an open condition holds up. */
export const blockNames: Readonly<Record<BlockPoint, Text>> = {
  issue: { zh: '满足前不发证', en: 'no licence is issued before' },
  hand_over: { zh: '满足前不送达证照', en: 'the licence is not handed over before' },
  close: { zh: '满足前不归档', en: 'the case is not closed before' },
}

/** Texts of what was promised: letters, owed papers, conditions. */
export const promises = {
  title: { zh: '承诺与容缺', en: 'Promises and papers to follow' },
  commitments: { zh: '按告知承诺办理的事项', en: 'Decided on a promise' },
  letters: { zh: '告知书和承诺书', en: 'The letters' },
  notice: { zh: '告知', en: 'Notice' },
  promise: { zh: '承诺', en: 'Promise' },
  version: (number: number): Text => ({ zh: `第 ${number} 版`, en: `version ${number}` }),
  signedAt: { zh: '确认时间', en: 'Agreed to' },
  signedBy: { zh: '确认人', en: 'By' },
  hash: { zh: '原文摘要（SHA-256）', en: 'Hash of the text (SHA-256)' },
  hashHelp: {
    zh: '文字改动一个字，摘要就不同，可以据此核对原文。',
    en: 'Change one character and the hash differs: it proves the text.',
  },
  owed: { zh: '待补材料', en: 'Papers that are owed' },
  owedBy: (day: string): Text => ({ zh: `应在 ${day}前（含当日）补齐`, en: `to be handed in by ${day}` }),
  handedIn: (day: string): Text => ({ zh: `${day}已补齐`, en: `handed in on ${day}` }),
  expired: { zh: '逾期未补', en: 'did not come in time' },
  because: {
    tolerated: { zh: '容缺受理', en: 'accepted with this paper to follow' },
    commitment_ended: { zh: '转为普通方式办理后需要提交', en: 'asked for after all: ordinary handling' },
  },
  replaced: { zh: '以承诺代替的材料', en: 'Papers replaced by a promise' },
  forItems: (names: string): Text => ({ zh: `用于：${names}`, en: `for: ${names}` }),
  ended: { zh: '已转为普通方式办理', en: 'Back to ordinary handling' },
  endedOn: (day: string): Text => ({
    zh: `${day}起按普通方式办理，期限从这一天重新计算`,
    en: `ordinary handling from ${day}; the limit begins anew on that day`,
  }),
  conditions: { zh: '附带条件', en: 'Conditions' },
  met: (day: string): Text => ({ zh: `${day}已满足`, en: `met on ${day}` }),
  open: { zh: '尚未满足', en: 'open' },
  preview: { zh: '容缺预审', en: 'Preview' },
  previewHelp: {
    zh: '缺的材料补齐前不受理、不计期限；审批部门先看其他内容，提出意见。',
    en: 'While papers are missing nothing is accepted and no limit runs; the authorities look at the rest and give an opinion.',
  },
  ready: { zh: '没有其他问题', en: 'nothing else is missing' },
  notReady: { zh: '有问题需要处理', en: 'something has to be done' },
  completed: (at: string): Text => ({ zh: `缺的材料已于 ${at}补齐`, en: `The missing papers came in ${at}` }),
} as const
