import type { Question } from '@xinban/core/catalogue/schema'
import type { Answers } from '@xinban/core/compose/plan'
import { Fact, Facts } from '../kit/facts.tsx'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'

/** An answer in words. */
function AnswerText({ question, answer }: { question: Question; answer: Answers[string] }) {
  const { t, list } = useLanguage()
  if (typeof answer === 'boolean') return t(answer ? common.yes : common.no)
  if (typeof answer === 'number') return `${answer}${question.unit ?? ''}`
  const values: readonly string[] = typeof answer === 'string' ? [answer] : answer
  const names = (question.options ?? []).filter((option) => values.includes(option.value)).map(t)
  return names.length > 0 ? list(names) : t(common.none)
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
            <AnswerText question={question} answer={answer} />
          </Fact>
        )
      })}
    </Facts>
  )
}
