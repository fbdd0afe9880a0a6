import type { ReactNode } from 'react'

/** A single checkbox with its label. */
export function Checkbox({
  id,
  name,
  value = 'on',
  checked = false,
  invalid = false,
  children,
}: {
  id: string
  name: string
  value?: string
  checked?: boolean
  invalid?: boolean
  children: ReactNode
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={invalid || undefined}
      />
      <span>{children}</span>
    </label>
  )
}
