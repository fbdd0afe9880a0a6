import type { Text } from '@xinban/core/catalogue/schema'
import type { ReactNode } from 'react'
import { Choices } from '../kit/choices.tsx'
import { SelectField, TextArea, TextField } from '../kit/field.tsx'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { type Named, useActionField } from './action.ts'

interface Said {
  readonly name: string
  readonly label: Text
  readonly hint?: Text | undefined
}

/** Several lines of an action: reasons, a record, a note; `optional` where they can be left out, or in some cases. */
export function Lines({
  optional = false,
  maxLength = 2000,
  label,
  hint,
  name,
}: Said & { optional?: boolean | 'sometimes'; maxLength?: number }) {
  const { t } = useLanguage()
  const { typed, ...field } = useActionField(name)
  return (
    <TextArea
      {...field}
      label={t(label)}
      hint={hint && t(hint)}
      optional={optional === true}
      required={optional === false}
      maxLength={maxLength}
      defaultValue={typed}
    />
  )
}

/** One line of an action. */
export function Line({
  label,
  hint,
  name,
  maxLength,
  optional = false,
}: Said & { maxLength: number; optional?: boolean }) {
  const { t } = useLanguage()
  const { typed, ...field } = useActionField(name)
  return (
    <TextField
      {...field}
      label={t(label)}
      hint={hint && t(hint)}
      optional={optional}
      required={!optional}
      maxLength={maxLength}
      defaultValue={typed}
    />
  )
}

/** Without a last day browsers take years of six digits. */
const LAST_DAY = '9999-12-31'

/** A day, within what the law leaves. */
export function Day({
  label,
  hint,
  name,
  min,
  max = LAST_DAY,
  value = '',
  required = true,
}: Said & {
  min?: string | undefined
  max?: string | undefined
  value?: string | undefined
  required?: boolean
}) {
  const { t } = useLanguage()
  const { typed, ...field } = useActionField(name, value)
  return (
    <TextField
      {...field}
      type="date"
      short
      label={t(label)}
      hint={hint && t(hint)}
      min={min}
      max={max}
      required={required}
      defaultValue={typed}
    />
  )
}

/** A number of working days. */
export function Days({ label, hint, name, max }: Said & { max: number }) {
  const { t } = useLanguage()
  const { typed, ...field } = useActionField(name, String(max))
  return (
    <TextField
      {...field}
      type="number"
      inputMode="numeric"
      short
      label={t(label)}
      hint={hint && t(hint)}
      min={1}
      max={max}
      required
      unit={t(desk.workdays)}
      defaultValue={typed}
    />
  )
}

/** One of a few. */
export function OneOf({
  label,
  hint,
  name,
  options,
  value = '',
}: Said & { options: readonly { value: string; label: Text }[]; value?: string }) {
  const { t } = useLanguage()
  const { typed, ...field } = useActionField(name, value)
  return (
    <Choices
      {...field}
      type="radio"
      required
      label={t(label)}
      hint={hint && t(hint)}
      options={options.map((option) => ({ value: option.value, label: t(option.label) }))}
      chosen={[typed]}
    />
  )
}

/** Several of a few; all of them from the start. */
export function Several({
  label,
  hint,
  name,
  options,
}: Said & { options: readonly { value: string; label: Text }[] }) {
  const { t } = useLanguage()
  const { typed: _, ...field } = useActionField(name)
  return (
    <>
      <input type="hidden" name={name} value="" />
      <Choices
        {...field}
        type="checkbox"
        label={t(label)}
        hint={hint && t(hint)}
        options={options.map((option) => ({ value: option.value, label: t(option.label) }))}
        chosen={options.map((option) => option.value)}
      />
    </>
  )
}

/** Yes or no, in the words of the decision. */
export function YesNo({ label, name, yes, no }: Said & { yes: Text; no: Text }) {
  return (
    <OneOf
      name={name}
      label={label}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
    />
  )
}

/** One of many, as a list that folds out; chosen from the start where there is only one. */
export function Pick({
  label,
  hint,
  name,
  options,
}: Said & { options: readonly { value: string; label: Text }[] }) {
  const { t } = useLanguage()
  const { typed, ...field } = useActionField(name, options.length === 1 ? options[0]?.value : '')
  return (
    <SelectField
      {...field}
      label={t(label)}
      hint={hint && t(hint)}
      required
      options={options.map((option) => ({ value: option.value, label: t(option.label) }))}
      defaultValue={typed}
    />
  )
}

/** One person of a list. */
export function Person({ people, ...said }: Said & { people: readonly Named[] }) {
  const options = people.map(({ id, name }) => ({ value: id, label: { zh: name, en: name } }))
  return <Pick {...said} options={options} />
}

/** Facts of an action as a quiet box. */
export function Told({ children }: { children: ReactNode }) {
  return <div className="card quiet stack-s">{children}</div>
}
