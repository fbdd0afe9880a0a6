import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of a service's public guide. */
export const guide = {
  lead: (permits: number): Text => ({
    zh: `最多涉及 ${permits} 个事项，一次申请，一并审批。回答几个问题，就知道您要办哪几项。`,
    en: `Up to ${permits} items, one application, decided together. A few questions show which of them you need.`,
  }),
  start: { zh: '开始', en: 'Start' },
  startHelp: {
    zh: '大约 2 分钟，不用登录，随时可以改。',
    en: 'About 2 minutes, no sign-in, and you can change every answer.',
  },
  class: (name: string): Text => ({ zh: `办理类别：${name}`, en: `Class: ${name}` }),
  canPromise: { zh: '可以告知承诺', en: 'can be decided on a promise' },
  noPromise: (why: string): Text => ({ zh: `告知承诺：${why}`, en: `no promise: ${why}` }),
  list: { zh: '承诺和容缺的公开清单', en: 'The public list of promises and papers to follow' },
  covers: { zh: '包括哪些事项', en: 'What it covers' },
  details: { zh: '依据、时限、有效期', en: 'Basis, limits, validity' },
  alsoCalled: { zh: '也叫', en: 'Also called' },
  partial: {
    allow: {
      zh: '其中一项不予许可，不影响其他各项。',
      en: 'If one permit is refused, the others are still granted.',
    },
    refuse_all: {
      zh: '其中一项不予许可，整个申请不予许可。',
      en: 'If one permit is refused, the whole application is refused.',
    },
  },
  ifRefused: { zh: '有一项没通过怎么办', en: 'If one is refused' },
  help: { zh: '需要帮忙', en: 'Help' },
  edition: { zh: '目录版本', en: 'Edition of the catalogue' },
} as const
