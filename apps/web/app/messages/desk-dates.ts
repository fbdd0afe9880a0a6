import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the table of dates. */
export const dates = {
  title: { zh: '各部门办理情况和期限', en: 'The authorities and their dates' },
  what: { zh: '事项', en: 'Item' },
  told: { zh: '受理时告知', en: 'As told at acceptance' },
  now: { zh: '现在', en: 'Now' },
  same: { zh: '没有变', en: 'the same' },
  onCommitment: { zh: '告知承诺：凭承诺决定，事后核查', en: 'Decided on a promise, verified after' },
  left: { zh: '还剩', en: 'Left' },
  whole: { zh: '整件', en: 'The whole case' },
  legal: (day: string): Text => ({ zh: `法定 ${day}`, en: `by law ${day}` }),
  stopped: (day: string): Text => ({ zh: `${day}办完`, en: `done on ${day}` }),
  waiting: { zh: '等待前置事项', en: 'waits for another item' },
  ledger: { zh: '逐日看期限是怎样计算的', en: 'How the limits were counted, day by day' },
} as const
