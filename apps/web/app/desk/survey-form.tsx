import { desk } from '../messages/desk.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Checkpoints } from './checkpoints.tsx'
import { Lines, Person } from './fields.tsx'

/** The joint survey: who was there, and a finding at every checkpoint. */
export function SurveyForm(action: ActionProps) {
  const { view, people, typed } = action
  return (
    <ActionForm action={action} button={desk.survey.do}>
      <input type="hidden" name="surveyor" value={people.me} />
      <Person
        name="surveyor"
        label={desk.survey.second}
        people={people.surveyors.filter(({ id }) => id !== people.me)}
      />
      <Checkpoints points={view.plan.survey?.checklist ?? []} typed={typed} />
      <Lines name="note" label={desk.survey.note} optional />
    </ActionForm>
  )
}
