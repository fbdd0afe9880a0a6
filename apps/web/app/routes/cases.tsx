import type { CaseRow } from '@xinban/core/api'
import { StatusTag } from '../case/status-tag.tsx'
import { ButtonLink } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases as texts } from '../messages/case.ts'
import type { Route } from './+types/cases'

/** The cases of the signed-in person, the latest first. */
export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams
  const cursor = asked.get('cursor')
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''
  const list = await apiOf(args).get<{ cases: CaseRow[]; next: string | null }>(`/api/cases${query}`)
  return { ...list, deleted: asked.has('deleted') }
}

export default function Cases({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { cases, next, deleted } = loaderData
  return (
    <Page title={t(texts.title)}>
      <div className="stack-l">
        {deleted && <Notice tone="good" title={t(texts.deleted)} live />}
        {cases.length === 0 ? (
          <div className="stack">
            <p>{t(texts.none)}</p>
            <ButtonLink to="/" look="primary">
              {t(texts.find)}
            </ButtonLink>
          </div>
        ) : (
          <ul className="case-list">
            {cases.map((row) => (
              <CaseLine key={row.id} row={row} />
            ))}
          </ul>
        )}
        <Pagination next={next} />
      </div>
    </Page>
  )
}

function CaseLine({ row }: { row: CaseRow }) {
  const { t, language, colon } = useLanguage()
  const to = row.status === 'draft' || row.status === 'correcting' ? `/apply/${row.id}` : null
  return (
    <li className="card stack-s">
      <div className="spread">
        <h2>
          <a href={`/cases/${row.id}`}>{t(row.service)}</a>
        </h2>
        <StatusTag status={row.status} />
      </div>
      <p className="soft small">
        {row.number ? (
          <>
            {t(texts.number)} <span className="number">{row.number}</span>
          </>
        ) : (
          t(texts.noNumber)
        )}{' '}
        · {t(row.submittedAt ? texts.submittedAt : texts.opened)}{' '}
        {formatInstant(row.submittedAt ?? row.openedAt, language)}
      </p>
      {row.due && (row.status === 'accepted' || row.status === 'ready') && (
        <p className="small">
          {t(texts.due) + colon}
          {formatDate(row.due, language)}
        </p>
      )}
      {(to || !row.submittedAt) && (
        <div className="actions">
          {to && (
            <ButtonLink to={to} look="primary">
              {t(row.status === 'draft' ? texts.goOn : texts.correct)}
            </ButtonLink>
          )}
          {!row.submittedAt && (
            <a
              className="link-button"
              href={`/cases/${row.id}?delete#delete`}
              aria-label={t(texts.deleteOf(t(row.service)))}
            >
              {t(texts.deleteShort)}
            </a>
          )}
        </div>
      )}
    </li>
  )
}
