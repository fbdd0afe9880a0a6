import type { Text } from '@xinban/core/catalogue/schema'
import type { Row } from '@xinban/core/form/form-data'
import { useId, useState } from 'react'
import { useLanguage } from '../lib/language.ts'
import { useLive } from '../lib/use-live.ts'
import { apply } from '../messages/apply.ts'
import { FieldGroup, type FieldProps } from './field.tsx'

/**
 * A table that is filled in row by row; inputs are named `id.row.column`. There is always an empty row more; "add a
 * row" saves and comes back without scripts, and adds it at once with them.
 */
export function RowsField({
  columns,
  rows,
  ...field
}: FieldProps & { columns: readonly Text[]; rows: readonly Row[] }) {
  const { t } = useLanguage()
  const live = useLive()
  // Later values must not reach inputs by their place: places change when a row is removed.
  const [initial] = useState(rows)
  const first = Math.max(rows.length + 1, 2)
  const [keys, setKeys] = useState(() => Array.from({ length: first }, (_, key) => key))
  const [next, setNext] = useState(first)
  const add = () => {
    setKeys([...keys, next])
    setNext(next + 1)
  }
  return (
    <FieldGroup {...field}>
      <div className="rows-field">
        {keys.map((key, index) => (
          <div key={key} className="rows-row">
            <div className="spread">
              <p className="small strong">{t(apply.row(index + 1))}</p>
              {live && keys.length > 1 && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => setKeys(keys.filter((one) => one !== key))}
                >
                  {t(apply.removeRow(index + 1))}
                </button>
              )}
            </div>
            <div className="cells">
              {columns.map((column, place) => (
                <Cell
                  key={column.zh}
                  {...(index === 0 && place === 0 && { id: field.id })}
                  name={`${field.id}.${key}.${column.zh}`}
                  label={t(column)}
                  value={initial[key]?.[column.zh] ?? ''}
                />
              ))}
            </div>
          </div>
        ))}
        {live ? (
          <button type="button" className="link-button" onClick={add}>
            {t(apply.addRow)}
          </button>
        ) : (
          <button type="submit" className="link-button" name="intent" value={`row:${field.id}`}>
            {t(apply.addRow)}
          </button>
        )}
      </div>
    </FieldGroup>
  )
}

function Cell({ id, name, label, value }: { id?: string; name: string; label: string; value: string }) {
  const own = useId()
  return (
    <div>
      <label htmlFor={id ?? own}>{label}</label>
      <input className="input" id={id ?? own} name={name} defaultValue={value} autoComplete="off" />
    </div>
  )
}
