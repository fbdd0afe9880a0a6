import type { CaseRow } from '@xinban/core/api'
import { StatusTag } from '../case/status-tag.tsx'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { oversees } from '../desk/oversees.ts'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases as texts } from '../messages/case.ts'
import { desk } from '../messages/desk.ts'
import type { Route } from './+types/desk-cases'

/** Every case that this person may see. */
export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get('cursor')
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''
  const api = apiOf(args)
  const [list, overseeing] = await Promise.all([
    api.get<{ cases: CaseRow[]; next: string | null }>(`/api/cases${query}`),
    oversees(api),
  ])
  return { ...list, overseeing }
}

export default function DeskCases({ loaderData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { cases, next, overseeing } = loaderData
  return (
    <Page title={t(desk.allCases)}>
      <DeskTabs here="allCases" oversees={overseeing} />
      {cases.length === 0 ? (
        <p>{t(desk.noCases)}</p>
      ) : (
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
      )}
      <Pagination next={next} />
    </Page>
  )
}
