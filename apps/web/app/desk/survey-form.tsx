import type { Checkpoint } from '@xinban/core/compose/plan'
import { Button } from '../kit/button.tsx'
import { SelectField, TextArea } from '../kit/field.tsx'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { ActionForm, ActionText } from './action-form.tsx'
import type { ActionProps } from './actions.tsx'
import { one, type Typed } from './command-from.ts'

/** The joint survey: who was there, and a finding at every checkpoint. */
export function SurveyForm({
  view,
  requestId,
  typed,
  surveyors,
  me,
}: ActionProps & { surveyors: readonly { id: string; name: string }[]; me: string }) {
  const { t } = useLanguage()
  const checklist = view.plan.survey?.checklist ?? []
  const others = surveyors.filter(({ id }) => id !== me)
  return (
    <ActionForm type="record_survey" title={t(desk.survey.title)} requestId={requestId} open>
      <ActionText text={desk.survey.text} />
      <input type="hidden" name="surveyor" value={me} />
      <SelectField
        id="second"
        name="surveyor"
        label={t(desk.survey.second)}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed.surveyor?.[1] ?? (others.length === 1 ? others[0]?.id : '')}
      />
      <ol className="findings">
        {checklist.map((checkpoint) => (
          <FindingLine key={checkpoint.id} checkpoint={checkpoint} typed={typed} />
        ))}
      </ol>
      <TextArea
        id="survey-note"
        name="note"
        label={t(desk.survey.note)}
        optional
        defaultValue={one(typed, 'note')}
        maxLength={2000}
      />
      <Button look="primary">{t(desk.survey.do)}</Button>
    </ActionForm>
  )
}

function FindingLine({ checkpoint, typed }: { checkpoint: Checkpoint; typed: Typed }) {
  const { t } = useLanguage()
  const { id } = checkpoint
  const found = one(typed, `finding:${id}`)
  return (
    <li id={id}>
      <fieldset>
        <legend>{t(checkpoint.text)}</legend>
        <input type="hidden" name="checkpoint" value={id} />
        <div className="choices inline">
          {(['passed', 'failed'] as const).map((value) => (
            <label key={value} className="choice">
              <input type="radio" name={`finding:${id}`} value={value} defaultChecked={found === value} />
              <span>{t(desk.survey[value])}</span>
            </label>
          ))}
        </div>
        <input
          className="input"
          name={`finding-note:${id}`}
          maxLength={2000}
          aria-label={t(desk.survey.findingNote(t(checkpoint.text)))}
          placeholder={t(desk.survey.findingHint)}
          defaultValue={one(typed, `finding-note:${id}`)}
        />
      </fieldset>
    </li>
  )
}
