import type { Question } from '@xinban/core/catalogue/schema'
import type { Answers } from '@xinban/core/compose/plan'
import { Fact, Facts } from '../kit/facts.tsx'
import { type Translate, useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'

/** An answer in words. */
function answerText(question: Question, answer: Answers[string], t: Translate): string {
  if (typeof answer === 'boolean') return t(answer ? common.yes : common.no)
  if (typeof answer === 'number') return `${answer}${question.unit ?? ''}`
  const values: readonly string[] = typeof answer === 'string' ? [answer] : answer
  const names = (question.options ?? []).filter((option) => values.includes(option.value)).map(t)
  return names.length > 0 ? names.join('、') : t(common.none)
}

/** The answers to the guided questions, in words. */
export function AnswerList({ questions, answers }: { questions: readonly Question[]; answers: Answers }) {
  const { t } = useLanguage()
  return (
    <Facts>
      {questions.map((question) => {
        const answer = answers[question.id]
        if (answer === undefined) return null
        return (
          <Fact key={question.id} name={t(question.text)}>
            {answerText(question, answer, t)}
          </Fact>
        )
      })}
    </Facts>
  )
}
