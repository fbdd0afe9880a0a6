import type { PlanField } from '@xinban/core/compose/plan'
import type { FormValue, Row } from '@xinban/core/form/form-data'
import { Choices } from '../kit/choices.tsx'
import { FieldGroup, type FieldProps, SelectField, TextArea, TextField } from '../kit/field.tsx'
import { RowsField } from '../kit/rows-field.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { common } from '../messages/common.ts'

const radioLimit = 6

/** What a field's input starts with. */
function textOf(value: FormValue | undefined): string {
  if (value === undefined || typeof value === 'object') return Array.isArray(value) ? value.join('、') : ''
  return String(value)
}

/** One field of the one form as an input, by its type. Its name is its id. */
export function PlanFieldInput({
  field,
  value,
  error,
}: {
  field: PlanField
  value: FormValue | undefined
  error: string | undefined
}) {
  const { t, language } = useLanguage()
  const notes = [field.note, field.source && apply.source(field.source)[language]].filter(Boolean)
  const several = field.type === 'multi' && !field.options
  const hint = [...notes, several && t(apply.severalHint)]
    .filter(Boolean)
    .join(language === 'zh' ? '；' : '; ')
  const props = {
    id: field.id,
    label: t(field.name),
    error,
    optional: !field.required,
    ...(hint && { hint }),
  }
  const options = (field.options ?? []).map((option) => ({ value: option.zh, label: t(option) }))
  const text = textOf(value)
  switch (field.type) {
    case 'enum':
      return options.length <= radioLimit ? (
        <Choices {...props} type="radio" options={options} chosen={[text]} />
      ) : (
        <SelectField {...props} options={options} defaultValue={text} />
      )
    case 'multi':
      return options.length > 0 ? (
        <Choices {...props} type="checkbox" options={options} chosen={chosenOf(value)} />
      ) : (
        <TextArea {...props} rows={2} defaultValue={text} />
      )
    case 'bool':
      return (
        <Choices
          {...props}
          type="radio"
          inline
          options={[
            { value: 'true', label: t(common.yes) },
            { value: 'false', label: t(common.no) },
          ]}
          chosen={[text]}
        />
      )
    case 'text':
      return <TextArea {...props} defaultValue={text} />
    case 'daterange':
      return <DateRange {...props} value={value} />
    case 'table':
      return <RowsField {...props} columns={field.columns ?? []} rows={rowsOf(value)} />
    default:
      return <TextField {...props} {...attributesOf(field.type)} defaultValue={text} />
  }
}

function chosenOf(value: FormValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}

function rowsOf(value: FormValue | undefined): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : []
}

function attributesOf(type: PlanField['type']) {
  switch (type) {
    case 'int':
      return { inputMode: 'numeric', short: true, autoComplete: 'off' } as const
    case 'decimal':
      return { inputMode: 'decimal', short: true, autoComplete: 'off' } as const
    case 'date':
      return { type: 'date', short: true } as const
    case 'datetime':
      return { type: 'datetime-local', short: true } as const
    case 'phone':
      return { type: 'tel', inputMode: 'tel' } as const
    case 'email':
      return { type: 'email', inputMode: 'email' } as const
    default:
      return { autoComplete: 'off' } as const
  }
}

function DateRange({ value, ...props }: FieldProps & { value: FormValue | undefined }) {
  const { t } = useLanguage()
  const range = typeof value === 'object' && 'from' in value ? value : { from: '', to: '' }
  const { id } = props
  return (
    <FieldGroup {...props}>
      <div className="range">
        <div>
          <label htmlFor={id}>{t(common.from)}</label>
          <input className="input short" type="date" id={id} name={`${id}.from`} defaultValue={range.from} />
        </div>
        <div>
          <label htmlFor={`${id}-to`}>{t(common.until)}</label>
          <input
            className="input short"
            type="date"
            id={`${id}-to`}
            name={`${id}.to`}
            defaultValue={range.to}
          />
        </div>
      </div>
    </FieldGroup>
  )
}
