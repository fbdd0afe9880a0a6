import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the forms for the life of an issued licence. */
export const lifeForms = {
  from: { zh: '开始日期', en: 'From' },
  until: { zh: '结束日期', en: 'Until' },
  untilHint: { zh: '不填的，直到另行恢复为止。', en: 'Leave it empty if it lasts until it is lifted.' },
  basis: { zh: '暂停的法律依据', en: 'Law and article' },
  basisHint: {
    zh: '写明法律、法规的名称和条款；没有依据的不能暂停。',
    en: 'Name the law and article; without one nothing can be suspended.',
  },
  suspendReasons: { zh: '事实和理由（告知持证人）', en: 'Facts and reasons (told to the holder)' },
  suspended: (from: string, until: string | null): Text =>
    until === null
      ? { zh: `自 ${from}起暂停，没有结束日期`, en: `Suspended from ${from} on, without an end` }
      : { zh: `${from} 至 ${until}暂停`, en: `Suspended from ${from} to ${until}` },
  liftReasons: { zh: '恢复的理由', en: 'Why it is lifted' },
  decideBy: (day: string): Text => ({ zh: `最晚 ${day}决定`, en: `To be decided by ${day}` }),
  decision: { zh: '决定', en: 'Decision' },
  agree: { zh: '同意变更', en: 'Agree' },
  grant: { zh: '准予变更', en: 'Grant' },
  refuse: { zh: '不予变更', en: 'Refuse' },
  changeReasons: { zh: '理由（不予变更的必填）', en: 'Reasons (required to refuse)' },
  ground: { zh: '注销的原因', en: 'Ground' },
  cancelReasons: { zh: '事实和理由', en: 'Facts and reasons' },
  askedOn: (day: string): Text => ({
    zh: `持证人于 ${day}申请注销`,
    en: `The holder asked for it on ${day}`,
  }),
} as const
