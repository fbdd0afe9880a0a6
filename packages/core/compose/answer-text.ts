import type { Question } from '../catalogue/schema.ts'
import type { Answers } from './plan.ts'

/** An answer to a guided question in Chinese words; nothing chosen is 无. */
export function answerText(question: Question, answer: Answers[string]): string {
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  if (typeof answer === 'number') return `${answer}${question.unit ?? ''}`
  const values = typeof answer === 'string' ? [answer] : answer
  const chosen = (question.options ?? []).filter((option) => values.includes(option.value))
  return chosen.map((option) => option.zh).join('、') || '无'
}
