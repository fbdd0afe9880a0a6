import type { CommandType } from '@xinban/core/case/command'
import type { Text } from '@xinban/core/catalogue/schema'

/** What each command of a case is called, for answers that say what is possible instead. */
export const commandNames: Readonly<Record<CommandType, Text>> = {
  submit: { zh: '提交申请', en: 'submit' },
  withdraw: { zh: '撤回申请', en: 'withdraw' },
  accept: { zh: '受理', en: 'accept' },
  refuse_acceptance: { zh: '不予受理', en: 'refuse acceptance' },
  request_correction: { zh: '一次性告知补正', en: 'ask for corrections, once' },
  answer_correction: { zh: '提交补正', en: 'hand in corrections' },
  record_survey: { zh: '记录联合勘验', en: 'record the joint survey' },
  grant: { zh: '准予', en: 'grant' },
  refuse: { zh: '不予许可', en: 'refuse' },
  conclude: { zh: '办结并制发综合许可证', en: 'conclude and issue the licence' },
}

function isCommand(name: string): name is CommandType {
  return Object.hasOwn(commandNames, name)
}

/** What a problem allows instead (`accept`, `grant:p_food`), in words; names that are not commands stay out. */
export function allowedNames(allowed: readonly string[]): Text[] {
  const names = [...new Set(allowed.map((name) => name.split(':')[0] ?? ''))]
  return names.filter(isCommand).map((name) => commandNames[name])
}
