/** Texts of the page around a service's public guide. */
export const guide = {
  lead: {
    zh: '一次申请，一并审批。回答几个问题，就知道您要办哪几项、交哪些材料。',
    en: 'One application, decided together. A few questions show which items and papers you need.',
  },
  start: { zh: '开始', en: 'Start' },
  startHelp: {
    zh: '大约 2 分钟，不用登录，随时可以改。',
    en: 'About 2 minutes, no sign-in, and you can change every answer.',
  },
  list: { zh: '承诺和容缺的公开清单', en: 'The public list of promises and papers to follow' },
} as const
