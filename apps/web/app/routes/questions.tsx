import type { QuestionsView } from '@xinban/core/api'
import type { Question } from '@xinban/core/catalogue/schema'
import type { Answers } from '@xinban/core/compose/plan'
import { redirect, useSubmit } from 'react-router'
import { Button } from '../kit/button.tsx'
import { Choices } from '../kit/choices.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { TextField } from '../kit/field.tsx'
import { Page } from '../kit/page.tsx'
import { answersFrom, inputName, noneOfThese, queryOf } from '../lib/answers.ts'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { questions as texts } from '../messages/questions.ts'
import type { Route } from './+types/questions'

export const handle = { hydrate: true }

/** The questions that matter with the answers in the address; once all are answered, `go` leads to the plan. */
export async function loader(args: Route.LoaderArgs) {
  const query = new URL(args.request.url).searchParams
  const id = encodeURIComponent(args.params.id)
  const json = { answers: answersFrom(query) }
  const view = await apiOf(args).get<QuestionsView>(`/api/services/${id}/questions`, { method: 'POST', json })
  const go = query.has('go')
  if (go && view.next === null) throw redirect(`/services/${id}/plan?${queryOf(view.answers)}`)
  // A first answer is missing only where somebody asked to go on from questions that were there already.
  const asked = new Set(query.getAll('asked'))
  const missing = go ? view.questions.filter((q) => asked.has(q.id) && view.answers[q.id] === undefined) : []
  return { view, missing: missing.map((question) => question.id) }
}

export default function Questions({ loaderData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const submit = useSubmit()
  const { view, missing } = loaderData
  const name = t(view.service.name)
  const done = view.questions.filter((question) => view.answers[question.id] !== undefined).length
  const errors = view.questions
    .filter((question) => missing.includes(question.id))
    .map((question) => ({
      to: `#${question.id}`,
      message: texts.unanswered(question.text[language])[language],
    }))
  return (
    <Page
      title={t(texts.title(name))}
      lead={t(texts.lead)}
      back={{ to: `/services/${view.service.id}`, label: name }}
    >
      <ErrorSummary errors={errors} />
      <Progress done={done} all={view.questions.length} />
      <form
        className="questions"
        onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
      >
        {view.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            answer={view.answers[question.id]}
            error={errors.find((error) => error.to === `#${question.id}`)?.message}
          />
        ))}
        {view.questions.length === 0 && <p>{t(texts.noQuestions)}</p>}
        <Button look="primary" large name="go" value="1">
          {t(view.next === null ? texts.plan : texts.next)}
        </Button>
      </form>
    </Page>
  )
}

function Progress({ done, all }: { done: number; all: number }) {
  const { t, aside } = useLanguage()
  const label = t(texts.progress(done, all))
  if (all === 0) return null
  return (
    <div className="progress">
      <progress value={done} max={all} aria-label={label} />
      <p className="small soft">
        <span aria-live="polite">{label}</span>
        {aside(t(texts.mayGrow))}
      </p>
    </div>
  )
}

function optionsOf(question: Question, t: (text: { zh: string; en: string }) => string) {
  if (question.type === 'yes_no') {
    return [
      { value: 'true', label: t(common.yes) },
      { value: 'false', label: t(common.no) },
    ]
  }
  const options = (question.options ?? []).map((option) => ({ value: option.value, label: t(option) }))
  return question.type === 'many_of'
    ? [...options, { value: noneOfThese, label: t(texts.noneOfThese) }]
    : options
}

function chosenOf(answer: Answers[string] | undefined): readonly string[] {
  if (answer === undefined) return []
  if (!Array.isArray(answer)) return [String(answer)]
  return answer.length > 0 ? answer : [noneOfThese]
}

function QuestionField({
  question,
  answer,
  error,
}: {
  question: Question
  answer: Answers[string] | undefined
  error: string | undefined
}) {
  const { t } = useLanguage()
  const field = {
    id: question.id,
    label: t(question.text),
    error,
    ...(question.help && { hint: t(question.help) }),
  }
  const name = inputName(question)
  return (
    <>
      <input type="hidden" name="asked" value={question.id} />
      {question.type === 'number' ? (
        <TextField
          {...field}
          name={name}
          type="number"
          inputMode="decimal"
          step="any"
          min={question.min}
          max={question.max}
          unit={question.unit}
          short
          defaultValue={typeof answer === 'number' ? answer : ''}
        />
      ) : (
        <Choices
          {...field}
          type={question.type === 'many_of' ? 'checkbox' : 'radio'}
          name={name}
          options={optionsOf(question, t)}
          chosen={chosenOf(answer)}
          inline={question.type === 'yes_no'}
        />
      )}
    </>
  )
}
