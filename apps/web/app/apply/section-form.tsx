import type { Answers, Plan, PlanField, PlanSection } from '@xinban/core/compose/plan'
import type { FormData as Form } from '@xinban/core/form/form-data'
import { visibleFields } from '@xinban/core/form/visible'
import type { Fault } from '@xinban/core/problem'
import { useRef } from 'react'
import { useFetcher } from 'react-router'
import { Button } from '../kit/button.tsx'
import { FormValueText } from '../kit/form-value.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { PlanFieldInput } from './plan-field.tsx'
import { useLiveForm } from './use-live-form.ts'

export interface SectionFormProps {
  readonly section: PlanSection
  readonly planForm: Plan['form']
  readonly answers: Answers
  readonly values: Form
  /** Notes of the correction notice, by field id. */
  readonly marks: Readonly<Record<string, string>>
  /** Fields that a correction notice leaves as they are. */
  readonly locked: readonly string[]
  readonly today: string
  readonly faults: readonly Fault[]
}

/**
 * One section as a form that posts and works without scripts. With them, fields come and go while one types, a field
 * is checked when it is left, and what was typed is saved by itself.
 */
export function SectionForm(props: SectionFormProps) {
  const { section, planForm, answers, marks, locked } = props
  const { t } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const { values, errors, handlers, saved } = useLiveForm(form, props, useFetcher({ key: 'autosave' }))
  const visible = visibleFields(planForm, answers, values)
  const fields = section.fields.filter((field) => visible.has(field.id))
  const open = fields.filter((field) => !locked.includes(field.id))
  return (
    <form method="post" ref={form} noValidate {...handlers}>
      {fields.map((field) =>
        locked.includes(field.id) ? (
          <LockedField key={field.id} field={field} values={values} />
        ) : (
          <OpenField
            key={field.id}
            field={field}
            values={values}
            mark={marks[field.id]}
            error={errors.get(field.id)}
          />
        ),
      )}
      {open.length === 0 && <p className="soft">{t(apply.correction.readOnly)}</p>}
      <div className="actions">
        <Button look="primary" name="intent" value="next">
          {t(apply.next)}
        </Button>
        <Button name="intent" value="later">
          {t(apply.later)}
        </Button>
        <span className="soft small" aria-live="polite">
          {saved === true && t(apply.saved)}
          {saved === false && t(apply.notSaved)}
        </span>
      </div>
    </form>
  )
}

function OpenField({
  field,
  values,
  mark,
  error,
}: {
  field: PlanField
  values: Form
  mark: string | undefined
  error: Fault | undefined
}) {
  const { t, colon } = useLanguage()
  return (
    <div className={mark ? 'form-line marked' : 'form-line'} data-field={field.id}>
      <input type="hidden" name="shown" value={field.id} />
      {mark && (
        <p className="mark-note">
          <strong>{t(apply.correction.wrong) + colon}</strong>
          {mark}
        </p>
      )}
      <PlanFieldInput field={field} value={values[field.id]} error={error && t(error.message)} />
    </div>
  )
}

function LockedField({ field, values }: { field: PlanField; values: Form }) {
  const { t } = useLanguage()
  return (
    <div className="form-line">
      <p className="label">{t(field.name)}</p>
      <div>
        <FormValueText field={field} value={values[field.id]} />
      </div>
    </div>
  )
}
