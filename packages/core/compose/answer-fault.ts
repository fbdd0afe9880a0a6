import type { Question, Text } from '../catalogue/schema.ts'
import type { Fault } from '../problem.ts'
import type { Answers } from './plan.ts'

type Answer = Answers[string]

function fault(question: Question, code: string, zh: string, en: string): Fault {
  const message: Text = { zh: `“${question.text.zh}”：${zh}`, en: `“${question.text.en}”: ${en}` }
  return { at: question.id, code, message }
}

function choices(question: Question, language: 'zh' | 'en'): string {
  return (question.options ?? []).map((option) => option[language]).join(language === 'zh' ? '、' : ', ')
}

function optionFault(question: Question): Fault {
  return fault(
    question,
    'option',
    `请从选项中选：${choices(question, 'zh')}`,
    `choose from: ${choices(question, 'en')}`,
  )
}

function numberFault(question: Question, answer: number): Fault | null {
  const { min, max } = question
  const tooSmall = min !== undefined && answer < min
  const tooLarge = max !== undefined && answer > max
  if (Number.isFinite(answer) && !tooSmall && !tooLarge) return null
  const unit = question.unit ?? ''
  const zh = [min !== undefined && `不小于 ${min}${unit}`, max !== undefined && `不大于 ${max}${unit}`]
  const en = [min !== undefined && `at least ${min}${unit}`, max !== undefined && `at most ${max}${unit}`]
  return fault(
    question,
    'range',
    `请填数字${zh
      .filter(Boolean)
      .map((part) => `，${part}`)
      .join('')}`,
    ['write a number', ...en.filter(Boolean)].join(', '),
  )
}

/** No option twice, and the option `none` (nothing of this) only alone. */
function isSet(answer: readonly string[]): boolean {
  return new Set(answer).size === answer.length && (answer.length === 1 || !answer.includes('none'))
}

/** What is wrong with one answer by itself: `type`, `option` or `range`; null when it can be used. */
export function answerFault(question: Question, answer: Answer | null): Fault | null {
  const values = new Set((question.options ?? []).map((option) => option.value))
  switch (question.type) {
    case 'yes_no':
      return typeof answer === 'boolean' ? null : fault(question, 'type', '请回答是或否', 'answer yes or no')
    case 'number':
      return typeof answer === 'number'
        ? numberFault(question, answer)
        : fault(question, 'type', '请填数字', 'write a number')
    case 'one_of':
      if (typeof answer !== 'string') return fault(question, 'type', '请选一项', 'choose one option')
      return values.has(answer) ? null : optionFault(question)
    case 'many_of':
      if (!Array.isArray(answer)) return fault(question, 'type', '请选若干项', 'choose any number of options')
      return answer.every((value) => values.has(value)) && isSet(answer) ? null : optionFault(question)
  }
}

/** The same answer in its one form: several options stand in the order of the question. */
export function canonical(question: Question, answer: Answer): Answer {
  if (!Array.isArray(answer)) return answer
  return (question.options ?? []).map((option) => option.value).filter((value) => answer.includes(value))
}
