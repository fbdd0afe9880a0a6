import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'

/** What every field has: its id (which is also its name, unless one is given), label, hint and error. */
export interface FieldProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
}

/** What ties a control to its hint and error. */
export function ariaOf({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

function OptionalNote({ optional }: { optional: boolean | undefined }) {
  const { t } = useLanguage()
  return optional ? <span className="label-note">{t(common.optional)}</span> : null
}

/** The hint and the error of a field, in the order in which they are read. */
export function FieldNotes({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** A field with one control. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, label, error, optional } = field
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        <OptionalNote optional={optional} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** A field with several controls under one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, label, error, optional } = field
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <fieldset aria-describedby={ariaOf(field)['aria-describedby']} id={`${id}-group`}>
        <legend>
          {label}
          <OptionalNote optional={optional} />
        </legend>
        <FieldNotes {...field} />
        {children}
      </fieldset>
    </div>
  )
}

type Rest<T> = Omit<T, 'id' | 'children'>

function split<T extends FieldProps>(props: T) {
  const { id, label, hint, error, optional, ...control } = props
  return { field: { id, label, hint, error, ...(optional && { optional }) }, control }
}

/** One line of text, a number, a date, a telephone number: whatever `type` says. */
export function TextField(
  props: FieldProps &
    Rest<InputHTMLAttributes<HTMLInputElement>> & { unit?: string | undefined; short?: boolean },
) {
  const { field, control } = split(props)
  const { unit, short, ...rest } = control
  const input = (
    <input
      name={field.id}
      {...rest}
      {...ariaOf(field)}
      id={field.id}
      className={short ? 'input short' : 'input'}
    />
  )
  return (
    <Field {...field}>
      {unit ? (
        <span className="with-unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <textarea name={field.id} {...control} {...ariaOf(field)} id={field.id} className="input" />
    </Field>
  )
}

/** One of many options; for few, `Choices` is better. */
export function SelectField(
  props: FieldProps &
    Rest<SelectHTMLAttributes<HTMLSelectElement>> & { options: readonly { value: string; label: string }[] },
) {
  const { t } = useLanguage()
  const { field, control } = split(props)
  const { options, ...rest } = control
  return (
    <Field {...field}>
      <select name={field.id} {...rest} {...ariaOf(field)} id={field.id} className="input">
        <option value="">{t(common.choose)}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
