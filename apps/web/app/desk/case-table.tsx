import type { CaseRow } from '@xinban/core/api'
import { StatusTag } from '../case/status-tag.tsx'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases as texts } from '../messages/case.ts'

/** Cases as the desk lists them. */
export function CaseTable({ cases }: { cases: readonly CaseRow[] }) {
  const { t, language } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(texts.number)}</th>
          <th scope="col">{t(texts.service)}</th>
          <th scope="col">{t(texts.applicant)}</th>
          <th scope="col">{t(texts.status)}</th>
          <th scope="col">{t(texts.submittedAt)}</th>
          <th scope="col">{t(texts.due)}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a className="row-link number" href={`/desk/${row.id}`}>
                {row.number ?? t(texts.noNumber)}
              </a>
            </th>
            <td data-label={t(texts.service)}>{t(row.service)}</td>
            <td data-label={t(texts.applicant)}>{row.applicant}</td>
            <td data-label={t(texts.status)}>
              <StatusTag status={row.status} />
            </td>
            <td data-label={t(texts.submittedAt)}>
              {row.submittedAt ? formatInstant(row.submittedAt, language) : '—'}
            </td>
            <td data-label={t(texts.due)}>{row.due ? formatDate(row.due, language) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
