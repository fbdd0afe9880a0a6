import type { Text } from '@xinban/core/catalogue/schema'

export { itemTypeWords as itemTypes, levelWords as levels } from '@xinban/core/publication/level-words'

/** Texts about items that guide and plan share. */
export const item = {
  authority: { zh: '办理部门', en: 'Authority' },
  supervisor: { zh: '以后由谁监管', en: 'Supervised afterwards by' },
  basis: { zh: '依据', en: 'Legal basis' },
  legalLimit: { zh: '法定时限', en: 'Legal limit' },
  promisedLimit: { zh: '承诺时限', en: 'Promised limit' },
  noPromise: { zh: '未公布，按法定时限', en: 'not published; the legal limit applies' },
  extension: (days: number): Text => ({
    zh: `，经批准可延长 ${days} 个工作日`,
    en: `; may be extended by ${days} working days`,
  }),
  certificate: { zh: '办成后发给', en: 'Result' },
  issueWithin: (days: number): Text =>
    days === 0
      ? { zh: '，随决定一起发', en: ', handed out with the decision' }
      : { zh: `，决定后 ${days} 个工作日内送达`, en: `, within ${days} working days of the decision` },
  validity: { zh: '有效期', en: 'Validity' },
  fee: { zh: '收费', en: 'Fee' },
  free: { zh: '不收费', en: 'Free of charge' },
  survey: { zh: '现场核查', en: 'Site survey' },
  surveyModes: {
    none: { zh: '不需要', en: 'not needed' },
    optional: { zh: '审批部门认为需要时', en: 'when the authority finds it necessary' },
    required: { zh: '决定前查看', en: 'before the decision' },
    post: { zh: '批准后查看', en: 'after the decision' },
  },
  remark: { zh: '说明', en: 'Remark' },
  reliability: { zh: '资料可靠程度', en: 'How sure this is' },
  when: { zh: '什么情况要办', en: 'When it applies' },
  always: { zh: '都要办', en: 'Always' },
} as const
