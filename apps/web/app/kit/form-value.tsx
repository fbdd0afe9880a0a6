import type { PlanField } from '@xinban/core/compose/plan'
import type { FormValue, Row } from '@xinban/core/form/form-data'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'

function isRows(value: readonly unknown[]): value is readonly Row[] {
  return typeof value[0] === 'object'
}

/** What somebody filled in, as people read it. Nothing filled in is a dash. */
export function FormValueText({ field, value }: { field: PlanField; value: FormValue | undefined }) {
  const { t, language, list: join } = useLanguage()
  const nameOf = (chosen: string) => {
    const option = field.options?.find((candidate) => candidate.zh === chosen)
    return option ? t(option) : chosen
  }
  if (value === undefined || value === '') return <span className="soft">—</span>
  if (typeof value === 'boolean') return t(value ? common.yes : common.no)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return field.type === 'date' ? formatDate(value, language) : nameOf(value)
  if (!Array.isArray(value)) {
    const { from, to } = value as { from: string; to: string }
    return `${formatDate(from, language)} – ${formatDate(to, language)}`
  }
  const list: readonly (string | Row)[] = value
  if (isRows(list)) return <Rows field={field} rows={list} />
  return join((list as readonly string[]).map(nameOf))
}

function Rows({ field, rows }: { field: PlanField; rows: readonly Row[] }) {
  const { t } = useLanguage()
  const columns = field.columns ?? []
  return (
    <div className="table-wrap">
      <table className="table folds">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.zh} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity and are only read here
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.zh} data-label={t(column)}>
                  {row[column.zh] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
