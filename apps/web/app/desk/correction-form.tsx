import { handedInBy } from '@xinban/core/case/correction'
import { visibleFields } from '@xinban/core/form/visible'
import type { ReactNode } from 'react'
import { FormValueText } from '../kit/form-value.tsx'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { one, type Typed } from './typed.ts'

/** Every field and paper with a tick and a place to say what is wrong: one notice, once. */
export function CorrectionForm(action: ActionProps) {
  const { t } = useLanguage()
  const { view, typed } = action
  const { plan, form, files } = view
  const visible = visibleFields(plan.form, plan.answers, form)
  const sections = plan.form.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => visible.has(field.id)) }))
    .filter((section) => section.fields.length > 0)
  const papers = plan.materials.filter((material) => handedInBy.includes(material.provider))
  return (
    <ActionForm action={action} button={desk.ask.do}>
      {sections.map((section) => (
        <fieldset key={section.id} className="mark-group">
          <legend>{t(section.title)}</legend>
          {section.fields.map((field) => (
            <MarkLine key={field.id} mark={`field:${field.id}`} name={t(field.name)} typed={typed}>
              <FormValueText field={field} value={form[field.id]} />
            </MarkLine>
          ))}
        </fieldset>
      ))}
      {papers.length > 0 && (
        <fieldset className="mark-group">
          <legend>{t(desk.papers)}</legend>
          {papers.map((material) => (
            <MarkLine
              key={material.id}
              mark={`material:${material.id}`}
              name={t(material.name)}
              typed={typed}
            >
              {t(desk.files(files.filter((file) => file.material === material.id).length))}
            </MarkLine>
          ))}
        </fieldset>
      )}
    </ActionForm>
  )
}

function MarkLine({
  mark,
  name,
  typed,
  children,
}: {
  mark: string
  name: string
  typed: Typed
  children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <div className="mark-line">
      <label className="mark-tick">
        <input
          type="checkbox"
          name="mark"
          value={mark}
          defaultChecked={typed.mark?.includes(mark) ?? false}
        />
        <span className="mark-name">{name}</span>
      </label>
      <div className="mark-value soft small">{children}</div>
      <textarea
        className="input"
        name={`note:${mark}`}
        rows={2}
        maxLength={2000}
        aria-label={t(desk.ask.note(name))}
        placeholder={t(desk.ask.note(name))}
        defaultValue={one(typed, `note:${mark}`)}
      />
    </div>
  )
}
