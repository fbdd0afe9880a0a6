import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the guided questions. */
export const questions = {
  title: (service: string): Text => ({ zh: `${service}：几个问题`, en: `${service}: a few questions` }),
  lead: {
    zh: '只问会影响您要办什么、交什么的问题。',
    en: 'Only what changes what you need to apply for or hand in.',
  },
  progress: (done: number, all: number): Text => ({
    zh: `已回答 ${done} 题，共 ${all} 题`,
    en: `${done} of ${all} answered`,
  }),
  mayGrow: { zh: '后面的问题会随回答增减', en: 'questions may come or go with your answers' },
  next: { zh: '继续', en: 'Continue' },
  plan: { zh: '看办理方案', en: 'Show the plan' },
  unanswered: (question: string): Text => ({
    zh: `请回答：${question}`,
    en: `Please answer: ${question}`,
  }),
  noneOfThese: { zh: '以上都没有', en: 'None of these' },
  noQuestions: { zh: '这项服务不需要回答问题。', en: 'This service has no questions.' },
} as const
