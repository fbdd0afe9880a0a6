import { FieldGroup, type FieldProps } from './field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Radio buttons or checkboxes under one question. The first one carries the field's id, so that links land on it. */
export function Choices({
  type,
  name,
  options,
  chosen,
  inline = false,
  required = false,
  ...field
}: FieldProps & {
  type: 'radio' | 'checkbox'
  name?: string
  options: readonly Choice[]
  chosen: readonly string[]
  inline?: boolean
  /** One radio button has to be chosen. */
  required?: boolean
}) {
  return (
    <FieldGroup {...field}>
      <div className={inline ? 'choices inline' : 'choices'}>
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type={type}
              id={index === 0 ? field.id : `${field.id}-${index}`}
              name={name ?? field.id}
              value={option.value}
              required={required && type === 'radio'}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
