import type { ReactNode } from 'react'

/** A single checkbox with its label; `describedBy` is the id of what is wrong with it. */
export function Checkbox({
  id,
  name,
  checked = false,
  describedBy,
  children,
}: {
  id: string
  name: string
  checked?: boolean
  describedBy?: string
  children: ReactNode
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value="on"
        defaultChecked={checked}
        aria-describedby={describedBy}
        aria-invalid={describedBy ? true : undefined}
      />
      <span>{children}</span>
    </label>
  )
}
