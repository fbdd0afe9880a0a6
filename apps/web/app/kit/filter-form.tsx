import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { Button } from './button.tsx'

/** A form that narrows a list: it sends its fields in the address, without any script. */
export function FilterForm({
  action,
  label,
  narrowed,
  children,
}: {
  action: string
  label: string
  /** True where the list is narrowed: then there is a way back to all of it. */
  narrowed: boolean
  children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <search>
      <form action={action} className="filter-form" aria-label={label}>
        {children}
        <div className="row">
          <Button>{t(common.filter)}</Button>
          {narrowed && (
            <a className="link-button" href={action}>
              {t(common.showAll)}
            </a>
          )}
        </div>
      </form>
    </search>
  )
}

/** One choice of a filter; nothing chosen shows all. */
export function FilterSelect({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string | null
  options: readonly { readonly value: string; readonly label: string }[]
}) {
  const { t } = useLanguage()
  return (
    <label>
      <span className="label">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="input">
        <option value="">{t(common.all)}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A day in a filter. */
export function FilterDate({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label>
      <span className="label">{label}</span>
      <input type="date" name={name} defaultValue={value ?? ''} className="input" />
    </label>
  )
}
